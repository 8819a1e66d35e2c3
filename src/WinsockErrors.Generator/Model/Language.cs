namespace WinsockErrors.Generator;

/// <summary>A language of the catalog.</summary>
internal enum Language
{
    English,
    French,
}
