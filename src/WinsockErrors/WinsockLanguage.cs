namespace WinsockErrors;

/// <summary>A language in which the texts of the table exist.</summary>
/// <remarks>
/// Both are compiled in: no satellite assembly, and French works where <c>new CultureInfo("fr")</c> throws,
/// as it does under InvariantGlobalization. A value outside the enumeration counts as English.
/// </remarks>
public enum WinsockLanguage
{
    /// <summary>English, with American spelling.</summary>
    English = 0,

    /// <summary>French.</summary>
    French = 1,
}
