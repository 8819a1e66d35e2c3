namespace WinsockErrors.Generator;

/// <summary>A language of the catalogue.</summary>
internal enum Language
{
    English,
    French,
}
