namespace WinsockErrors.PackageTests;

/// <summary>The tool as the SDK installs it from a folder of packages.</summary>
public sealed class ToolInstallTests(Packages packages)
{
    private static readonly byte[] BeginningOfElf = [0x7F, (byte)'E', (byte)'L', (byte)'F'];

    [Fact]
    public async Task Install_WhereTheSystemHasAPackage_GivesANativeProgramThatPrintsWhatTheReadmeShows()
    {
        string home = packages.CreateFolder("home");

        await Install(home, packages.Release);

        string link = Path.Combine(home, ".dotnet/tools/winsockerr");
        string program = File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName ?? link;
        program.Should().Contain("linux-x64");
        (await File.ReadAllBytesAsync(program, TestContext.Current.CancellationToken))[..4].Should()
            .Equal(BeginningOfElf);
        Directory.GetFiles(Path.GetDirectoryName(program)!, "*.dll").Should().BeEmpty();
        await ExpectExamples(home);
    }

    [Fact]
    public async Task Install_WhereTheSystemHasNoPackage_GivesTheOneForAny()
    {
        string home = packages.CreateFolder("home-any");

        await Install(home, packages.TryOut);

        Directory.GetDirectories(Path.Combine(home, ".dotnet/tools/.store/winsockerrors.tool", Packages.Version))
            .Select(Path.GetFileName).Should().Contain("winsockerrors.tool.any").And.HaveCount(2);
        await ExpectExamples(home);
    }

    [Fact]
    public async Task Dnx_AsTheReadmeSays_RunsItOnce()
    {
        string home = packages.CreateFolder("home-dnx");
        string command = Documents.GetCommands("dotnet dnx").Single().Split('#')[0]
            .Replace("FOLDER", packages.Release, StringComparison.Ordinal);

        // It asks whether to download the package.
        string printed = await Command.Run(home, GetEnvironment(home), "sh", "-c", $"yes | {command} --lang en");

        printed.Should().Contain("WSAECONNRESET  10054  0x2746").And.Contain("Connection reset by peer.");
    }

    private static Dictionary<string, string?> GetEnvironment(string home) => new()
    {
        ["DOTNET_CLI_HOME"] = home,
        // Separate, because a package of the same version stays cached.
        ["NUGET_PACKAGES"] = Path.Combine(home, "packages"),
    };

    private static Task<string> Install(string home, string source) => Command.Run(
        home, GetEnvironment(home), "dotnet", "tool", "install", "--global", "WinsockErrors.Tool", "--source", source);

    private async Task ExpectExamples(string home)
    {
        var examples = Documents.GetExamples(Packages.ReadText(packages.Tool, "README.md"), "winsockerr").ToList();
        examples.Should().NotBeEmpty();
        foreach (var (arguments, output) in examples)
        {
            string printed = await Command.Run(
                Repository.Root, Path.Combine(home, ".dotnet/tools/winsockerr"), arguments);
            printed.Should().Be(output);
        }
    }
}
