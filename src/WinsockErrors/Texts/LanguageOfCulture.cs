using System.Globalization;

namespace WinsockErrors;

/// <summary>The one place that decides which language a culture reads.</summary>
internal static class LanguageOfCulture
{
    /// <summary>French for fr and every fr-XX, English for all else; null means the current UI culture.</summary>
    internal static WinsockLanguage Get(CultureInfo? culture)
    {
        // By name, because the other properties of a culture lose its language under InvariantGlobalization.
        string name = (culture ?? CultureInfo.CurrentUICulture).Name;
        return name.StartsWith("fr", StringComparison.OrdinalIgnoreCase) && (name.Length == 2 || name[2] == '-')
            ? WinsockLanguage.French
            : WinsockLanguage.English;
    }
}
