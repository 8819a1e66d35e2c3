using System.CommandLine;
using System.Diagnostics.CodeAnalysis;

namespace WinsockErrors.Tool;

/// <summary>An option that takes one of a few words, whatever the case.</summary>
internal static class ChoiceOption
{
    /// <summary>Creates it.</summary>
    /// <param name="language">The language of the user.</param>
    /// <param name="name">What the option is called.</param>
    /// <param name="valueName">What the help calls its value.</param>
    /// <param name="description">What it does.</param>
    /// <param name="choices">The words to offer.</param>
    /// <param name="parse">Gives what a word stands for; null where it is a mistake.</param>
    internal static Option<T?> Create<T>(
        WinsockLanguage language,
        string name,
        string valueName,
        Text description,
        IReadOnlyList<string> choices,
        Func<string, T?> parse)
        where T : struct
    {
        var option = new Option<T?>(name)
        {
            HelpName = valueName,
            Description = description.In(language),
            CustomParser = result =>
            {
                string word = result.Tokens is [var token] ? token.Value : "";
                if (parse(word) is { } choice)
                {
                    return choice;
                }

                string list = string.Join(", ", choices);
                result.AddError(new Text(
                    $"{name} {word}: one of these is expected: {list}.",
                    $"{name} {word}\u00A0: valeur inconnue\u00A0; valeurs possibles\u00A0: {list}.").In(language));
                return null;
            },
        };
        // The parser would offer the members of an enumeration as it writes them.
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. choices]);
        return option;
    }

    /// <summary>Finds the member of an enumeration that a word names, in any case; null if there is none.</summary>
    internal static T? Parse<T>(string word)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(word, ignoreCase: true)
            : null;

    /// <summary>Gets the words for the members of an enumeration, as options write them.</summary>
    internal static string[] GetChoices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Format)];

    /// <summary>Gets how an option writes a member of an enumeration, which is how JSON writes a system.</summary>
    [SuppressMessage(
        "Globalization", "CA1308:Normalize strings to uppercase", Justification = "Options are lower case.")]
    internal static string Format<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
