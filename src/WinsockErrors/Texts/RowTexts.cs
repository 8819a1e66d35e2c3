namespace WinsockErrors;

/// <summary>Gets the texts of a row of the table, by its number, in the requested language.</summary>
internal static class RowTexts
{
    internal static string GetMessage(int row, WinsockLanguage language) =>
        language == WinsockLanguage.French ? CatalogFrenchMessages.All[row] : CatalogEnglishMessages.All[row];

    internal static string GetDescription(int row, WinsockLanguage language) =>
        (language == WinsockLanguage.French ? CatalogFrenchDescriptions.Get(row)
            : CatalogEnglishDescriptions.Get(row))!;

    internal static string? GetAdvice(int row, WinsockLanguage language) =>
        language == WinsockLanguage.French ? CatalogFrenchAdvice.Get(row) : CatalogEnglishAdvice.Get(row);

    internal static string? GetHelpLink(int row, WinsockLanguage language) => row == 0 ? null : string.Concat(
        language == WinsockLanguage.French ? CatalogHelp.FrenchSite : CatalogHelp.EnglishSite,
        CatalogIndex.Documented[row] != 0 ? CatalogHelp.Page : CatalogHelp.PageOfOthers,
        "#",
        CatalogNames.All[row]);
}
