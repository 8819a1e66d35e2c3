namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr in terminals of several widths, with colors and without.</summary>
public class ToolConsoleTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(20, 40)]
    [InlineData(300, 100)]
    [InlineData(0, 80)]
    public void Explanation_InATerminal_IsAsWideWithinReason(int columns, int expected)
    {
        string[] lines = new TestConsole { Columns = columns }.Run("10035", "--lang", "fr").OutputText.Split('\n');

        // The description: what comes before may be longer, the links that come after too.
        var description = lines.SkipWhile(line => line.Length > 0)
            .TakeWhile(line => !line.StartsWith("Catégorie", StringComparison.Ordinal))
            .Where(line => line.Length > 0).ToList();
        description.Should().HaveCountGreaterThan(2).And.OnlyContain(line => line.Length <= expected);
        description.Max(line => line.Length).Should().BeGreaterThan(expected - 12);
    }

    [Fact]
    public void Search_WithColor_HighlightsWhatMatches() =>
        new TestConsole { Columns = 90, HasColor = true }.Run("search", "reinitialisee", "--lang", "fr").OutputText
            .Should().Contain("Connexion \e[1;31mréinitialisée\e[0m par le pair.");

    [Fact]
    public void Search_WithoutColor_HasNone()
    {
        string output = new TestConsole { Columns = 90 }.Run("search", "reset").OutputText;

        output.Should().Contain("WSAECONNRESET").And.NotContain("\e[1").And.NotContain("\e[0");
    }

    [Fact]
    public void List_InANarrowTerminal_PutsTextsOnLinesOfTheirOwn() =>
        new TestConsole { Columns = 50 }.Run("list", "--category", "Timeout").OutputText
            .Should().Contain("10060  WSAETIMEDOUT\n       Connection timed out.\n");

    [Theory]
    [InlineData("list")]
    [InlineData("list", "--json")]
    [InlineData("--help")]
    [InlineData("convert", "10054", "--to", "name")]
    public void Writing_ToAFullDisk_FailsInOneLine(params string[] arguments)
    {
        using var full = new FullDisk();

        var run = new TestConsole { Output = full }.Run(arguments);
        var french = new TestConsole { Output = full, Language = WinsockLanguage.French }.Run(arguments);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Be("Reading or writing failed: no space left on the disk.\n");
        french.ExitCode.Should().Be(3);
        french.Error.Should().Be("La lecture ou l’écriture a échoué\u00A0: il n’y a plus de place sur le disque.\n");
    }

    // Where it would be a line of a log, it is one line.
    [Fact]
    public void Error_InATerminal_WrapsAndSaysOneThingFirst()
    {
        string[] lines = new TestConsole { Columns = 60 }.Run("WSAECONRESET").Error.TrimEnd('\n').Split('\n');

        lines[0].Should().Be("WSAECONRESET: no Winsock error has this name.");
        lines.Should().OnlyContain(line => line.Length <= 60);
        TestConsole.Start("WSAECONRESET").Error.TrimEnd('\n').Should().NotContain("\n");
    }
}
