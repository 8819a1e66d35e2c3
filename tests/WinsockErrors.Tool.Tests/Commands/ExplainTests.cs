using System.Text.Json;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr as a user does.</summary>
public class WinsockerrTests
{
    [Theory]
    [InlineData("10054", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("wsaeconnreset", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData(" WSAECONNRESET ", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("0x2746", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746\n")]
    [InlineData("0X80072746", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (0X80072746 read as an HRESULT)\n")]
    [InlineData("-2147014842", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (-2147014842 read as an HRESULT)\n")]
    [InlineData("econnreset", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (econnreset read as the name of an errno)\n")]
    [InlineData("EAI_NONAME", "WSAHOST_NOT_FOUND  11001  0x2AF9  HRESULT 0x80072AF9  (EAI_NONAME read as an error of getaddrinfo)\n")]
    [InlineData("TimedOut", "WSAETIMEDOUT  10060  0x274C  HRESULT 0x8007274C  (TimedOut read as a name of SocketError (.NET))\n")]
    [InlineData("STATUS_CONNECTION_RESET", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (STATUS_CONNECTION_RESET read as the name of an NTSTATUS)\n")]
    [InlineData("0xC000020D", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (0xC000020D read as an NTSTATUS)\n")]
    [InlineData("-1073741299", "WSAECONNRESET  10054  0x2746  HRESULT 0x80072746  (-1073741299 read as an NTSTATUS)\n")]
    [InlineData("NO_ADDRESS", "WSANO_DATA  11004  0x2AFC  HRESULT 0x80072AFC  (NO_ADDRESS read as another name of the code)\n")]
    [InlineData("11032", "WSA_SECURE_HOST_NOT_FOUND  11032  0x2B18  HRESULT 0x80072B18\n")]
    [InlineData("6", "WSA_INVALID_HANDLE  6  0x6  HRESULT 0x80070006\n")]
    [InlineData("0", "NO_ERROR  0  0x0  HRESULT 0x00000000\n")]
    public async Task Explain_ACode_BeginsWithItsNameAndNumbers(string what, string headline)
    {
        var run = await Run(what);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.OutputText.Should().StartWith(headline);
    }

    [Theory]
    [InlineData("linux", "104", "WSAECONNRESET", "(104 lu comme un errno de Linux)")]
    [InlineData("macos", "54", "WSAECONNRESET", "(54 lu comme un errno de macOS)")]
    [InlineData("macos", "errno:54", "WSAECONNRESET", "(errno:54 lu comme un errno de macOS)")]
    [InlineData("freebsd", "45", "WSAEOPNOTSUPP", "(45 lu comme un errno de FreeBSD)")]
    public async Task Explain_AnErrnoOfAPlatform_NamesItsCode(string platform, string errno, string name, string reading)
    {
        var run = await Run(errno, "--platform", platform, "--lang", "fr");

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().StartWith(name + " ").And.Contain(reading);
    }

    [Theory]
    [InlineData("2", 1, "this errno of Linux has no Winsock equivalent")]
    [InlineData("10054", 1, "this errno of Linux has no Winsock equivalent")]
    [InlineData("ECONNRESET", 2, "a decimal errno is expected")]
    [InlineData("0x68", 2, "a decimal errno is expected")]
    public async Task Explain_WhatIsNoErrnoOfThePlatform_SaysSo(string what, int exitCode, string expected)
    {
        var run = await Run(what, "--platform", "linux");

        run.ExitCode.Should().Be(exitCode);
        run.Error.Should().StartWith(what + ": ").And.Contain(expected);
    }

    [Fact]
    public async Task Explain_ACodeInFrench_SaysAllThereIsInFrench()
    {
        WinsockErrorTable.TryGet(10054, out var info);

        var run = await Run("10054", "--lang", "fr");

        string words = run.OutputText.Replace('\n', ' ');
        words.Should().Contain(info.FrenchMessage).And.Contain(info.FrenchDescription)
            .And.Contain("Catégorie").And.Contain("Connexion perdue (ConnectionLost), souvent passager")
            .And.Contain("WSAENETRESET (10052), WSAECONNABORTED (10053)")
            .And.Contain(info.GetHelpLink(WinsockLanguage.French));
        run.OutputText.Split('\n').Where(line => !line.Contains("https:", StringComparison.Ordinal))
            .Should().OnlyContain(line => line.Length <= 80);
    }

    [Theory]
    [InlineData("fr_CA.UTF-8", "Connexion refusée.")]
    [InlineData("de_DE.UTF-8", "Connection refused.")]
    public async Task Explain_WithoutLang_FollowsTheUsersLanguage(string locale, string expected) =>
        (await RunIn(new() { ["LC_ALL"] = locale }, "10061")).OutputText.Should().Contain(expected);

    // Under InvariantGlobalization there is no French culture, and `new CultureInfo("fr")` throws.
    [Theory]
    [InlineData("Connection refused.")]
    [InlineData("Connexion refusée.", "--lang", "fr")]
    public async Task Explain_UnderInvariantGlobalization_KnowsBothLanguages(string expected, params string[] options)
    {
        var invariant = new Dictionary<string, string?> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["LC_ALL"] = "fr_FR.UTF-8" };

        (await RunIn(invariant, ["10061", .. options])).OutputText.Should().Contain(expected);
    }

    [Theory]
    [InlineData("WSAECONRESET", 1, "nearest are WSAECONNRESET,")]
    [InlineData("WSAHOSTNOTFOUND", 1, "nearest are WSAHOST_NOT_FOUND")]
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
    [InlineData("10 054", 2, "32-bit")]
    [InlineData("10054\nWSAEINTR", 2, "32-bit")]
    [InlineData("errno:54", 2, "Add --platform")]
    [InlineData("@file", 2, "32-bit")]
    [InlineData("\u001B[2J", 2, "32-bit")]
    public async Task Explain_WhatItCannot_SaysSoInOneLine(string what, int exitCode, string expected)
    {
        var run = await Run(what);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(expected).And.EndWith("\n");
        run.Error.TrimEnd('\n').Should().NotContain("\n").And.NotContain("\u001B");
    }

    [Fact]
    public async Task Explain_AnUnknownNameInFrench_AnswersInFrench() =>
        (await Run("WSAECONRESET", "--lang", "fr")).Error.Should().Contain("Noms les plus proches\u00A0: WSAECONNRESET,");

    [Fact]
    public async Task Explain_SeveralOfWhichSomeAreUnknown_GoesOn()
    {
        var run = await Run("12345", "10054", "hello", "econnrefused");

        run.ExitCode.Should().Be(1);
        run.OutputText.Split($"\n{new string('-', 80)}\n").Should().SatisfyRespectively(
            first => first.Should().StartWith("WSAECONNRESET "), second => second.Should().StartWith("\nWSAECONNREFUSED "));
        // What is accepted is told once.
        run.Error.Split('\n').Should().SatisfyRespectively(
            first => first.Should().StartWith("12345: ").And.Contain("Accepted: "),
            second => second.Should().Be("hello: no Winsock error has this name."),
            end => end.Should().BeEmpty());
    }

    [Fact]
    public async Task Explain_ItemsOfWhichOneLooksLikeNoCode_ExitsAsForAWrongCommandLine() =>
        (await Run("10054", "a b", "12345")).ExitCode.Should().Be(2);

    [Fact]
    public async Task Explain_InBothLanguages_GivesOneAfterTheOther()
    {
        string output = (await Run("10061", "--lang", "both")).OutputText;

        output.IndexOf("Connection refused.", StringComparison.Ordinal).Should().BePositive()
            .And.BeLessThan(output.IndexOf("Connexion refusée.", StringComparison.Ordinal));
    }

    // A category that is added has to get a French name.
    [Fact]
    public async Task Explain_ACodeOfEachCategoryInFrench_NamesItInFrenchToo()
    {
        var codes = WinsockErrorTable.All.DistinctBy(info => info.Category).ToDictionary(info => info.Name, info => info.Category);

        var run = await Run([.. codes.Keys, "--lang", "fr"]);

        run.ExitCode.Should().Be(0);
        codes.Should().HaveCount(14);
        foreach (var category in codes.Values)
        {
            run.OutputText.Should().MatchRegex($"Catégorie +[\\w ’]+ \\({category}\\)");
        }
    }

    [Fact]
    public async Task ExplainJson_OfKnownAndUnknown_LosesNothing()
    {
        var run = await Run("0x80072746", "WSAECONRESET", "0", "errno:104", "--json");

        using var json = JsonDocument.Parse(run.OutputText);
        run.ExitCode.Should().Be(2);
        var items = json.RootElement.EnumerateArray().ToList();
        items.Select(e => e.GetProperty("what").GetString()).Should().Equal("0x80072746", "WSAECONRESET", "0", "errno:104");
        items.Select(e => e.GetProperty("readAs").GetString()).Should().Equal("hResult", null, "number", null);
        items[0].GetProperty("name").GetString().Should().Be("WSAECONNRESET");
        items[0].GetProperty("message").GetProperty("fr").GetString().Should().Be("Connexion réinitialisée par le pair.");
        items[1].GetProperty("problem").GetString().Should().Be("noSuchName");
        items[1].GetProperty("nearest").EnumerateArray().First().GetString().Should().Be("WSAECONNRESET");
        items[2].GetProperty("name").GetString().Should().Be("NO_ERROR");
        items[3].GetProperty("problem").GetString().Should().Be("platformMissing");
    }

    [Fact]
    public async Task ExplainJson_OfAnErrno_TellsItsSystem()
    {
        using var json = JsonDocument.Parse((await Run("104", "--platform", "linux", "--json")).OutputText);

        json.RootElement[0].GetProperty("platform").GetString().Should().Be("linux");
        json.RootElement[0].GetProperty("readAs").GetString().Should().Be("errno");
    }

    [Theory]
    [InlineData("C.UTF-8")]
    [InlineData("en_US.ISO-8859-1")]
    [InlineData("fr_FR.UTF-8")]
    public async Task ListJson_WhateverTheLocale_IsTheTableInUtf8WithoutBom(string locale)
    {
        var run = await RunIn(new() { ["LC_ALL"] = locale }, "list", "--json");

        run.ExitCode.Should().Be(0);
        run.Output[0].Should().Be((byte)'[');
        using var json = JsonDocument.Parse(run.OutputText);
        var rows = json.RootElement.EnumerateArray().ToList();
        rows.Should().HaveCount(97);
        foreach (var (row, info) in rows.Zip(WinsockErrorTable.All))
        {
            row.EnumerateObject().Select(property => property.Name).Should().Equal(
                "code", "name", "documented", "category", "transient", "functions", "seeAlso", "helpLink", "message", "description");
            row.GetProperty("code").GetInt32().Should().Be((int)info.Code);
            row.GetProperty("name").GetString().Should().Be(info.Name);
            row.GetProperty("documented").GetBoolean().Should().Be(info.IsDocumented);
            row.GetProperty("category").GetString().Should().Be(info.Category.ToString());
            row.GetProperty("transient").GetBoolean().Should().Be(info.IsTransient);
            row.GetProperty("functions").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.Functions);
            row.GetProperty("seeAlso").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.SeeAlso.Select(e => e.GetName()));
            row.GetProperty("helpLink").GetProperty("en").GetString().Should().Be(info.GetHelpLink(WinsockLanguage.English));
            row.GetProperty("helpLink").GetProperty("fr").GetString().Should().Be(info.GetHelpLink(WinsockLanguage.French));
            row.GetProperty("message").GetProperty("en").GetString().Should().Be(info.EnglishMessage);
            row.GetProperty("message").GetProperty("fr").GetString().Should().Be(info.FrenchMessage);
            row.GetProperty("description").GetProperty("en").GetString().Should().Be(info.EnglishDescription);
            row.GetProperty("description").GetProperty("fr").GetString().Should().Be(info.FrenchDescription);
        }
    }

    [Fact]
    public async Task List_ForPeople_IsOneLineForEachCode()
    {
        var run = await Run("list", "--lang", "fr");

        string[] lines = run.OutputText.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(97);
        lines.Should().Contain("10061  WSAECONNREFUSED              Connexion refusée.");
    }

    [Fact]
    public async Task List_OfACategoryInAnyCase_IsThatCategory()
    {
        var run = await Run("list", "--category", "addRESS");

        run.OutputText.TrimEnd('\n').Split('\n').Should().SatisfyRespectively(
            first => first.Should().StartWith("10013  WSAEACCES "),
            second => second.Should().StartWith("10048  WSAEADDRINUSE "),
            third => third.Should().StartWith("10049  WSAEADDRNOTAVAIL "));
    }

    [Fact]
    public async Task ListJson_OfTransientCodes_IsThose()
    {
        using var json = JsonDocument.Parse((await Run("list", "--transient", "--json")).OutputText);

        json.RootElement.EnumerateArray().Select(e => e.GetProperty("code").GetInt32())
            .Should().Equal(WinsockErrorTable.All.Where(info => info.IsTransient).Select(info => (int)info.Code));
    }

    [Fact]
    public async Task List_OfNoCode_SaysSo()
    {
        var run = await Run("list", "--category", "Qos", "--transient");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Be("No code matches.\n");
    }

    private static Task<ProgramRun> Run(params string[] arguments) => RunIn([], arguments);

    private static Task<ProgramRun> RunIn(Dictionary<string, string?> environment, params string[] arguments) =>
        ProgramRun.Start("winsockerr", environment, arguments);
}
