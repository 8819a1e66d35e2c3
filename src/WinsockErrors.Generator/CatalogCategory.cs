namespace WinsockErrors.Generator;

/// <summary>A category and what it means, one sentence in each language.</summary>
internal sealed record CatalogCategory(string Name, string English, string French)
{
    internal string GetText(Language language) => language == Language.French ? French : English;
}
