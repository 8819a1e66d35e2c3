namespace WinsockErrors.Generator;

/// <summary>Where Microsoft documents the codes; the pages are relative to the site of each language.</summary>
internal sealed record CatalogHelpPages(string EnglishSite, string FrenchSite, string Page, string PageOfOthers)
{
    internal string GetSite(Language language) => language == Language.French ? FrenchSite : EnglishSite;
}
