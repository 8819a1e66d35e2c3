namespace WinsockErrors.Generator;

/// <summary>The catalogue as read: categories, NO_ERROR and the errors in ascending order of code.</summary>
internal sealed record Catalog(
    CatalogHelpPages Help,
    IReadOnlyList<CatalogCategory> Categories,
    CatalogEntry NoError,
    IReadOnlyList<CatalogEntry> Errors)
{
    /// <summary>NO_ERROR, which is row 0 of the generated table, and the errors.</summary>
    internal IReadOnlyList<CatalogEntry> Rows { get; } = [NoError, .. Errors];

    /// <summary>The categories that an error has, without None.</summary>
    internal IEnumerable<CatalogCategory> UsedCategories =>
        Categories.Where(category => Errors.Any(entry => entry.Category == category.Name));

    internal string GetHelpLink(CatalogEntry entry, Language language) =>
        Help.GetSite(language) + (entry.IsDocumented ? $"{Help.Page}#{entry.Name}" : Help.PageOfOthers);

    /// <summary>What the link of an error that the page of Winsock codes lacks is called.</summary>
    internal static string GetLabelOfOthers(Language language) => language == Language.French
        ? "Absent de la page des codes Winsock de Microsoft\u00A0; voir les codes d’erreur système"
        : "Not on Microsoft’s page of Winsock codes; see the system error codes";
}
