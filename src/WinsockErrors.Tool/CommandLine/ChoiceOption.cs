using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes one of a few words, whatever the case.</summary>
internal static class ChoiceOption
{
    /// <summary>Creates it; every other word is an error, in the user's language.</summary>
    internal static Option<string> Create(
        WinsockLanguage language,
        string name,
        string valueName,
        Text description,
        IReadOnlyList<string> choices,
        bool recursive = false)
    {
        var option = new Option<string>(name)
        {
            HelpName = valueName,
            Description = description.In(language),
            Recursive = recursive,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !choices.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                string list = string.Join(", ", choices);
                result.AddError(new Text(
                    $"{name} {value}: one of these is expected: {list}.",
                    $"{name} {value}\u00A0: valeur inconnue\u00A0; valeurs possibles\u00A0: {list}.").In(language));
            }
        });
        option.CompletionSources.Add([.. choices]);
        return option;
    }
}
