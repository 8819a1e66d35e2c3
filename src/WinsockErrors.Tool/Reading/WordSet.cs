namespace WinsockErrors.Tool;

/// <summary>A list of words from SystemTexts.xml; case does not matter.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set;
    private readonly WordFilter filter = new();

    internal WordSet(string words)
    {
        string[] list = words.Split(' ');
        set = list.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in list)
        {
            filter.Add(word);
        }
    }

    internal bool Contains(ReadOnlySpan<char> word) => filter.MayContain(word) && set.Contains(word);
}
