namespace WinsockErrors.Tool;

/// <summary>A list of words of SystemTexts.xml, which does not heed case.</summary>
internal static class WordList
{
    internal static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Create(string words) =>
        words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static bool Contains(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> list, ReadOnlySpan<char> word) => list.Contains(word);
}
