using System.Text;
using System.Text.Json;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr search as a user does.</summary>
public class SearchTests
{
    private static readonly Dictionary<string,
        string?> Invariant = new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };

    [Theory]
    [InlineData("réinitialisée")]
    [InlineData("REINITIALISEE")]
    [InlineData("re\u0301initialise\u0301e")]
    [InlineData("connexion", "RÉINITIALISÉE")]
    public async Task Search_WithOtherAccentsOrCase_FindsTheFrenchText(params string[] words)
    {
        var run = await RunIn([], [.. words, "--lang", "fr"]);

        run.ExitCode.Should().Be(0);
        run.OutputText.Should().StartWith("10054  WSAECONNRESET                Connexion réinitialisée par le pair.\n");
    }

    [Fact]
    public async Task Search_UnderInvariantGlobalization_FoldsAllTheSame()
    {
        var invariant = await RunIn(Invariant, "re\u0301initialise\u0301e", "CONNEXION", "--lang", "fr");

        invariant.OutputText.Should()
            .StartWith("10054  WSAECONNRESET                Connexion réinitialisée par le pair.\n");
    }

    // A letter of the texts that is not folded could not be found without its accent.
    [Fact]
    public void FindIn_WithoutAnAccent_FindsEachLetterOfTheTexts()
    {
        string[] texts = [.. WinsockErrorTable.All
            .SelectMany(info => new[] { info.FrenchMessage, info.FrenchDescription })];
        char[] letters = [.. texts.SelectMany(text => text).Where(c => char.IsLetter(c) && !char.IsAscii(c))
            .Distinct()];

        letters.Should().HaveCountGreaterThan(8);
        foreach (char letter in letters)
        {
            string word = texts.SelectMany(text => text.Split(' ', '\u00A0', '’', '.', ','))
                .First(word => word.Contains(letter, StringComparison.Ordinal));
            string decomposed = word.Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
            string ascii = new([.. decomposed.Where(char.IsAscii)]);

            CodeSearch.FindIn(word, ascii).Should().ContainSingle(because: $"{ascii} stands for {word}").Which.End
                .Should().Be((Index)word.Length);
        }
    }

    [Theory]
    [InlineData("hote inconnu", "WSAHOST_NOT_FOUND", "Host not found")]
    [InlineData("Operation timed out", "WSAETIMEDOUT", "Connection timed out.")]
    [InlineData("icmp port unreachable", "WSAECONNRESET", "en  With UDP the meaning is different:")]
    [InlineData("eai_noname", "WSAHOST_NOT_FOUND", "also EAI_NONAME\n")]
    [InlineData("STATUS_CONNECTION_REFUSED", "WSAECONNREFUSED", "also STATUS_CONNECTION_REFUSED\n")]
    [InlineData("TimedOut", "WSAETIMEDOUT", "Connection timed out.")]
    [InlineData("10054", "WSAECONNRESET", "Connection reset by peer.")]
    [InlineData("success", "NO_ERROR", "also")]
    public async Task Search_ForAPhrase_ShowsThePassageThatHasIt(string phrase, string name, string passage)
    {
        var run = await RunIn([], phrase);

        run.OutputText.Should().Contain($"  {name} ").And.Contain(passage);
    }

    [Fact]
    public async Task Search_ForAWordInNamesAndTexts_GivesTheBestFirst()
    {
        using var json = JsonDocument.Parse((await RunIn([], "reset", "--json")).OutputText);

        var hits = json.RootElement.EnumerateArray().ToList();
        hits.Take(2).Select(e => e.GetProperty("name").GetString()).Should().Equal("WSAENETRESET", "WSAECONNRESET");
        hits.Take(2).Select(e => e.GetProperty("matches")[0].GetProperty("field").GetString()).Should()
            .Equal("name", "name");
    }

    [Theory]
    [InlineData("WSA_E_CANCELLED", "WSA_E_CANCELLED")]
    [InlineData("WSAEC", "WSAECONNABORTED")]
    [InlineData("OperationAborted", "WSA_OPERATION_ABORTED")]
    public async Task Search_ForAName_GivesItFirst(string word, string name) =>
        (await RunIn([], word)).OutputText.Should().MatchRegex($"^ *\\d+  {name} ");

    [Theory]
    [InlineData(1, "Rien n’a été trouvé.", "abracadabra")]
    [InlineData(2, "Il manque un mot à chercher", "")]
    [InlineData(2, "Il manque un mot à chercher")]
    public async Task Search_WithoutAResult_SaysSo(int exitCode, string expected, params string[] words)
    {
        var run = await RunIn([], [.. words, "--lang", "fr"]);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(expected);
    }

    private static Task<ProgramRun> RunIn(Dictionary<string, string?> environment, params string[] arguments) =>
        environment.Count == 0
            ? Task.FromResult(TestConsole.Start(["search", .. arguments]))
            : ProgramRun.Start("winsockerr", environment, ["search", .. arguments]);
}
