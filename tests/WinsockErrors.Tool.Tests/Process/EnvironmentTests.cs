namespace WinsockErrors.Tool.Tests;

/// <summary>Starts winsockerr in environments that decide its language and its encoding.</summary>
public class EnvironmentTests
{
    private const string NeedsLinux = "Needs Linux.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("fr_CA.UTF-8", "Connexion refusée.")]
    [InlineData("fr", "Connexion refusée.")]
    [InlineData("de_DE.UTF-8", "Connection refused.")]
    [InlineData("frp_FR.UTF-8", "Connection refused.")]
    [InlineData("C", "Connection refused.")]
    public async Task Explain_WithoutLang_FollowsTheUsersLanguage(string locale, string expected) =>
        (await RunIn(new() { ["LC_ALL"] = locale }, "10061")).OutputText.Should().Contain(expected);

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("fr_FR.UTF-8", "de_DE.UTF-8", "de_DE.UTF-8", "Connexion refusée.")]
    [InlineData("", "fr_FR.UTF-8", "de_DE.UTF-8", "Connexion refusée.")]
    [InlineData("", "", "fr_FR.UTF-8", "Connexion refusée.")]
    [InlineData(null, "de_DE.UTF-8", "fr_FR.UTF-8", "Connection refused.")]
    [InlineData(null, null, null, "Connection refused.")]
    public async Task Explain_WithoutLang_TakesTheFirstLocaleThatIsSet(
        string? all, string? messages, string? lang, string expected) =>
        (await RunIn(new() { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang }, "10061"))
            .OutputText.Should().Contain(expected);

    // Under InvariantGlobalization there is no French culture, and `new CultureInfo("fr")` throws.
    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("Connexion refusée.")]
    [InlineData("Connection refused.", "--lang", "en")]
    public async Task Explain_UnderInvariantGlobalization_KnowsBothLanguages(string expected, params string[] options)
    {
        var invariant = new Dictionary<string, string?>
        {
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["LC_ALL"] = "fr_FR.UTF-8",
        };

        (await RunIn(invariant, ["10061", .. options])).OutputText.Should().Contain(expected);
    }

    [Fact]
    public async Task ListJson_InAnotherEncoding_IsUtf8WithoutBom()
    {
        var run = await RunIn(new() { ["LC_ALL"] = "fr_FR.ISO-8859-1" }, "list", "--json");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Equal(TestConsole.Start("list", "--json").Output);
    }

    private static Task<ProgramRun> RunIn(Dictionary<string, string?> environment, params string[] arguments) =>
        ProgramRun.Start("winsockerr", environment, arguments);
}
