using System.Text.RegularExpressions;

namespace WinsockErrors.PackageTests;

/// <summary>
/// The analyzers as they are in the package: the warnings of a build, in English and French, their links, and the
/// fixes.
/// </summary>
public sealed partial class AnalyzerTests(Packages packages)
{
    // The others have no fix.
    private static readonly string[] Fixed =
        ["WSE001", "WSE002", "WSE003", "WSE004", "WSE005", "WSE006", "WSE007", "WSE009"];

    [Fact]
    public async Task Build_OfOffences_WarnsOfEachWithTheAddressOfItsPage()
    {
        string consumer = packages.CopyConsumer("Analyzed", "analyzed");

        string log = await Build(consumer);
        CountWarnings(log).Should().Be(await Read(consumer, "Warnings.txt"));
        (await Execute(consumer)).Should().Be(await Read(consumer, "Before.txt"));
        foreach (string rule in Warning().Matches(log).Select(match => match.Groups["rule"].Value).Distinct())
        {
            log.Should().Contain($"({Packages.FileUrl}docs/analyzers/{rule}.md)");
            File.Exists(Path.Combine(Repository.Root, $"docs/analyzers/{rule}.md")).Should().BeTrue();
        }

        CountWarnings(await Build(consumer, "-p:LangVersion=12")).Should().Be(await Read(consumer, "Warnings.txt"));
    }

    [Fact]
    public async Task Build_ForAFrenchEditor_WarnsInFrench() =>
        (await Build(packages.CopyConsumer("Analyzed", "analyzed-french"), "-p:PreferredUILang=fr-FR"))
            .Should().Contain(
                "Hors de Windows, «\u00A0ErrorCode\u00A0» est un errno, jamais 10054\u00A0: "
                + "comparez GetWinsockError()");

    [Fact]
    public async Task Format_OfOffences_FixesAllSoThatTheProgramIsRight()
    {
        string consumer = packages.CopyConsumer("Analyzed", "analyzed-format");

        await packages.RunDotNet(consumer, "restore");
        await packages.RunDotNet(consumer, ["format", "analyzers", "--severity", "info", "--diagnostics", .. Fixed]);

        string log = await Build(consumer);
        CountWarnings(log).Should().BeEmpty();
        log.Should().Contain("    0 Warning(s)").And.Contain("    0 Error(s)");
        (await Execute(consumer)).Should().Be(await Read(consumer, "After.txt"));
        // A constant that other code may use stays.
        Directory.GetFiles(consumer, "*.cs").SelectMany(File.ReadLines)
            .Where(line => Offence().IsMatch(line) && !line.Contains("FromLastError", StringComparison.Ordinal)
                && !line.Contains("internal const", StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    private Task<string> Build(string consumer, params string[] arguments) =>
        packages.RunDotNet(consumer, ["build", "--no-incremental", .. arguments]);

    // In the invariant language, whose resources need no file: looking for one would overwrite the last error.
    private static Task<string> Execute(string consumer) => Command.Run(
        consumer, new Dictionary<string, string?> { ["LC_ALL"] = "C" }, "dotnet", "run", "--no-build");

    private static async Task<string> Read(string consumer, string file) =>
        (await File.ReadAllTextAsync(Path.Combine(consumer, file), TestContext.Current.CancellationToken)).TrimEnd();

    // A build reports each twice: when it finds it, and at the end.
    private static string CountWarnings(string log) =>
        string.Join('\n', Warning().Matches(log).DistinctBy(match => match.Value)
        .CountBy(match => match.Groups["rule"].Value).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => $"{rule.Key} {rule.Value}"));

    [GeneratedRegex(@"^\S*\([0-9]+,[0-9]+\): warning (?<rule>WSE[0-9]{3})", RegexOptions.Multiline)]
    private static partial Regex Warning();

    [GeneratedRegex(
        @"WSAGetLastError|GetLastError\(|__errno_location|const int reset|TimedOut =|(?<!Socket)ErrorCode =="
        + "|100[0-9]{2}")]
    private static partial Regex Offence();
}
