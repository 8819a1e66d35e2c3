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

    internal string GetHelpLink(CatalogEntry entry, Language language) =>
        Help.GetSite(language) + (entry.IsDocumented ? $"{Help.Page}#{entry.Name}" : Help.PageOfOthers);
}
