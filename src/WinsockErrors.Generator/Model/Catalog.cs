namespace WinsockErrors.Generator;

/// <summary>The catalog as read: categories, NO_ERROR and the errors in ascending order of code.</summary>
internal sealed record Catalog(
    CatalogHelpPages Help,
    IReadOnlyList<CatalogCategory> Categories,
    CatalogEntry NoError,
    IReadOnlyList<CatalogEntry> Errors)
{
    /// <summary>NO_ERROR, which is row 0 of the generated table, and the errors.</summary>
    internal IReadOnlyList<CatalogEntry> Rows { get; } = [NoError, .. Errors];

    /// <summary>Gets the categories that an error has, without None.</summary>
    internal IEnumerable<CatalogCategory> UsedCategories =>
        Categories.Where(category => Errors.Any(entry => entry.Category == category.Name));

    internal CatalogCategory GetCategory(CatalogEntry entry) =>
        Categories.Single(category => category.Name == entry.Category);

    internal int GetRow(string name) => Rows.Index().Single(row => row.Item.Name == name).Index;

    internal string GetHelpLink(CatalogEntry entry, Language language) =>
        $"{Help.GetSite(language)}{(entry.IsDocumented ? Help.Page : Help.PageOfOthers)}#{entry.Name}";

    /// <summary>Gets the text of the link of an error that the page of Winsock codes lacks.</summary>
    internal static string GetLabelOfOthers(Language language) => language == Language.French
        ? "Absent de la page des codes Winsock de Microsoft\u00A0; voir les codes d’erreur système"
        : "Not on Microsoft’s page of Winsock codes; see the system error codes";
}

/// <summary>A category: its number and name in the library, and its name and meaning in each language.</summary>
internal sealed record CatalogCategory(
    int Value, string Name, string EnglishName, string FrenchName, string English, string French)
{
    internal string GetName(Language language) => language == Language.French ? FrenchName : EnglishName;

    internal string GetText(Language language) => language == Language.French ? French : English;
}

/// <summary>
/// The short and the long text of a code in one language, and what to check or do, null where nothing is documented.
/// </summary>
internal sealed record CatalogTexts(string Message, string Description, string? Advice = null);

/// <summary>Where Microsoft documents the codes; the pages are relative to the site of each language.</summary>
internal sealed record CatalogHelpPages(string EnglishSite, string FrenchSite, string Page, string PageOfOthers)
{
    internal string GetSite(Language language) => language == Language.French ? FrenchSite : EnglishSite;
}
