using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>Formats the long texts for reading: in short paragraphs, with the codes that they name as links.</summary>
internal static partial class Prose
{
    // What the eye takes in at once, about four lines of a card.
    private const int ParagraphLength = 260;

    /// <summary>Splits a text between sentences. The first one of a long text, which says most, stands alone.</summary>
    internal static IReadOnlyList<string> SplitIntoParagraphs(string text)
    {
        if (text.Length <= ParagraphLength)
        {
            return [text];
        }

        var paragraphs = new List<string>();
        foreach (string sentence in EndOfSentence().Split(text))
        {
            if (paragraphs.Count > 1 && paragraphs[^1].Length + sentence.Length < ParagraphLength)
            {
                paragraphs[^1] += " " + sentence;
            }
            else
            {
                paragraphs.Add(sentence);
            }
        }

        return paragraphs;
    }

    /// <summary>Gets the first sentences of a text, as many as fit, or the words of the first one that fit.</summary>
    internal static string Shorten(string text, int length)
    {
        int end = EndOfSentence().Matches(text).Select(match => match.Index).Append(text.Length)
            .LastOrDefault(position => position <= length);
        return end > 0
            ? text[..end]
            : text[..text.LastIndexOf(' ', length - 1)].TrimEnd(',', ';', ':', '\u00A0') + "…";
    }

    /// <summary>Renders a text as paragraphs of HTML.</summary>
    /// <param name="text">The text.</param>
    /// <param name="catalog">The catalog, whose codes become links.</param>
    /// <param name="conversions">The conversions, for the other names of the codes.</param>
    /// <param name="own">The code that the text is about, which needs no link.</param>
    /// <param name="getLink">Gets the address of a code.</param>
    internal static IEnumerable<string> RenderParagraphs(
        string text, Catalog catalog, Conversions conversions, CatalogEntry own, Func<CatalogEntry, string> getLink)
    {
        return SplitIntoParagraphs(text).Select(paragraph => $"<p>{MarkQuotes(MarkCodes(Html.Encode(paragraph)))}</p>");

        string MarkCodes(string html) => Codes().Replace(html, match =>
            Find(match.Value) is { } entry && entry.Code != own.Code
                ? $"<a href=\"{getLink(entry)}\">{match.Value}</a>"
                : match.Value);

        CatalogEntry? Find(string word)
        {
            string name = conversions.Aliases.FirstOrDefault(alias => alias.Name == word)?.Error ?? word;
            return catalog.Errors.FirstOrDefault(e =>
                e.Name == name || e.Code.ToString(CultureInfo.InvariantCulture) == name);
        }
    }

    // The texts quote what a person types or a program prints.
    private static string MarkQuotes(string html) => Quotes().Replace(html, "${open}<code>${text}</code>${close}");

    // Not before a lowercase letter, which an abbreviation may precede.
    [GeneratedRegex(@"(?<=[.?!]\u00A0?[)»""]?) (?=[\p{Lu}\p{N}(«""])")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex("(?<open>&quot;|«\u00A0)(?<text>.+?)(?<close>&quot;|\u00A0»)", RegexOptions.ExplicitCapture)]
    private static partial Regex Quotes();

    // Names, and numbers with the five digits that most codes have.
    [GeneratedRegex(@"(?<![\w.:-])(?:[A-Z][A-Z0-9_]{4,}|1[01][0-9]{3})(?![\w-])")]
    private static partial Regex Codes();
}
