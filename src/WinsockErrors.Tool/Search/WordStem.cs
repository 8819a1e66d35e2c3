namespace WinsockErrors.Tool;

/// <summary>
/// What words of the same stem have in common, in English and French, roughly; and the words that say nothing.
/// </summary>
internal static class WordStem
{
    private const int ShortestStem = 2;

    // Of folded words, the longest first; the first that leaves enough is cut off.
    private static readonly string[] Endings =
    [
        "ements", "ations", "ement", "ation", "ments", "ings", "ions", "ment", "ees", "ers", "ing", "ion", "ed",
        "ee", "er", "es",
        "e", "s",
    ];

    private static readonly HashSet<string> StopWords =
    [
        .. ("a an and are as at be been but by can could did do does for from had has have how i if in into "
            + "is it its me my no not of on or our should so such than that the their then there this to too "
            + "was we were what when where which why will with you your au aux avec car ce ces cet cette comme "
            + "d dans de des du elle en est et etait etre il ils je l la le les leur lors lui ma mais me mes "
            + "mon n ne nous on ou par pas pour qu que qui s sa se ses son sont sur un une vous y a ete").Split(' '),
    ];

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
