using System.Reflection;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>
/// Programs as they are really written. What is found in them is what their marks say, no more and no less, and each of
/// it has been judged: all of it is true, and what is not of use is counted.
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
