using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Reads what the user asks for: a number, an HRESULT or a name.</summary>
internal static partial class ErrorQuery
{
    private const uint FacilityWin32 = 0x80070000;

    /// <summary>Reads a decimal or 0x-prefixed number of 32 bits; an HRESULT of FACILITY_WIN32 gives the code in it.</summary>
    internal static bool TryReadNumber(string text, out int code)
    {
        bool hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool read = hex
            ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        uint bits = unchecked((uint)number);
        code = (bits & 0xFFFF0000) == FacilityWin32 ? (int)(bits & 0xFFFF) : (int)bits;
        return read && number is >= int.MinValue and <= uint.MaxValue;
    }

    internal static bool LooksLikeName(string text) => Name().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Name();
}
