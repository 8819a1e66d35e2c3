using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>Options that take one of a few words, whatever the case.</summary>
internal static class ChoiceExtensions
{
    /// <summary>Makes every other word an error, in the user's language.</summary>
    internal static Option<string> AcceptOnly(this Option<string> option, UserText text, IReadOnlyList<string> choices)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !choices.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError(text.NoSuchChoice(option.Name, token.Value, choices));
            }
        });
        option.CompletionSources.Add([.. choices]);
        return option;
    }
}
