using System.Reflection;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>Code as it is really written: the findings are those that its comments mark, no more and no less.</summary>
public class RealWorldTests
{
    [Theory]
    [InlineData("UnixListener.cs")]
    [InlineData("CompletionPort.cs")]
    public Task File_InTheStyleOfTheRealWorld_HasTheFindingsMarked(string name) => Analysis.Verify(Read(name));

    [Theory]
    [InlineData("UnixListener.cs", 4)]
    [InlineData("CompletionPort.cs", 0)]
    public async Task File_InTheStyleOfTheRealWorld_StaysCompilableWhenFixed(string name, int left)
    {
        string changed = await Fixing.FixAll(Read(name));

        (await Analysis.Run(changed)).Should().HaveCount(left, because: changed);
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("RealWorld/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
