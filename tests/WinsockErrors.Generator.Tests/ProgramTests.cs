namespace WinsockErrors.Generator.Tests;

/// <summary>Runs the generator as a user does, but only commands that write nothing into the source tree.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string page = Path.GetTempFileName();

    public void Dispose() => File.Delete(page);

    [Fact]
    public async Task Verify_APageThatDiffers_NamesTheRowsAndExitsWith1()
    {
        await File.WriteAllTextAsync(page, "| Code | Text |\n|---|---|\n| WSAEINTR 10005 | Text. |\n",
            TestContext.Current.CancellationToken);

        var run = await Run("verify", page);

        run.ExitCode.Should().Be(1);
        run.OutputText.Should()
            .StartWith("WSAEINTR: the page says 10005, the catalog 10004.\n").And.EndWith("1 codes, differences: 95\n");
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

    [Fact]
    public async Task Site_AFolderAndAnAddress_WritesThePagesThere()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var run = await Run("site", Path.Combine(folder, "new"), "--address", "https://example.org/winsock");

            run.ExitCode.Should().Be(0);
            run.OutputText.Should().StartWith("196 files in ");
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Should().HaveCount(196);
            (await File.ReadAllTextAsync(Path.Combine(folder, "new", "fr", "10054", "index.html"),
                TestContext.Current.CancellationToken))
                .Should().Contain("https://example.org/winsock/fr/10054/");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("winsock")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://example.org/?a=b")]
    public async Task Site_AnAddressThatIsNone_ExitsWith2AndWritesNothing(string address)
    {
        string folder = page + ".site";

        ShouldBeOneClearLine(await Run("site", folder, "--address", address), address);
        Directory.Exists(folder).Should().BeFalse();
    }

    [Theory]
    [InlineData("site")]
    [InlineData("verify")]
    [InlineData("verify", "a.md", "b.md")]
    [InlineData("generate")]
    public async Task Main_AWrongCommandLine_ExitsWith2(params string[] arguments) =>
        (await Run(arguments)).ExitCode.Should().Be(2);

    private static Task<ProgramRun> Run(params string[] arguments) =>
        ProgramRun.Start("WinsockErrors.Generator", new Dictionary<string, string?>(), arguments);

    private static void ShouldBeOneClearLine(ProgramRun run, string expected)
    {
        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("error: ").And.Contain(expected).And.NotContain("   at ");
        run.Error.TrimEnd('\n').Should().NotContain("\n");
    }
}
