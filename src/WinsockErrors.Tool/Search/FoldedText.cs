using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>A text without what a search overlooks, and where each of its characters stood.</summary>
/// <remarks>
/// Case, accents, ligatures, the kind of apostrophe, and the kind and the number of spaces do not matter, whatever the culture.
/// </remarks>
internal sealed class FoldedText
{
    private readonly string text;
    private readonly string folded;
    private readonly List<int> positions = [];

    internal FoldedText(string text)
    {
        this.text = text;
        var builder = new StringBuilder();
        foreach (var (position, original) in text.Index())
        {
            foreach (char c in Fold(original).Where(c => c != ' ' || (builder.Length > 0 && builder[^1] != ' ')))
            {
                builder.Append(c);
                positions.Add(position);
            }
        }

        folded = builder.ToString().TrimEnd(' ');
    }

    internal bool IsEmpty => folded.Length == 0;

    internal bool Equals(FoldedText word) => folded == word.folded;

    internal bool StartsWith(FoldedText word) => folded.StartsWith(word.folded, StringComparison.Ordinal);

    internal bool Contains(FoldedText word) => folded.Contains(word.folded, StringComparison.Ordinal);

    /// <summary>The parts of the text that are one of the words, in order, those that touch or overlap as one.</summary>
    internal IReadOnlyList<Range> Find(IEnumerable<FoldedText> words)
    {
        bool[] matched = new bool[text.Length + 1];
        foreach (string word in words.Select(w => w.folded))
        {
            int at = -1;
            while ((at = folded.IndexOf(word, at + 1, StringComparison.Ordinal)) >= 0)
            {
                // The whole of a ligature, even if the word has but a part of it.
                int end = positions[at + word.Length - 1] + 1;
                Array.Fill(matched, true, positions[at], end - positions[at]);
            }
        }

        var ranges = new List<Range>();
        int start = -1;
        for (int i = 0; i < matched.Length; i++)
        {
            if (matched[i] && start < 0)
            {
                start = i;
            }
            else if (!matched[i] && start >= 0)
            {
                ranges.Add(start..i);
                start = -1;
            }
        }

        return ranges;
    }

    // By hand, because string.Normalize changes nothing where globalization is invariant. What no text here has needs no entry.
    private static string Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' => "a",
        'ç' => "c",
        'è' or 'é' or 'ê' or 'ë' => "e",
        'ì' or 'í' or 'î' or 'ï' => "i",
        'ñ' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' => "o",
        'ù' or 'ú' or 'û' or 'ü' => "u",
        'ý' or 'ÿ' => "y",
        'æ' => "ae",
        'œ' => "oe",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '’' or '‘' or 'ʼ' => "'",
        '\u2011' => "-",
        _ when char.IsWhiteSpace(c) => " ",
        // An accent that follows its letter.
        _ when char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => "",
        var lower => lower.ToString(),
    };
}
