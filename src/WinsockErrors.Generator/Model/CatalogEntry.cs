namespace WinsockErrors.Generator;

/// <summary>One code of the catalog.</summary>
internal sealed record CatalogEntry(
    int Code,
    string Name,
    string Category,
    bool IsTransient,
    bool IsDocumented,
    IReadOnlyList<string> Functions,
    IReadOnlyList<string> SeeAlso,
    CatalogTexts English,
    CatalogTexts French)
{
    internal CatalogTexts GetTexts(Language language) => language == Language.French ? French : English;
}
