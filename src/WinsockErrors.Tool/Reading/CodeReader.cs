using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Reads what the user asks for, and tells how it was read.</summary>
internal static partial class ErrorQuery
{
    private const string ErrnoPrefix = "errno:";

    /// <summary>Reads a code as the library does, or an NTSTATUS that is an error, or an errno of the platform given.</summary>
    /// <param name="what">The item, without white space around it.</param>
    /// <param name="platform">The system that the item is an errno of; null if it is none.</param>
    internal static ErrorAnswer Read(string what, UnixPlatform? platform) =>
        platform is { } system ? ReadErrno(what, system)
        : WinsockErrorTable.TryParse(what, out var error) ? new(what, null, error, Tell(what, error))
        : TryReadNumber(what, out int number) ? ReadNtStatus(what, number)
        : new(what, null, null, Problem: HasErrnoPrefix(what) ? ErrorProblem.PlatformMissing
            : Name().IsMatch(what) ? ErrorProblem.NoSuchName
            : ErrorProblem.NotReadable);

    /// <summary>Whether the item says that it is an errno, as in errno:54.</summary>
    internal static bool HasErrnoPrefix(string what) => what.StartsWith(ErrnoPrefix, StringComparison.OrdinalIgnoreCase);

    private static ErrorAnswer ReadErrno(string what, UnixPlatform system)
    {
        var digits = HasErrnoPrefix(what) ? what.AsSpan(ErrnoPrefix.Length) : what;
        return !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int errno)
                ? new(what, system, null, Problem: ErrorProblem.NotAnErrno)
            : WinsockError.FromErrno(errno, system) is { } error ? new(what, system, error, ErrorReading.Errno)
            : new(what, system, null, Problem: ErrorProblem.NoSuchErrno);
    }

    // Of the statuses, only those of severity "error" look like nothing else: a small number may be any.
    private static ErrorAnswer ReadNtStatus(string what, int number)
    {
        const uint SeverityError = 0xC0000000;
        return unchecked((uint)number) >= SeverityError && WinsockError.FromNtStatus(number) is { } error
            ? new(what, null, error, ErrorReading.NtStatus)
            : new(what, null, null, Problem: ErrorProblem.NoSuchNumber);
    }

    // The numbers that the library reads, which says of others only that they are no code.
    private static bool TryReadNumber(string text, out int bits)
    {
        bool read = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        bits = unchecked((int)number);
        return read && number is >= int.MinValue and <= uint.MaxValue;
    }

    private static ErrorReading Tell(string what, WinsockError error)
    {
        if (!Name().IsMatch(what))
        {
            // A number that is the code itself is short; an HRESULT has its facility too.
            return what.StartsWith('-') || what.TrimStart('0', 'x', 'X', '+').Length > 5 ? ErrorReading.HResult : ErrorReading.Number;
        }

        return what.Equals(error.GetName(), StringComparison.OrdinalIgnoreCase) ? ErrorReading.Name
            : what.StartsWith("EAI_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.AddressInfoErrorName
            : what.StartsWith("STATUS_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.NtStatusName
            : what.StartsWith("ERROR_", StringComparison.OrdinalIgnoreCase) ? ErrorReading.OtherName
            : Enum.TryParse<SocketError>(what, ignoreCase: true, out _) ? ErrorReading.SocketErrorName
            : what.StartsWith('E') || what.StartsWith('e') ? ErrorReading.ErrnoName
            : ErrorReading.OtherName;
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*\z")]
    private static partial Regex Name();
}
