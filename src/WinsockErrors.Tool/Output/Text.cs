namespace WinsockErrors.Tool;

/// <summary>A text of the program, in both languages; the code that shows it chooses one.</summary>
/// <param name="English">The text in English.</param>
/// <param name="French">The text in French.</param>
internal sealed record Text(string English, string French)
{
    public static Text operator +(Text first, Text second) =>
        new(first.English + second.English, first.French + second.French);

    internal string In(WinsockLanguage language) => language == WinsockLanguage.French ? French : English;
}
