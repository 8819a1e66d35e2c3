namespace WinsockErrors.Tool.Tests;

/// <summary>Creates the manual page.</summary>
public class ManTests
{
    // A command or an option that the page lacks could not be learned from it.
    [Theory]
    [InlineData(WinsockLanguage.English, ".SH Synopsis\n", ".SH Exit codes\n.TP\n.B 0\nfound\n")]
    [InlineData(WinsockLanguage.French, ".SH Exemples\n", "\\ : ce code n’existe pas")]
    public void Man_OfTheProgram_HasWhatTheHelpHas(WinsockLanguage language, params string[] expected)
    {
        var console = new TestConsole { Language = language };

        var run = console.Run("man");

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().ContainAll(expected);
        string page = run.OutputText.Replace("\\-", "-", StringComparison.Ordinal)
            .Replace("\\ ", "\u00A0", StringComparison.Ordinal);
        foreach (string command in new[] { "search", "list", "convert", "scan", "completion", "man" })
        {
            page.Should().Contain($".SH winsockerr {command}\n");
            var options = console.Run(command, "--help").OutputText.Split('\n')
                .Where(line => line.StartsWith("  --", StringComparison.Ordinal))
                .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[0]);
            page.Should().ContainAll(options.Select(option => $".B {option}\n"));
        }
    }

    // A period or an apostrophe at the beginning of a line would be a request to the formatter.
    [Fact]
    public void Man_OfTheProgram_HasNoRequestsButThose()
    {
        string[] macros = [".TH", ".SH", ".SS", ".TP", ".B", ".br", ".PP", "'\\\""];

        TestConsole.Start("man").OutputText.Split('\n').Where(line => line is ['.' or '\'', ..])
            .Should().OnlyContain(line => macros.Contains(line.Split(' ')[0]));
    }
}
