using System.Text.Json;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool.Tests;

/// <summary>Explains codes.</summary>
public class ExplainTests
{
    [Theory]
    [InlineData("10054", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("wsaeconnreset", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData(" WSAECONNRESET ", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("0x2746", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("0X80072746", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (0X80072746 read as an HRESULT)\n")]
    [InlineData("-2147014842", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (-2147014842 read as an HRESULT)\n")]
    [InlineData(
        "econnreset",
        "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (econnreset read as the name of an errno)\n")]
    [InlineData(
        "EAI_NONAME",
        "WSAHOST_NOT_FOUND  11001  0x2AF9  HRESULT 0x80072AF9  (EAI_NONAME read as a getaddrinfo error)\n")]
    [InlineData(
        "TimedOut",
        "WSAETIMEDOUT  10060  0x274C  HRESULT 0x8007274C  (TimedOut read as a name of SocketError (.NET))\n")]
    [InlineData(
        "STATUS_CONNECTION_RESET",
        "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  "
            + "(STATUS_CONNECTION_RESET read as the name of an NTSTATUS)\n")]
    [InlineData("0xC000020D", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (0xC000020D read as an NTSTATUS)\n")]
    [InlineData("-1073741299", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (-1073741299 read as an NTSTATUS)\n")]
    [InlineData(
        "NO_ADDRESS",
        "WSANO_DATA  11004  0x2AFC  HRESULT 0x80072AFC  (NO_ADDRESS read as another name of the code)\n")]
    [InlineData("11032", "WSA_SECURE_HOST_NOT_FOUND  11032  0x2B18  HRESULT 0x80072B18\n")]
    [InlineData("6", "WSA_INVALID_HANDLE  6  0x6  HRESULT 0x80070006\n")]
    [InlineData("0", "NO_ERROR  0  0x0  HRESULT 0x00000000\n")]
    public void Explain_ACode_BeginsWithItsNameAndNumbers(string what, string headline)
    {
        var run = TestConsole.Start(what);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.OutputText.Should().StartWith(headline);
    }

    [Theory]
    [InlineData("linux", "104", "WSAECONNRESET", "(104 lu comme un errno de Linux)")]
    [InlineData("macos", "54", "WSAECONNRESET", "(54 lu comme un errno de macOS)")]
    [InlineData("macos", "errno:54", "WSAECONNRESET", "(errno:54 lu comme un errno de macOS)")]
    [InlineData("freebsd", "45", "WSAEOPNOTSUPP", "(45 lu comme un errno de FreeBSD)")]
    public void Explain_AnErrnoOfAPlatform_NamesItsCode(string platform, string errno, string name, string reading)
    {
        var run = TestConsole.Start(errno, "--platform", platform, "--lang", "fr");

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().StartWith(name + " ").And.Contain(reading);
    }

    [Theory]
    [InlineData("2", 1, "this errno of Linux has no Winsock equivalent")]
    [InlineData("10054", 1, "this errno of Linux has no Winsock equivalent")]
    [InlineData("0x68", 2, "a decimal errno is expected")]
    public void Explain_WhatIsNoErrnoOfThePlatform_SaysSo(string what, int exitCode, string expected)
    {
        var run = TestConsole.Start(what, "--platform", "linux");

        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().StartWith(what + ": ").And.Contain(expected);
    }

    [Fact]
    public void Explain_ACodeInFrench_SaysAllThereIsInFrench()
    {
        WinsockErrorTable.TryGet(10054, out var info);

        var run = TestConsole.Start("10054", "--lang", "fr");

        // Long texts are broken into lines and paragraphs.
        string words = Regex.Replace(run.OutputText, "\n+", " ");
        words.Should().Contain(info!.FrenchMessage).And.Contain(info.FrenchDescription)
            .And.Contain("Catégorie").And.Contain("Connexion perdue (ConnectionLost), souvent passager")
            .And.Contain("WSAENETRESET (10052), WSAECONNABORTED (10053)")
            .And.Contain(info.GetHelpLink(WinsockLanguage.French));
        run.OutputText.Split('\n').Where(line => !line.Contains("https:", StringComparison.Ordinal))
            .Should().OnlyContain(line => line.Length <= 80);
    }

    // The advice is a part of its own; where there is none, no heading stands alone.
    [Theory]
    [InlineData(WinsockLanguage.English, "What to do")]
    [InlineData(WinsockLanguage.French, "Que faire")]
    public void Explain_EveryCode_GivesTheAdviceThatThereIs(WinsockLanguage language, string heading)
    {
        var console = new TestConsole { Language = language };

        foreach (var info in WinsockErrorTable.All)
        {
            string words = Regex.Replace(console.Run(info.Name).OutputText, "\n+", "\n");

            if (info.GetAdvice(language) is { } advice)
            {
                words.Replace('\n', ' ').Should().Contain($" {heading} {advice} ");
            }
            else
            {
                words.Should().NotContain($"\n{heading}\n");
            }
        }
    }

    [Theory]
    [InlineData("WSAECONRSETT", 1, "nearest are WSAECONNRESET,")]
    [InlineData("hello", 1, "no Winsock error has this name. Accepted: a decimal")]
    [InlineData("12345", 1, "12345: no Winsock error has this number.")]
    [InlineData("0x8007FFFF", 1, "no Winsock error has this number.")]
    [InlineData("0xC0000001", 1, "no Winsock error has this number.")]
    [InlineData("0x00000103", 1, "no Winsock error has this number.")]
    [InlineData("0x80042746", 1, "no Winsock error has this number.")]
    [InlineData("", 2, "Accepted: a decimal")]
    [InlineData("  ", 2, "Accepted: a decimal")]
    [InlineData("99999999999999999999", 2, "32-bit")]
    [InlineData("4294967296", 2, "32-bit")]
    [InlineData("0x", 2, "32-bit")]
    [InlineData("0x1FFFFFFFF", 2, "32-bit")]
    [InlineData("errno:54", 2, "Add --platform")]
    [InlineData("@abracadabra", 2, "32-bit")]
    [InlineData("\u001B[2J", 2, "32-bit")]
    public void Explain_WhatItCannot_SaysSoInOneLine(string what, int exitCode, string expected)
    {
        var run = TestConsole.Start(what);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(expected).And.EndWith("\n");
        run.Error.TrimEnd('\n').Should().NotContain("\n").And.NotContain("\u001B");
    }

    [Fact]
    public void Explain_AnUnknownNameInFrench_AnswersInFrench() =>
        TestConsole.Start("WSAECONRSETT", "--lang", "fr").Error
            .Should().Contain("Noms les plus proches\u00A0: WSAECONNRESET,");

    // Other candidates are shown like this too.
    [Theory]
    [InlineData("WSAETIMEOUT", "en", "WSAETIMEOUT: no Winsock error has this name. Closest matches:\n",
        "10060  WSAETIMEDOUT                 Connection timed out.\n")]
    [InlineData("WSAETIMEOUT", "fr",
        "WSAETIMEOUT\u00A0: aucune erreur Winsock ne porte ce nom. Les plus proches\u00A0:\n",
        "10060  WSAETIMEDOUT                 Délai")]
    [InlineData("ECONRESET", "en", "ECONRESET: no Winsock error has this name. Closest matches:\n",
        "10054  WSAECONNRESET ")]
    [InlineData("WSAHOSTNOTFOUND", "en", "WSAHOSTNOTFOUND: no Winsock error has this name. Closest matches:\n",
        "11001  WSAHOST_NOT_FOUND ")]
    public void Explain_ANameThatIsNearOne_OffersItAsACandidate(
        string name, string language, string error, string expected)
    {
        var run = TestConsole.Start(name, "--lang", language);

        run.Error.Should().Be(error);
        run.OutputText.Should().StartWith(expected);
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Explain_SeveralOfWhichSomeAreUnknown_GoesOn()
    {
        var run = TestConsole.Start("12345", "10054", "ABRACADABRA", "econnrefused");

        run.ExitCode.Should().Be(1);
        run.OutputText.Split($"\n{new string('-', 80)}\n").Should().SatisfyRespectively(
            first => first.Should().StartWith("WSAECONNRESET "),
            second => second.Should().StartWith("\nWSAECONNREFUSED "));
        // The accepted forms are listed once.
        run.Error.Split('\n').Should().SatisfyRespectively(
            first => first.Should().StartWith("12345: ").And.Contain("Accepted: "),
            second => second.Should().Be("ABRACADABRA: no Winsock error has this name."),
            end => end.Should().BeEmpty());
    }

    [Fact]
    public void Explain_ItemsOfWhichOneLooksLikeNoCode_ExitsAsForAWrongCommandLine() =>
        TestConsole.Start("10054", "errno:54", "12345").ExitCode.Should().Be(2);

    [Fact]
    public void Explain_InBothLanguages_GivesOneAfterTheOther()
    {
        string output = TestConsole.Start("10061", "--lang", "both").OutputText;

        output.IndexOf("Connection refused.", StringComparison.Ordinal).Should().BePositive()
            .And.BeLessThan(output.IndexOf("Connexion refusée.", StringComparison.Ordinal));
    }

    // A new category must get a French name.
    [Fact]
    public void Explain_ACodeOfEachCategoryInFrench_NamesItInFrenchToo()
    {
        var codes = WinsockErrorTable.All.DistinctBy(info => info.Category)
            .ToDictionary(info => info.Name, info => info.Category);

        var run = TestConsole.Start([.. codes.Keys, "--lang", "fr"]);

        run.ExitCode.Should().Be(0);
        codes.Should().HaveCount(14);
        foreach (var category in codes.Values)
        {
            run.OutputText.Should().MatchRegex($"Catégorie +[\\w ’]+ \\({category}\\)");
        }
    }

    [Fact]
    public void ExplainJson_OfKnownAndUnknown_LosesNothing()
    {
        var run = TestConsole.Start("0x80072746", "WSAECONRSETT", "0", "errno:104", "WSAECONRESET", "--json");

        using var json = JsonDocument.Parse(run.OutputText);
        run.ExitCode.Should().Be(2);
        var items = json.RootElement.EnumerateArray().ToList();
        items.Select(e => e.GetProperty("what").GetString())
            .Should().Equal("0x80072746", "WSAECONRSETT", "0", "errno:104", "WSAECONRESET");
        items.Take(4).Select(e => e.GetProperty("readAs").GetString()).Should().Equal("hResult", null, "number", null);
        items[0].GetProperty("name").GetString().Should().Be("WSAECONNRESET");
        items[0].GetProperty("message").GetProperty("fr").GetString()
            .Should().Be("Connexion réinitialisée par le pair.");
        items[1].GetProperty("problem").GetString().Should().Be("noSuchName");
        items[1].GetProperty("nearest").EnumerateArray().First().GetString().Should().Be("WSAECONNRESET");
        items[2].GetProperty("name").GetString().Should().Be("NO_ERROR");
        items[3].GetProperty("problem").GetString().Should().Be("platformMissing");
        items[4].GetProperty("step").GetString().Should().Be("candidate");
        items[4].GetProperty("name").GetString().Should().Be("WSAECONNRESET");
    }

    [Fact]
    public void ExplainJson_OfAnErrno_TellsItsSystem()
    {
        using var json = JsonDocument.Parse(TestConsole.Start("104", "--platform", "linux", "--json").OutputText);

        json.RootElement[0].GetProperty("platform").GetString().Should().Be("linux");
        json.RootElement[0].GetProperty("readAs").GetString().Should().Be("errno");
    }

    [Theory]
    [InlineData(
        "en",
        "HRESULT      0x80072746 -2147014842\n",
        "errno        ECONNRESET (Linux 104, macOS 54, FreeBSD 54)\n")]
    [InlineData("fr", "SocketError  ConnectionReset\n", "NTSTATUS     STATUS_CONNECTION_RESET 0xC000020D,")]
    public void Explain_ACode_GivesItsNamesAndNumbersElsewhere(string language, string first, string second) =>
        TestConsole.Start("10054", "--lang", language).OutputText.Should().Contain(first).And.Contain(second);

    [Theory]
    [InlineData("ECONNRESET", "(ECONNRESET read as the name of an errno)")]
    [InlineData("0x80072746", "(0x80072746 read as an HRESULT)")]
    public void Explain_WhatIsNoDecimalNumberWithAPlatform_ReadsItAsWithout(string input, string reading)
    {
        var run = TestConsole.Start(input, "--platform", "linux");

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().StartWith("WSAECONNRESET ").And.Contain(reading);
    }

    [Theory]
    [InlineData("Connexion refusée.", "Connection refused.", WinsockLanguage.French)]
    [InlineData("Connection refused.", "Connexion refusée.", WinsockLanguage.English)]
    public void Explain_InBothLanguages_BeginsWithTheUsers(string first, string second, WinsockLanguage language)
    {
        string output = new TestConsole { Language = language }.Run("10061", "--lang", "both").OutputText;

        output.IndexOf(first, StringComparison.Ordinal).Should().BePositive()
            .And.BeLessThan(output.IndexOf(second, StringComparison.Ordinal));
    }

    // Nothing would be said about a directive of the parser.
    [Theory]
    [InlineData("[10054]")]
    [InlineData("[suggest]")]
    [InlineData("[WSAECONRESET]", "10054")]
    public void Explain_AFirstArgumentInBrackets_IsText(params string[] arguments)
    {
        var run = TestConsole.Start(arguments);

        (run.OutputText + run.Error).Should().Contain(arguments[0].Trim('[', ']'));
    }
}
