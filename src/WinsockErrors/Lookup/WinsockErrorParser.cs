using System.Globalization;

namespace WinsockErrors;

/// <summary>Reads what a log may hold of a Winsock code.</summary>
internal static class WinsockErrorParser
{
    internal static WinsockError? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        return text[0] is '-' or '+' or (>= '0' and <= '9') ? ReadNumber(text) : ReadName(text);
    }

    private static WinsockError? ReadName(ReadOnlySpan<char> text)
    {
        int row = WinsockErrorTable.FindRow(text);
        return row != 0 ? new WinsockErrorInfo(row).Code : ReadOtherName(text);
    }

    private static WinsockError? ReadOtherName(ReadOnlySpan<char> text)
    {
        string[] names = OtherNames.All;
        int low = 0;
        int high = names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = text.CompareTo(names[middle].AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (order == 0)
            {
                return new WinsockErrorInfo(OtherNames.Rows[middle]).Code;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    // A number is a code of the table, or an HRESULT that holds one. Others are no code, so that nothing is guessed.
    private static WinsockError? ReadNumber(ReadOnlySpan<char> text)
    {
        if (TryReadInteger(text) is not long number || number is < int.MinValue or > uint.MaxValue)
        {
            return null;
        }

        int bits = unchecked((int)number);
        return WinsockErrorTable.FindRow(bits) is int row and not 0
            ? new WinsockErrorInfo(row).Code
            : WinsockErrorExtensions.FromHResult(bits);
    }

    private static long? TryReadInteger(ReadOnlySpan<char> text)
    {
        bool hex = text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowLeadingSign;
        var digits = hex ? text.Slice(2) : text;
#if NET
        return long.TryParse(digits, style, CultureInfo.InvariantCulture, out long number) ? number : null;
#else
        // A number of 64 bits has at most 20 characters; more zeros are no number that anybody writes.
        return digits.Length <= 20 && long.TryParse(digits.ToString(), style, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;
#endif
    }
}
