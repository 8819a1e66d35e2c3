namespace WinsockErrors.Tool.Tests;

/// <summary>Asks winsockerr for help, and makes mistakes on its command line.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("Explique les codes d’erreur", "Commandes\u00A0:\n  search   ", "--platform linux|macos|freebsd\n")]
    [InlineData(
        "Cherche dans tous les noms",
        "winsockerr search MOTS... [options]\n",
        "winsockerr search réinitialisée\n",
        "search")]
    [InlineData(
        "Affiche la liste des codes",
        "Seulement les codes de cette catégorie\u00A0: Connexion perdue",
        "--transient ",
        "list")]
    [InlineData("Convertit des codes", "winsockerr convert [CODE...] --to CIBLE [options]\n", "--to CIBLE ", "convert")]
    public void Help_InFrench_IsFrench(string description, string part, string otherPart, params string[] command)
    {
        foreach (var run in new[]
        {
            TestConsole.Start([.. command, "--help", "--lang", "fr"]),
            TestConsole.Start([.. command, "--help", "--lang=fr"]),
            new TestConsole { Language = WinsockLanguage.French }.Run([.. command, "--help"]),
        })
        {
            run.ExitCode.Should().Be(0);
            run.Error.Should().BeEmpty();
            run.OutputText.Should().StartWith(description).And.Contain(part).And.Contain(otherPart)
                .And.Contain("Usage\u00A0:\n").And.Contain("Options\u00A0:\n").And.Contain("Exemples\u00A0:\n")
                .And.Contain("Affiche cette aide.").And.Contain("--lang en|fr|both")
                .And.Contain("Codes de retour\u00A0:\n  0  trouvé\n").And.NotContain("Exit").And.NotContain("Shows");
        }
    }

    [Theory]
    [InlineData("Explains socket error codes", "Commands:\n  search ")]
    [InlineData("Searches all names", "winsockerr search WORDS... [options]\n", "search")]
    [InlineData("Lists the codes", "winsockerr list --transient --json\n", "list")]
    [InlineData("Converts codes", "winsockerr convert [WHAT...] --to TARGET [options]\n", "convert")]
    public void Help_InEnglish_IsEnglish(string description, string part, params string[] command)
    {
        // Help is asked for where the rest of the line is wrong.
        var run = TestConsole.Start([.. command, "--help", "--lang", "en", "--bogus"]);

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().StartWith(description).And.Contain(part).And.Contain("Exit codes:\n  0  found\n");
    }

    [Fact]
    public void Version_IsThatOfTheProgram() =>
        TestConsole.Start("--version").OutputText.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");

    [Fact]
    public void Main_AfterTwoDashes_KnowsNoOptions() =>
        TestConsole.Start("--", "--json").Error.Should().StartWith("\"--json\" is neither a 32-bit number nor a name.");

    [Theory]
    [InlineData(
        "--colour 10054",
        "--colour: unknown option; see winsockerr --help.",
        "--colour\u00A0: option inconnue\u00A0; voir winsockerr --help.")]
    [InlineData("10054 -x", "-x: unknown option;", "-x\u00A0: option inconnue\u00A0;")]
    [InlineData("list --colour", "--colour: unknown option;", "--colour\u00A0: option inconnue\u00A0;")]
    [InlineData("list 6", "6: there is one argument too many;", "6\u00A0: argument en trop\u00A0;")]
    [InlineData(
        "6 list",
        "6: this argument may not come before list.",
        "6\u00A0: cet argument ne peut pas précéder list.")]
    [InlineData(
        "--json list",
        "--json: this option may not come before list.",
        "--json\u00A0: cette option ne peut pas précéder list.")]
    [InlineData(
        "6 --platform",
        "--platform: a value is missing (linux|macos|freebsd).",
        "--platform\u00A0: il manque une valeur (linux|macos|freebsd).")]
    [InlineData(
        "list --category --json",
        "--category: a value is missing (NAME).",
        "--category\u00A0: il manque une valeur (NOM).")]
    [InlineData(
        "6 --platform aix",
        "--platform aix: one of these is expected: linux, macos, freebsd.",
        "--platform aix\u00A0: valeur inconnue\u00A0; valeurs possibles\u00A0: linux, macos, freebsd.")]
    [InlineData(
        "6 --platform linux --platform macos",
        "--platform was given more than once.",
        "--platform figure plusieurs fois.")]
    [InlineData(
        "list --category none",
        "--category none: one of these is expected: ConnectionLost, Refused,",
        "--category none\u00A0: valeur inconnue\u00A0; valeurs possibles\u00A0: Connexion perdue, Refus,")]
    [InlineData("search", "A word to search for is missing:", "Il manque un mot à chercher\u00A0:")]
    [InlineData(
        "convert 6",
        "--to is missing; choose one of these:",
        "Il manque --to, suivi d’une de ces valeurs\u00A0:")]
    [InlineData("6 --lang xx", "--lang xx: one of these is expected: en, fr, both.", null)]
    [InlineData("6 --lang", "--lang: a value is missing (en|fr|both).", null)]
    public void Main_WithAWrongCommandLine_SaysWhatIsWrongInTheUsersLanguage(
        string arguments, string english, string? french)
    {
        var run = TestConsole.Start(arguments.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(english).And.EndWith("\n");
        run.Error.TrimEnd('\n').Should().NotContain("\n");
        if (french is not null)
        {
            string error = TestConsole.Start(["--lang", "fr", .. arguments.Split(' ')]).Error;
            error.Should().StartWith(french);
        }
    }
}
