using System.CommandLine;
using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>The option --lang, which every command has.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";
    private const string Both = "both";

    private static readonly string[] Choices = ["en", "fr", Both];

    /// <summary>Gets the language of the user interface, in which the program lookups where none is asked for.</summary>
    /// <remarks>As the library decides, where no language is given.</remarks>
    internal static WinsockLanguage OfUserInterface
    {
        get
        {
            string culture = CultureInfo.CurrentUICulture.Name;
            return culture == "fr" || culture.StartsWith("fr-", StringComparison.Ordinal)
                ? WinsockLanguage.French
                : WinsockLanguage.English;
        }
    }

    internal static Option<string> Create(WinsockLanguage language) => ChoiceOption.Create(
        language,
        Name,
        string.Join('|', Choices),
        new(
            "The language of the lookup; both: the user's language first. Without it, that of the user interface.",
            "La langue de la réponse\u00A0; both\u00A0: les deux, celle de l’utilisateur d’abord. À défaut, celle de "
                + "l’interface utilisateur."),
        Choices,
        recursive: true);

    /// <summary>Gets the languages that the arguments ask for, the user's first; null where they ask for none.</summary>
    /// <remarks>By a parser that knows nothing else: the words of the commands wait for the lookup.</remarks>
    internal static IReadOnlyList<WinsockLanguage>? Find(string[] args, WinsockLanguage language)
    {
        var option = new Option<string>(Name);
        var command = new Command("winsockerr") { option };
        command.TreatUnmatchedTokensAsErrors = false;
        var result = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }).GetResult(option);
        return result?.Tokens is not [var token] ? null : token.Value.ToUpperInvariant() switch
        {
            "EN" => [WinsockLanguage.English],
            "FR" => [WinsockLanguage.French],
            "BOTH" => language == WinsockLanguage.French
                ? [WinsockLanguage.French, WinsockLanguage.English]
                : [WinsockLanguage.English, WinsockLanguage.French],
            _ => null,
        };
    }
}
