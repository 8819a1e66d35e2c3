using System.Reflection;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>
/// Programs as they are really written. The findings in them are exactly those that their marks say, and each has been
/// judged: all are true, and those of no use are counted.
/// </summary>
public class SampleTests
{
    [Theory]
    [InlineData("UnixListener.cs")]
    [InlineData("CompletionPort.cs")]
    [InlineData("WindowsService.cs")]
    [InlineData("LinuxDaemon.cs")]
    public Task Program_InTheStyleOfTheRealWorld_HasTheFindingsMarked(string name) => Verify.File("WSE002", Read(name));

    internal static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
