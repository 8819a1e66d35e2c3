using System.CommandLine;
using System.Diagnostics.CodeAnalysis;

namespace WinsockErrors.Tool;

/// <summary>An option that takes one of a few words, whatever the case.</summary>
/// <remarks>
/// Its value is the word, not what the word means: .NET would have to compile a class of the parser for each type of
/// value at startup.
/// </remarks>
internal static class ChoiceOption
{
    /// <summary>Creates it.</summary>
    /// <param name="language">The language of the user.</param>
    /// <param name="name">The name of the option.</param>
    /// <param name="valueName">The name of its value in the help.</param>
    /// <param name="description">What it does.</param>
    /// <param name="choices">The words to offer.</param>
    /// <param name="isChoice">Determines whether a word is one; otherwise it is a mistake.</param>
    internal static Option<string?> Create(
        WinsockLanguage language,
        string name,
        string valueName,
        Text description,
        IReadOnlyList<string> choices,
        Func<string, bool> isChoice)
    {
        var option = new Option<string?>(name)
        {
            HelpName = valueName,
            Description = description.In(language),
            CustomParser = result =>
            {
                string word = result.Tokens is [var token] ? token.Value : "";
                if (isChoice(word))
                {
                    return word;
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

    /// <summary>Determines whether a word names a member of an enumeration, in any case.</summary>
    internal static bool IsMember<T>(string word)
        where T : struct, Enum => Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the member of an enumeration that a word names, in any case; null if there is none.</summary>
    internal static T? Parse<T>(string? word)
        where T : struct, Enum => word is not null && IsMember<T>(word) ? Enum.Parse<T>(word, ignoreCase: true) : null;

    /// <summary>Gets the words for the members of an enumeration, as options write them.</summary>
    internal static string[] GetChoices<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Format)];

    /// <summary>Gets how an option, and JSON, write the name of a member of an enumeration.</summary>
    [SuppressMessage(
        "Globalization", "CA1308:Normalize strings to uppercase", Justification = "Options are lower case.")]
    internal static string Format(string member) => member.ToLowerInvariant();
}
