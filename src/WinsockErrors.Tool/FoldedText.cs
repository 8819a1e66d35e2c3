using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>A text without what a search overlooks, and where each of its characters stood.</summary>
/// <remarks>
/// Case, accents, ligatures, the kind of apostrophe, and the kind and the number of spaces do not matter. This is by Unicode's
/// own tables, not by a culture: it is the same where globalization is invariant.
/// </remarks>
internal sealed class FoldedText
{
    private readonly string original;
    private readonly string folded;
    private readonly List<int> positions = [];

    internal FoldedText(string text)
    {
        original = text;
        var builder = new StringBuilder();
        int position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (char c in Fold(rune).Where(c => c != ' ' || (builder.Length > 0 && builder[^1] != ' ')))
            {
                builder.Append(c);
                positions.Add(position);
            }

            position += rune.Utf16SequenceLength;
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
        bool[] matched = new bool[original.Length + 1];
        foreach (string word in words.Select(w => w.folded))
        {
            for (int at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int end = at + word.Length < positions.Count ? positions[at + word.Length] : original.Length;
                // Half of a ligature shows as the whole.
                Array.Fill(matched, true, positions[at], Math.Max(end, positions[at + word.Length - 1] + 1) - positions[at]);
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

    private static string Fold(Rune rune)
    {
        string decomposed = Rune.ToLowerInvariant(rune).ToString().Normalize(NormalizationForm.FormKD);
        var builder = new StringBuilder();
        foreach (char c in decomposed)
        {
            _ = c switch
            {
                // Letters of their own for Unicode, ligatures for French.
                'œ' => builder.Append("oe"),
                'æ' => builder.Append("ae"),
                'ß' => builder.Append("ss"),
                '’' or '‘' or 'ʼ' => builder.Append('\''),
                _ when char.IsWhiteSpace(c) => builder.Append(' '),
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => builder,
                _ => builder.Append(char.ToLowerInvariant(c)),
            };
        }

        return builder.ToString();
    }
}
