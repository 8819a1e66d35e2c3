using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Reads what the user gives, and tells how it was read.</summary>
internal static partial class CodeReader
{
    private const string ErrnoPrefix = "errno:";

    /// <summary>Reads a code as the library does, or an NTSTATUS that is an error, or an errno of the platform given.</summary>
    /// <param name="input">The input, without white space around it.</param>
    /// <param name="platform">The system that the input is an errno of; null if it is none.</param>
    internal static Lookup Read(string input, UnixPlatform? platform) =>
        platform is { } system ? ReadErrno(input, system)
        : WinsockErrorTable.TryParse(input, out var error) ? new(input, null, error, Tell(input, error))
        : TryReadNumber(input, out int number) ? ReadNtStatus(input, number)
        : new(input, null, null, Problem: HasErrnoPrefix(input) ? LookupProblem.PlatformMissing
            : Name().IsMatch(input) ? LookupProblem.NoSuchName
            : LookupProblem.NotReadable);

    /// <summary>Determines whether the input says that it is an errno, as in errno:54.</summary>
    internal static bool HasErrnoPrefix(string input) => input.StartsWith(ErrnoPrefix, StringComparison.OrdinalIgnoreCase);

    private static Lookup ReadErrno(string input, UnixPlatform system)
    {
        var digits = HasErrnoPrefix(input) ? input.AsSpan(ErrnoPrefix.Length) : input;
        return !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int errno)
                ? new(input, system, null, Problem: LookupProblem.NotAnErrno)
            : WinsockError.FromErrno(errno, system) is { } error ? new(input, system, error, Notation.Errno)
            : new(input, system, null, Problem: LookupProblem.NoSuchErrno);
    }

    // Of the statuses, only those of severity "error" look like nothing else: a small number may be any.
    private static Lookup ReadNtStatus(string input, int number)
    {
        const uint SeverityError = 0xC0000000;
        return unchecked((uint)number) >= SeverityError && WinsockError.FromNtStatus(number) is { } error
            ? new(input, null, error, Notation.NtStatus)
            : new(input, null, null, Problem: LookupProblem.NoSuchNumber);
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

    private static Notation Tell(string input, WinsockError error)
    {
        if (!Name().IsMatch(input))
        {
            // A number that is the code itself is short; an HRESULT has its facility too.
            return input.StartsWith('-') || input.TrimStart('0', 'x', 'X', '+').Length > 5 ? Notation.HResult : Notation.Number;
        }

        return input.Equals(error.GetName(), StringComparison.OrdinalIgnoreCase) ? Notation.Name
            : input.StartsWith("EAI_", StringComparison.OrdinalIgnoreCase) ? Notation.AddressInfoErrorName
            : input.StartsWith("STATUS_", StringComparison.OrdinalIgnoreCase) ? Notation.NtStatusName
            : input.StartsWith("ERROR_", StringComparison.OrdinalIgnoreCase) ? Notation.OtherName
            : Enum.TryParse<SocketError>(input, ignoreCase: true, out _) ? Notation.SocketErrorName
            : input.StartsWith('E') || input.StartsWith('e') ? Notation.ErrnoName
            : Notation.OtherName;
    }

    [GeneratedRegex(@"^[A-Za-z_]\w*\z")]
    private static partial Regex Name();
}
