using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Reads what the user asks for, and tells how it was read.</summary>
internal static partial class ErrorQuery
{
    private const string ErrnoPrefix = "errno:";

    /// <summary>Reads a code as the library does, or an errno of the platform given.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="platform">The system that a number is an errno of; null if it is none.</param>
    /// <param name="error">The code.</param>
    /// <param name="reading">How the text was read.</param>
    internal static bool TryRead(string text, UnixPlatform? platform, out WinsockError error, out ErrorReading reading)
    {
        if (platform is { } system)
        {
            reading = ErrorReading.Errno;
            error = WinsockError.NO_ERROR;
            if (!TryReadErrno(text, out int errno) || WinsockError.FromErrno(errno, system) is not { } found)
            {
                return false;
            }

            error = found;
            return true;
        }

        bool read = WinsockErrorTable.TryParse(text, out error);
        reading = Tell(text, error);
        return read;
    }

    /// <summary>Whether the text is a number that could be an errno, with or without errno: before it.</summary>
    internal static bool IsErrno(string text) => TryReadErrno(text, out _);

    /// <summary>Whether the text says that it is an errno, as in errno:54.</summary>
    internal static bool HasErrnoPrefix(string text) => text.StartsWith(ErrnoPrefix, StringComparison.OrdinalIgnoreCase);

    internal static bool LooksLikeName(string text) => Name().IsMatch(text);

    /// <summary>Whether the text is a number of 32 bits, so that it could have been a code.</summary>
    internal static bool IsNumber(string text)
    {
        bool hex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool read = hex
            ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return read && number is >= int.MinValue and <= uint.MaxValue;
    }

    private static bool TryReadErrno(string text, out int errno) => int.TryParse(
        HasErrnoPrefix(text) ? text.AsSpan(ErrnoPrefix.Length) : text, NumberStyles.None, CultureInfo.InvariantCulture, out errno);

    private static ErrorReading Tell(string text, WinsockError error)
    {
        if (!LooksLikeName(text))
        {
            // A number that is the code itself is short; an HRESULT has its facility too.
            return text.StartsWith('-') || text.TrimStart('0', 'x', 'X', '+').Length > 5 ? ErrorReading.HResult : ErrorReading.Number;
        }

        return text.Equals(error.GetName(), StringComparison.OrdinalIgnoreCase) ? ErrorReading.Name
            : text.StartsWith("EAI_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.AddressInfoErrorName
            : text.StartsWith("STATUS_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.NtStatusName
            : text.StartsWith("ERROR_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.OtherName
            : Enum.TryParse<SocketError>(text, ignoreCase: true, out _) ? ErrorReading.SocketErrorName
            : text.StartsWith('E') || text.StartsWith('e') ? ErrorReading.ErrnoName
            : ErrorReading.OtherName;
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Name();
}
