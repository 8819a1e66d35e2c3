using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Splits a text into its sentences.</summary>
internal static partial class Sentences
{
    internal static IEnumerable<string> Split(string text)
    {
        int start = 0;
        foreach (Match end in End().Matches(text))
        {
            yield return text[start..end.Index];
            start = end.Index + end.Length;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    [GeneratedRegex(@"(?<=[.?!]\)?) (?=[\p{Lu}(«])")]
    private static partial Regex End();
}
