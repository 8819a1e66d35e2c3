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
            ChoiceOption.IsMember<Choice>);
        option.Recursive = true;
        return option;
    }

    /// <summary>Gets the languages that the arguments ask for; null if they ask for none.</summary>
    /// <remarks>This happens before parsing: the texts of the commands depend on it.</remarks>
    /// <param name="args">The arguments.</param>
    /// <param name="language">The language of the user, which comes first.</param>
    internal static WinsockLanguage[]? Find(string[] args, WinsockLanguage language)
    {
        string? word = null;
        for (int i = 0; i < args.Length && args[i] != "--"; i++)
        {
            string? value = args[i] == Name ? args.ElementAtOrDefault(++i)
                : args[i].StartsWith(Name + "=", StringComparison.Ordinal)
                    || args[i].StartsWith(Name + ":", StringComparison.Ordinal) ? args[i][(Name.Length + 1)..]
                : null;
            // Giving it twice is a mistake, to be reported in the language of the user.
            word = word is null ? value : value is null ? word : "";
        }

        return ChoiceOption.Parse<Choice>(word) switch
        {
            Choice.En => [WinsockLanguage.English],
            Choice.Fr => [WinsockLanguage.French],
            Choice.Both => [language, .. Enum.GetValues<WinsockLanguage>().Except([language])],
            _ => null,
        };
    }
}
