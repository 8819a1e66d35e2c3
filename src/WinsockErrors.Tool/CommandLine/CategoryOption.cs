using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>The option --category: a category by its name in programs, or by its display name.</summary>
internal static class CategoryOption
{
    private static readonly WinsockErrorCategory[] Categories =
        [.. Enum.GetValues<WinsockErrorCategory>().Except([WinsockErrorCategory.None])];

    internal static Option<string?> Create(WinsockLanguage language)
    {
        string[] names = [.. Categories.Select(category => category.ToString())];
        string english = string.Join(", ", names);
        string french = string.Join(", ", Categories.Select(category =>
            $"{category.GetDisplayName(WinsockLanguage.French)} ({category})"));
        var option = ChoiceOption.Create(
            language,
            "--category",
            new Text("NAME", "NOM").In(language),
            new(
                $"Only the codes of this category: {english}.",
                $"Seulement les codes de cette catégorie\u00A0: {french}."),
            language == WinsockLanguage.French
                ? [.. Categories.Select(category => category.GetDisplayName(language))]
                : names,
            word => Parse(word) is not null);
        // In a shell, names without spaces are easier.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(names);
        return option;
    }

    /// <summary>Gets the category; null if the option is not given.</summary>
    internal static WinsockErrorCategory? Get(ParseResult result, Option<string?> option) =>
        result.GetValue(option) is { } word ? Parse(word) : null;

    private static WinsockErrorCategory? Parse(string word)
    {
        string folded = new FoldedText(word).ToString();
        return Categories.Where(category =>
                category.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)
                || Enum.GetValues<WinsockLanguage>()
                    .Any(language => new FoldedText(category.GetDisplayName(language)).ToString() == folded))
            .Select(category => (WinsockErrorCategory?)category)
            .FirstOrDefault();
    }
}
