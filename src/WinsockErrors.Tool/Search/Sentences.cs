namespace WinsockErrors.Tool;

/// <summary>Splits a text into its sentences.</summary>
internal static class Sentences
{
    internal static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        int start = 0;
        for (int space = text.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = text.IndexOf(' ', space + 1))
        {
            if (IsEnd(text.AsSpan(start, space - start)) && IsBeginning(text.AsSpan(space + 1)))
            {
                sentences.Add(text[start..space]);
                start = space + 1;
            }
        }

        if (start < text.Length)
        {
            sentences.Add(text[start..]);
        }

        return sentences;
    }

    private static bool IsEnd(ReadOnlySpan<char> text)
    {
        text = text is [.., ')'] ? text[..^1] : text is [.., '\u00A0', '»'] ? text[..^2] : text;
        return text is [.., '.' or '?' or '!'];
    }

    private static bool IsBeginning(ReadOnlySpan<char> text) =>
        text is ['(' or '«', ..] || (text.Length > 0 && char.IsUpper(text[0]));
}
