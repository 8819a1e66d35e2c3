namespace WinsockErrors.Tool;

/// <summary>Breaks a long text into short paragraphs, between sentences.</summary>
internal static class Paragraphs
{
    // About three lines of 80 columns; a text that is hardly longer stays whole.
    private const int Length = 240;
    private const int LongText = 360;

    internal static IReadOnlyList<string> Split(string text)
    {
        if (text.Length <= LongText)
        {
            return [text];
        }

        var paragraphs = new List<string>();
        foreach (string sentence in Sentences.Split(text))
        {
            if (paragraphs is [.., var last] && last.Length + 1 + sentence.Length <= Length)
            {
                paragraphs[^1] = $"{last} {sentence}";
            }
            else
            {
                paragraphs.Add(sentence);
            }
        }

        return paragraphs;
    }
}
