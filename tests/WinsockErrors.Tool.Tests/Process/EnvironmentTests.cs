namespace WinsockErrors.Tool.Tests;

/// <summary>Starts winsockerr in environments that decide its language and its encoding.</summary>
public class EnvironmentTests
{
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
