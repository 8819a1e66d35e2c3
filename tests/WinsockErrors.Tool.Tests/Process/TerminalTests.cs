namespace WinsockErrors.Tool.Tests;

/// <summary>Starts winsockerr in a terminal, which util-linux's script creates.</summary>
public class TerminalTests
{
    private const string NeedsLinux = "Needs Linux.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Start_InATerminal_KnowsItsWidthAndItsColors()
    {
        string output = await RunInTerminal("list --category Timeout", 50, new() { ["NO_COLOR"] = "" });
        string colored = await RunInTerminal("search reinitialisee --lang fr", 90, new() { ["NO_COLOR"] = "" });

        output.Should().Contain("10060  WSAETIMEDOUT\r\n       Connection timed out.\r\n");
        colored.Should().Contain("Connexion \e[1;31mréinitialisée\e[0m par le pair.");
    }

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task Start_InATerminalWithoutColor_HasNone(string variable, string value)
    {
        string output = await RunInTerminal("search reset", 90, new() { [variable] = value });

        output.Should().Contain("WSAECONNRESET").And.NotContain("\e[1").And.NotContain("\e[0");
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Start_WithoutArgumentsInATerminal_ShowsHelpAndReadsNothing() =>
        (await RunInTerminal("", 80, [])).Should().Contain("winsockerr --help says more");

    // A script that the shell does not understand would complete nothing.
    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Completion_InBash_CompletesTheLine()
    {
        const string Complete = """
            eval "$(winsockerr completion bash)"
            COMP_LINE="winsockerr list --cat and more"; COMP_POINT=21
            _winsockerr
            complete -p winsockerr; echo "${COMPREPLY[@]}"
            """;
        string command = $"bash -c 'winsockerr() {{ '\"$WINSOCKERR\"' \"$@\"; }}\n{Complete}'";

        var run = await ProgramRun.StartShell(command, "winsockerr", new Dictionary<string, string?>());

        run.Error.Should().BeEmpty();
        run.OutputText.Should().Be("complete -o default -F _winsockerr winsockerr\n--category\n");
    }

    private static async Task<string> RunInTerminal(
        string arguments, int columns, Dictionary<string, string?> environment)
    {
        environment.TryAdd("TERM", "xterm");
        string command = $"script -qec \"stty cols {columns:D}; $WINSOCKERR {arguments}\" /dev/null";
        return (await ProgramRun.StartShell(command, "winsockerr", environment)).OutputText;
    }
}
