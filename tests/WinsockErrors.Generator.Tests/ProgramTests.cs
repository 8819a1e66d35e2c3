namespace WinsockErrors.Generator.Tests;

/// <summary>Runs the generator as a user does. Only <c>verify</c>: a test never writes into the source tree.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string page = Path.GetTempFileName();

    public void Dispose() => File.Delete(page);

    [Fact]
    public async Task Verify_APageThatDiffers_NamesTheRowsAndExitsWith1()
    {
        await File.WriteAllTextAsync(page, "| Code | Text |\n|---|---|\n| WSAEINTR 10005 | Text. |\n", TestContext.Current.CancellationToken);

        var run = await Run("verify", page);

        run.ExitCode.Should().Be(1);
        run.OutputText.Should().StartWith("WSAEINTR: the page says 10005, the catalog 10004.\n").And.EndWith("1 codes, differences: 95\n");
    }

    [Fact]
    public async Task Verify_AnEmptyFile_ExitsWith2AndOneLine()
    {
        var run = await Run("verify", page);

        ShouldBeOneClearLine(run, page);
    }

    [Fact]
    public async Task Verify_AMissingFile_ExitsWith2AndOneLine()
    {
        string missing = page + ".missing";

        ShouldBeOneClearLine(await Run("verify", missing), missing);
    }

    [Fact]
    public async Task Verify_AFolder_ExitsWith2AndOneLine() =>
        ShouldBeOneClearLine(await Run("verify", Path.GetTempPath()), Path.GetTempPath());

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "a.md", "b.md")]
    [InlineData("generate")]
    public async Task Main_AWrongCommandLine_ExitsWith2(params string[] arguments) => (await Run(arguments)).ExitCode.Should().Be(2);

    private static Task<ProgramRun> Run(params string[] arguments) =>
        ProgramRun.Start("WinsockErrors.Generator", new Dictionary<string, string?>(), arguments);

    private static void ShouldBeOneClearLine(ProgramRun run, string expected)
    {
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ").And.Contain(expected).And.NotContain("   at ");
        run.Error.TrimEnd('\n').Should().NotContain("\n");
    }
}
