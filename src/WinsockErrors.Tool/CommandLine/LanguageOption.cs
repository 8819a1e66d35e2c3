using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>The option --lang, which every command has.</summary>
internal static class LanguageOption
{
    private const string Name = "--lang";

    private static readonly string[] Choices = ChoiceOption.GetChoices<Choice>();

    private enum Choice
    {
        En,
        Fr,
        Both,
    }

    internal static Option Create(WinsockLanguage language)
    {
        var option = ChoiceOption.Create(
            language,
            Name,
            string.Join('|', Choices),
            new(
                "The language of the answer; both: the user's language first. Without it, that of the user interface.",
                "La langue de la réponse\u00A0; both\u00A0: les deux, celle de l’utilisateur d’abord. À défaut, celle "
                    + "de l’interface utilisateur."),
            Choices,
            ChoiceOption.Parse<Choice>);
        option.Recursive = true;
        return option;
    }

    /// <summary>Gets the languages that the arguments ask for; null where they ask for none.</summary>
    /// <remarks>By a parser that knows nothing else: the words of the commands wait for the answer.</remarks>
    /// <param name="args">The arguments.</param>
    /// <param name="language">The language of the user, which comes first.</param>
    internal static IReadOnlyList<WinsockLanguage>? Find(string[] args, WinsockLanguage language)
    {
        var option = new Option<string>(Name);
        var command = new Command("winsockerr") { option };
        command.TreatUnmatchedTokensAsErrors = false;
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string word = parsed.GetResult(option)?.Tokens is [var token] ? token.Value : "";
        return ChoiceOption.Parse<Choice>(word) switch
        {
            Choice.En => [WinsockLanguage.English],
            Choice.Fr => [WinsockLanguage.French],
            Choice.Both => [language, .. Enum.GetValues<WinsockLanguage>().Except([language])],
            _ => null,
        };
    }
}
