using System.Globalization;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr in a terminal, which util-linux's script makes.</summary>
public class TerminalTests
{
    private const string NeedsLinux = "Needs Linux.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData(50, 50)]
    [InlineData(20, 40)]
    [InlineData(300, 100)]
    public async Task Report_InATerminal_IsAsWideWithinReason(int columns, int expected)
    {
        string[] lines = (await RunInTerminal("10035 --lang fr", columns, new() { ["NO_COLOR"] = "1" })).Split("\r\n");

        // The description: what comes before may be longer, the links that come after too.
        var description = lines.SkipWhile(line => line.Length > 0).Skip(1).TakeWhile(line => line.Length > 0).ToList();
        description.Should().HaveCountGreaterThan(2).And.OnlyContain(line => line.Length <= expected);
        description.Max(line => line.Length).Should().BeGreaterThan(expected - 12);
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Search_InATerminal_HighlightsWhatMatches() =>
        (await RunInTerminal("search reinitialisee --lang fr", 90, new() { ["NO_COLOR"] = "" }))
            .Should().Contain("Connexion \e[1;31mréinitialisée\e[0m par le pair.");

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Search_InATerminalWithoutColor_HasNone(string variable, string value)
    {
        string output = await RunInTerminal("search reset", 90, new() { [variable] = value });

        output.Should().Contain("WSAECONNRESET").And.NotContain("\e[1").And.NotContain("\e[0");
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task List_InANarrowTerminal_PutsTextsOnLinesOfTheirOwn() =>
        (await RunInTerminal("list --category Timeout", 50, [])).Should().Contain("10060  WSAETIMEDOUT\r\n       Connection timed out.\r\n");

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Main_WithoutArgumentsInATerminal_AsksForThemAndReadsNothing() =>
        (await RunInTerminal("", 80, [])).Should().Contain("WHAT is missing: see winsockerr --help.");

    private static async Task<string> RunInTerminal(string arguments, int columns, Dictionary<string, string?> environment)
    {
        environment.TryAdd("TERM", "xterm");
        string command = string.Create(CultureInfo.InvariantCulture, $"script -qec \"stty cols {columns}; $WINSOCKERR {arguments}\" /dev/null");
        return (await ProgramRun.StartShell(command, "winsockerr", environment)).OutputText;
    }
}
