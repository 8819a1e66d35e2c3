using System.Globalization;

namespace WinsockErrors;

/// <summary>Reads a Winsock code as a log or a person may have written it.</summary>
internal static class WinsockErrorParser
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="notation">How it is written; None if it was not read.</param>
    /// <returns>The row; -1 if it was not read.</returns>
    internal static int FindRow(ReadOnlySpan<char> text, out WinsockErrorNotation notation)
    {
        // The most common request costs little more than a table lookup.
        if (text.Length > 0 && (text[0] | 0x20) == 'w' && WinsockErrorTable.FindRow(text) is >= 0 and int macro)
        {
            notation = WinsockErrorNotation.MacroName;
            return macro;
        }

        text = text.Trim();
        if (text.Length > 0 && text[0] is '-' or '+' or (>= '0' and <= '9'))
        {
            return FindNumber(text, out notation);
        }

        int row = FindOtherName(text, out notation);
        if (row < 0 && (row = WinsockErrorTable.FindRow(text)) >= 0)
        {
            notation = WinsockErrorNotation.MacroName;
        }

        return row >= 0 ? row : FindAfterPrefix(text, out notation);
    }

    private static int FindOtherName(ReadOnlySpan<char> text, out WinsockErrorNotation notation)
    {
        int slot = NameHash.GetSlot(text, OtherNames.Multiplier, OtherNames.SlotBits);
        for (int name; (name = OtherNames.Slots[slot]) >= 0; slot++)
        {
            if (WinsockErrorTable.EqualsIgnoreAsciiCase(text, OtherNames.All[name]))
            {
                notation = (WinsockErrorNotation)OtherNames.Notations[name];
                return OtherNames.Rows[name];
            }
        }

        notation = WinsockErrorNotation.None;
        return -1;
    }

    // Each prefix stands before the names of one kind, or of two.
    private static int FindAfterPrefix(ReadOnlySpan<char> text, out WinsockErrorNotation notation)
    {
        (int length, var kind, var other) =
            StartsWith(text, "UV_") ? (3, WinsockErrorNotation.ErrnoName, WinsockErrorNotation.GetAddrInfoName)
            : StartsWith(text, "NT_") ? (3, WinsockErrorNotation.NtStatusName, WinsockErrorNotation.NtStatusName)
            : StartsWith(text, "Errno::") ? (7, WinsockErrorNotation.ErrnoName, WinsockErrorNotation.ErrnoName)
            : StartsWith(text, "SocketError.")
                ? (12, WinsockErrorNotation.SocketErrorName, WinsockErrorNotation.SocketErrorName)
            : default;
        int row = FindOtherName(text.Slice(length), out notation);
        if (notation == kind || notation == other)
        {
            return row;
        }

        notation = WinsockErrorNotation.None;
        return -1;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string prefix) =>
        text.StartsWith(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);

    // A number is a code of the table, a Windows error that is equivalent to one, or an HRESULT or an NTSTATUS that is.
    // Others are not codes, so that nothing is guessed.
    private static int FindNumber(ReadOnlySpan<char> text, out WinsockErrorNotation notation)
    {
        if (TryReadInteger(text) is long number and >= int.MinValue and <= uint.MaxValue)
        {
            int bits = unchecked((int)number);
            (int row, notation) = bits < 0
                ? WinsockErrorConvert.FindHResultRow(bits) is int inHResult and >= 0
                    ? (inHResult, WinsockErrorNotation.HResult)
                    : (FindErrorStatus(bits), WinsockErrorNotation.NtStatusNumber)
                : WinsockErrorTable.FindRow(bits) is int code and >= 0
                    ? (code, WinsockErrorNotation.Number)
                    : (Win32ErrorIndex.FindRow(bits), WinsockErrorNotation.Win32Number);
            if (row >= 0)
            {
                return row;
            }
        }

        notation = WinsockErrorNotation.None;
        return -1;
    }

    // Only statuses of severity "error", with both upper bits set, cannot be mistaken for anything else.
    private static int FindErrorStatus(int status) =>
        ((uint)status & 0xC0000000) == 0xC0000000 ? WinsockErrorConvert.FindNtStatusRow(status) : -1;

    private static long? TryReadInteger(ReadOnlySpan<char> text)
    {
        bool hex = StartsWith(text, "0x");
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        var digits = hex ? text.Slice(2) : text;
#if NET
        return long.TryParse(digits, style, CultureInfo.InvariantCulture, out long number) ? number : null;
#else
        // A 64-bit number has at most 20 characters; nobody writes one with more zeros.
        return digits.Length <= 20
            && long.TryParse(digits.ToString(), style, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
#endif
    }
}
