using System.Reflection;
using System.Runtime.Serialization;
using System.Runtime.Versioning;

namespace WinsockErrors.Tests;

/// <summary>Binary serialization, which .NET Framework needs and .NET has abandoned.</summary>
public class WinsockExceptionSerializationTests
{
    private const BindingFlags Constructors = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly Type[] Signature = [typeof(SerializationInfo), typeof(StreamingContext)];

    private static readonly ConstructorInfo? Constructor = typeof(WinsockException)
        .GetConstructor(Constructors, null, Signature, null);

    public static bool IsThere => Constructor is not null;

    [Fact]
    public void Serialization_OfEachBuild_IsThereForNetStandardAlone()
    {
        bool netStandard = typeof(WinsockError).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!
            .FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);

        (Constructor is not null).Should().Be(netStandard);
        typeof(WinsockException).Attributes.HasFlag((TypeAttributes)0x2000).Should().Be(netStandard);
    }

    [Fact(SkipUnless = nameof(IsThere), Skip = "Needs the build for .NET Standard.")]
    public void Serialization_WhereItIsThere_KeepsEverything()
    {
        var exception = new WinsockException(WinsockError.WSAECONNRESET, "recv(socket)");

        var copy = Copy(exception);

        copy.Should().NotBeSameAs(exception);
        copy.Code.Should().Be(exception.Code);
        copy.LastError.Should().Be(exception.LastError);
        copy.Message.Should().Be(exception.Message);
        copy.HResult.Should().Be(exception.HResult);
    }

#if NET
#pragma warning disable SYSLIB0050, SYSLIB0051 // What is tested is what .NET calls obsolete.
    /// <summary>Plays the formatter's part by hand, because .NET no longer has one.</summary>
    private static WinsockException Copy(WinsockException exception)
    {
        var info = new SerializationInfo(typeof(WinsockException), new FormatterConverter());
        exception.GetObjectData(info, default);
        return (WinsockException)Constructor!.Invoke([info, default(StreamingContext)]);
    }
#pragma warning restore SYSLIB0050, SYSLIB0051
#else
    private static WinsockException Copy(WinsockException exception)
    {
        var formatter = new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter();
        using var stream = new MemoryStream();
        formatter.Serialize(stream, exception);
        stream.Position = 0;
        return (WinsockException)formatter.Deserialize(stream);
    }
#endif
}
