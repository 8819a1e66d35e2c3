namespace WinsockErrors.Tool;

/// <summary>
/// Finds, roughly, what words of the same stem have in common, in English and French; and the words that say nothing.
/// </summary>
internal static class WordStem
{
    private const int ShortestStem = 2;

    // The endings of folded words; the first that leaves enough is cut off.
    private static readonly string[] Endings = SystemTexts.EndingWords.Split(' ');

    private static readonly HashSet<string> StopWords = [.. SystemTexts.StopWords.Split(' ')];

    internal static bool SaysNothing(string word) => StopWords.Contains(word);

    internal static string Of(string word)
    {
        foreach (string ending in Endings)
        {
            bool isPart = ending == "s" && word.EndsWith("ss", StringComparison.Ordinal);
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)
                && !isPart)
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
