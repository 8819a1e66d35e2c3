using System.Text;
using System.Text.Json;

namespace WinsockErrors.Tool.Tests;

/// <summary>Feeds winsockerr through a pipe.</summary>
public class StandardInputTests
{
    [Theory]
    [InlineData("10054\r\n\n \t econnrefused  \nSTATUS_TIMEOUT", "WSAECONNRESET\nWSAECONNREFUSED\nWSAETIMEDOUT\n")]
    [InlineData("\uFEFF10054\n", "WSAECONNRESET\n")]
    public void Pipe_WithoutWhat_IsReadLineByLine(string input, string expected)
    {
        var run = Feed(Encoding.UTF8.GetBytes(input), "convert", "--to", "name");

        run.Error.Should().BeEmpty();
        run.OutputText.Should().Be(expected);
    }

    [Fact]
    public void Dash_AmongOthers_IsReadInItsPlace() =>
        Feed("10061\n"u8.ToArray(), "convert", "--to", "name", "10054", "-", "10060").OutputText
            .Should().Be("WSAECONNRESET\nWSAECONNREFUSED\nWSAETIMEDOUT\n");

    [Fact]
    public void Pipe_WhereThereIsAWhat_IsNotRead() =>
        Feed("10061\n"u8.ToArray(), "convert", "--to", "name", "10054").OutputText.Should().Be("WSAECONNRESET\n");

    [Fact]
    public void Pipe_WithInvalidUtf8_ReportsTheLineAndGoesOn()
    {
        var run = Feed([0xFF, .. "10061\n10054\n"u8], "--json");

        using var json = JsonDocument.Parse(run.OutputText);
        run.ExitCode.Should().Be(1);
        json.RootElement.EnumerateArray().Select(e => e.GetProperty("what").GetString())
            .Should().StartWith("\uFFFD10061").And.EndWith("10054");
        json.RootElement[0].GetProperty("step").GetString().Should().Be("candidate");
        run.Error.Should().StartWith("No code was recognized");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void Pipe_WithNothing_IsAWrongCommandLine(string input)
    {
        var run = Feed(Encoding.UTF8.GetBytes(input));

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("Standard input has no code");
    }

    // A terminal: there is nothing to read, and waiting for it would look like a crash.
    [Fact]
    public void Terminal_WithoutArguments_ShowsAShortHelp()
    {
        var run = new TestConsole { Input = null, Columns = 80, Language = WinsockLanguage.French }.Run();

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.OutputText.Should().StartWith("Explique les codes d’erreur").And.Contain("  winsockerr 10054\n")
            .And.Contain("\n  scan ").And.Contain("winsockerr --help en dit plus");
        run.OutputText.Count(c => c == '\n').Should().BeLessThan(25);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("convert", "--to", "name")]
    public void Terminal_WithoutWhat_AsksForIt(params string[] arguments)
    {
        var run = new TestConsole { Input = null }.Run(arguments);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("WHAT is missing: see winsockerr --help.\n");
    }

    private static ProgramRun Feed(byte[] input, params string[] arguments) =>
        new TestConsole { Input = input }.Run(arguments);
}
