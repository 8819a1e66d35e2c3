namespace WinsockErrors.Generator;

/// <summary>The short and the long text of a code in one language.</summary>
internal sealed record CatalogTexts(string Message, string Description);
