using System.CommandLine;
using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>The option --lang, which every command has.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    private static readonly Dictionary<string, IReadOnlyList<WinsockLanguage>> Choices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = [WinsockLanguage.English],
        ["fr"] = [WinsockLanguage.French],
        ["both"] = [WinsockLanguage.English, WinsockLanguage.French],
    };

    /// <summary>The language of the answers where none is asked for: that of the user interface.</summary>
    /// <remarks>As the library decides, where no language is given.</remarks>
    internal static IReadOnlyList<WinsockLanguage> OfUserInterface
    {
        get
        {
            string culture = CultureInfo.CurrentUICulture.Name;
            return culture == "fr" || culture.StartsWith("fr-", StringComparison.Ordinal)
                ? [WinsockLanguage.French]
                : [WinsockLanguage.English];
        }
    }

    internal static Option<string> Create(UserText text)
    {
        var option = new Option<string>(Name)
        {
            HelpName = string.Join('|', Choices.Keys),
            Description = text.In(
                "The language of the answer; both: English, then French. Without it, that of the user interface.",
                "La langue de la réponse\u00A0; both\u00A0: l’anglais, puis le français. À défaut, celle de l’interface utilisateur."),
            Recursive = true,
        };
        return option.AcceptOnly(text, [.. Choices.Keys]);
    }

    /// <summary>The languages of the answers that the command line asks for; null where it does not.</summary>
    internal static IReadOnlyList<WinsockLanguage>? Find(ParseResult parsed) =>
        parsed.GetResult(Name)?.Tokens is [var token] ? Choices.GetValueOrDefault(token.Value) : null;
}
