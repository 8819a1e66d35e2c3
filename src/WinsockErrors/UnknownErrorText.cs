using System.Globalization;

namespace WinsockErrors;

/// <summary>The sentence for a code that nobody has a text for.</summary>
internal static class UnknownErrorText
{
    internal static string Get(int code, WinsockLanguage language)
    {
        string format = language == WinsockLanguage.French ? "Erreur inconnue {0} (0x{0:X})." : "Unknown error {0} (0x{0:X}).";
        return string.Format(CultureInfo.InvariantCulture, format, code);
    }
}
