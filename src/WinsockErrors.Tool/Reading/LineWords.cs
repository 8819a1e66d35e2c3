namespace WinsockErrors.Tool;

/// <summary>
/// The words of a line, as runs of letters, digits and underscores; the letters of scripts other than Latin make words
/// of their own. The escapes of JSON and of terminals are not words.
/// </summary>
internal sealed class LineWords
{
    private const char FirstOfOtherScripts = '\u0370';

    private static readonly byte[] KindsOfAscii =
        [.. Enumerable.Range(0, 128).Select(c => (byte)(char.IsAsciiLetterOrDigit((char)c) || c == '_' ? 1 : 0))];

    private readonly List<Range> ranges = [];

    internal int Count => ranges.Count;

    /// <summary>Gets the place of the word.</summary>
    internal Range this[int word] => ranges[word];

    internal void Read(ReadOnlySpan<char> line)
    {
        ranges.Clear();
        for (int i = 0; i < line.Length;)
        {
            char c = line[i];
            int kind = GetKind(c);
            if (kind == 0)
            {
                i += c is '\\' or '\e' ? Math.Max(1, FoldedText.GetEscapeLength(line, i)) : 1;
                continue;
            }

            int start = i;
            do
            {
                i++;
            }
            while (i < line.Length && GetKind(line[i]) == kind);

            ranges.Add(start..i);
        }
    }

    internal static bool IsWordCharacter(char c) => GetKind(c) != 0;

    internal static bool HasAny(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (IsWordCharacter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static int GetKind(char c)
    {
        byte[] kinds = KindsOfAscii;
        return c < kinds.Length ? kinds[c]
            : !char.IsLetter(c) ? 0
            : c < FirstOfOtherScripts ? 1 : 2;
    }
}
