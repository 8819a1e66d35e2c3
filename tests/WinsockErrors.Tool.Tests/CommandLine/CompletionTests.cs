namespace WinsockErrors.Tool.Tests;

/// <summary>Completes command lines as the scripts for the shells do.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("winsockerr li", "list")]
    [InlineData("/opt/bin/winsockerr se", "search")]
    [InlineData("winsockerr list --tr", "--transient")]
    [InlineData("winsockerr convert 10054 --to ", "code", "eai", "errno", "hresult", "name", "ntstatus", "socketerror")]
    [InlineData("winsockerr 104 --platform f", "freebsd")]
    [InlineData("winsockerr list --category conn", "ConnectionLost")]
    [InlineData("winsockerr --lang b", "both")]
    [InlineData("winsockerr completion z", "zsh")]
    [InlineData("winsockerr wsaeconnr", "WSAECONNREFUSED", "WSAECONNRESET")]
    [InlineData("winsockerr list --nothing")]
    public void Complete_ALine_GivesWhatMayFollow(string line, params string[] expected)
    {
        var run = TestConsole.Start("completion", "--line", line);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Complete_NothingYet_OffersCommandsButNoListOfCodes() =>
        TestConsole.Start("completion", "--line", "winsockerr ").OutputText.Should()
            .Contain("scan\n").And.Contain("--lang\n")
            .And.NotContain("WSAE").And.NotContain("/").And.NotContain("--line");

    [Theory]
    [InlineData("bash", "complete -o default -F _winsockerr winsockerr\n")]
    [InlineData("zsh", "#compdef winsockerr\n")]
    [InlineData("fish", "complete -c winsockerr ")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native ")]
    public void Completion_ForAShell_IsItsScript(string shell, string expected)
    {
        string script = TestConsole.Start("completion", shell).OutputText;

        script.Should().Contain(expected).And.Contain("winsockerr completion --line ")
            .And.EndWith("\n").And.NotContain("\r");
    }

    [Theory]
    [InlineData("Which shell? One of these: bash, zsh, fish, pwsh.\n")]
    [InlineData("tcsh: one of these is expected: bash, zsh, fish, pwsh.\n", "tcsh")]
    public void Completion_ForNoShell_SaysWhichThereAre(string expected, params string[] arguments)
    {
        var run = TestConsole.Start(["completion", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be(expected);
    }
}
