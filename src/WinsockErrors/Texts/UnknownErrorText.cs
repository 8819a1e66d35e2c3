using System.Globalization;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>The sentence for a code that the table does not have.</summary>
internal static class UnknownErrorText
{
    /// <summary>Gets the message of Windows, if there is one; otherwise a sentence with the number.</summary>
    internal static string Get(int code, WinsockLanguage language) =>
        SystemMessage.Find(code, language) ?? string.Format(
            CultureInfo.InvariantCulture,
            language == WinsockLanguage.French ? "Erreur inconnue {0} (0x{0:X})." : "Unknown error {0} (0x{0:X}).",
            code);
}
