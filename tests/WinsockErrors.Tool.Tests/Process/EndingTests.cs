namespace WinsockErrors.Tool.Tests;

/// <summary>Ends winsockerr before it is done, as Unix does.</summary>
public class EndingTests
{
    private const string NeedsLinux = "Needs Linux.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("$WINSOCKERR list --json")]
    [InlineData("$WINSOCKERR 10054 --lang fr")]
    public async Task Writing_ToAFullDevice_FailsInOneLine(string command)
    {
        var run = await StartShell($"{command} >/dev/full");

        run.ExitCode.Should().Be(3);
        run.Error.Should().MatchRegex(
            "^(Reading or writing failed: no space |La lecture ou l’écriture a échoué\u00A0: il n’y a plus )[^\n]+\n$");
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Writing_WhereErrorsCannotBeToldEither_Fails() =>
        (await StartShell("$WINSOCKERR 10054 >/dev/full 2>/dev/full")).ExitCode.Should().Be(3);

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public async Task Reading_WhatIsNoFile_FailsInOneLine()
    {
        var run = await StartShell("$WINSOCKERR </");

        run.ExitCode.Should().Be(3);
        run.Error.Should().MatchRegex("^Reading or writing failed: [^\n]+\n$");
    }

    // An endless input: a program that does not notice would never end.
    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("")]
    [InlineData("--json")]
    [InlineData("convert --to name")]
    public async Task Writing_ToNobody_EndsTheProgramInSilence(string arguments)
    {
        string command = $"{{ yes 10054 2>/dev/null | $WINSOCKERR {arguments}; echo $? >&2; }} | head -n 1";

        var run = await StartShell(command);

        run.OutputText.Should().EndWith("\n");
        run.Error.Should().Be("141\n");
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux, Timeout = 60_000)]
    public async Task Interrupt_WhileReading_EndsTheProgramInSilence()
    {
        using var tool = new RunningTool("convert", "--to", "name");
        await tool.Write("10054\n"u8.ToArray());
        // It has answered, so that it runs, and waits for more.
        (await tool.ReadLine()).Should().Be("WSAECONNRESET");

        await tool.Interrupt();

        using var rest = new StreamReader(tool.Output);
        (await rest.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        (await tool.End()).Should().Be((128 + 2, ""));
    }

    private static Task<ProgramRun> StartShell(string command) =>
        ProgramRun.StartShell(command, "winsockerr", new Dictionary<string, string?>());
}
