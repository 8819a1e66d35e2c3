using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders docs/provoked.md from the tests that make operating systems produce the codes: each entry of theirs of the form
/// <c>new(WinsockError.CODE, "call"</c>.
/// </summary>
internal static partial class ProvokedPage
{
    private static readonly (string System, string Path)[] Sources =
    [
        ("Linux", "tests/WinsockErrors.Tests/Provoked/ProvokedOnLinuxTests.cs"),
        ("Linux, in a namespace", "tests/WinsockErrors.Tests/Provoked/ProvokedInNamespaceTests.cs"),
        ("Windows", "tests/WinsockErrors.Tests/Provoked/ProvokedOnWindowsTests.cs"),
    ];

    internal static string Render(Catalog catalog, Func<string, string> readFile)
    {
        var calls = Sources
            .SelectMany(source => Entry().Matches(readFile(source.Path)).Select(match =>
                (Code: match.Groups["code"].Value, source.System, Call: match.Groups["call"].Value)))
            .ToLookup(entry => entry.Code);
        var page = new SourceWriter()
            .Line($"<!-- auto-generated from tests/WinsockErrors.Tests/Provoked by: {SourceWriter.Command} -->")
            .Line()
            .Line("# Codes that have been seen")
            .Line()
            .Line(string.Create(
                CultureInfo.InvariantCulture,
                $"The tests make operating systems produce {calls.Count} of the {catalog.Errors.Count} codes by these calls. Linux is Debian 12, and"))
            .Line("Windows is Wine 8: its ws2_32.dll is not Microsoft's.")
            .Line()
            .Line("| code | name | system | call |")
            .Line("|---|---|---|---|");
        foreach (var entry in catalog.Errors)
        {
            foreach (var (_, system, call) in calls[entry.Name])
            {
                page.Line($"| {entry.Code} | [{entry.Name}](error-codes.en.md#{entry.Name}) | {system} | {call} |");
            }
        }

        return page.ToString();
    }

    [GeneratedRegex("new\\(WinsockError\\.(?<code>\\w+), \"(?<call>[^\"]+)\"")]
    private static partial Regex Entry();
}
