namespace WinsockErrors.Generator.Tests;

/// <summary>The data as checked in.</summary>
internal static class CheckedIn
{
    internal static Catalog Catalog { get; } =
        CatalogReader.Read(Repository.Read(GeneratedFiles.CatalogPath), GeneratedFiles.CatalogPath, out _)!;

    internal static Conversions Conversions { get; } = ConversionsReader.Read(
        Repository.Read(GeneratedFiles.ConversionsPath), GeneratedFiles.ConversionsPath, Catalog, out _)!;

    internal static SystemTexts SystemTexts { get; } = SystemTextsReader.Read(
        Repository.Read(GeneratedFiles.SystemTextsPath), GeneratedFiles.SystemTextsPath, Catalog, out _)!;
}
