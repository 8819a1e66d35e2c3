namespace WinsockErrors.Tool;

/// <summary>A list of words of SystemTexts.xml; case does not matter.</summary>
internal sealed class WordSet(string words)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set =
        words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    internal bool Contains(ReadOnlySpan<char> word) => set.Contains(word);
}
