using System.Reflection;
using System.Runtime.Serialization;

namespace WinsockErrors.Tests;

/// <summary>
/// Binary serialization, which .NET Framework needs and .NET has given up. The formatter's part is played by hand, because
/// .NET no longer has one.
/// </summary>
public class WinsockExceptionSerializationTests
{
    private const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly Type[] Signature = [typeof(SerializationInfo), typeof(StreamingContext)];

    private static readonly ConstructorInfo? Constructor = typeof(WinsockException).GetConstructor(Constructors, Signature);

    public static bool IsThere => Constructor is not null;

    [Fact]
    public void Serialization_OfEachBuild_IsThereForNetStandardAlone()
    {
        bool netStandard = typeof(WinsockError).Assembly.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!
            .FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);

        (Constructor is not null).Should().Be(netStandard);
        typeof(WinsockException).Attributes.HasFlag((TypeAttributes)0x2000).Should().Be(netStandard);
    }

#pragma warning disable SYSLIB0050, SYSLIB0051 // What is tested is what .NET calls obsolete.
    [Fact(SkipUnless = nameof(IsThere), Skip = "Needs the build for .NET Standard.")]
    public void Serialization_WhereItIsThere_KeepsEverything()
    {
        var exception = new WinsockException(WinsockError.WSAECONNRESET, "recv(socket)");
        var info = new SerializationInfo(typeof(WinsockException), new FormatterConverter());
        exception.GetObjectData(info, default);
        var copy = (WinsockException)Constructor!.Invoke([info, default(StreamingContext)]);

        copy.Code.Should().Be(exception.Code);
        copy.LastError.Should().Be(exception.LastError);
        copy.Message.Should().Be(exception.Message);
        copy.HResult.Should().Be(exception.HResult);
    }
#pragma warning restore SYSLIB0050, SYSLIB0051
}
