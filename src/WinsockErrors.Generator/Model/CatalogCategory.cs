namespace WinsockErrors.Generator;

/// <summary>A category: its name in the library, that name in French, and what it means, one sentence in each language.</summary>
internal sealed record CatalogCategory(string Name, string FrenchName, string English, string French)
{
    internal string GetText(Language language) => language == Language.French ? French : English;
}
