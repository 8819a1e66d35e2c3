namespace WinsockErrors.Generator;

/// <summary>The short and the long text of a code in one language, and what to check or do, null where nothing is documented.</summary>
internal sealed record CatalogTexts(string Message, string Description, string? Advice = null);
