using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Reads an input that is a code and nothing else.</summary>
internal static partial class CodeReader
{
    private const string ErrnoPrefix = "errno:";

    /// <summary>
    /// Reads a code as the library does and, where a platform is given, a decimal number as an errno of it.
    /// </summary>
    /// <param name="input">The input, without white space around it.</param>
    /// <param name="platform">The platform; null if no number is an errno.</param>
    internal static Lookup Read(string input, UnixPlatform? platform)
    {
        if (platform is { } system && TryReadErrno(input, out int errno))
        {
            return WinsockError.FromErrno(errno, system) is { } found && WinsockErrorTable.TryGet(found, out var row)
                ? new(input, row, Platform: system)
                : new(input, Platform: system, Problem: LookupProblem.NoSuchErrno);
        }

        return WinsockErrorTable.TryParse(input, out var error, out var notation)
            && WinsockErrorTable.TryGet(error, out var info)
                ? new(input, info, notation)
                : new(input, Problem: FindProblem(input, platform));
    }

    /// <summary>Determines whether the input says that it is an errno, as in errno:54.</summary>
    internal static bool HasErrnoPrefix(string input) =>
        input.StartsWith(ErrnoPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool TryReadErrno(string input, out int errno) => int.TryParse(
        HasErrnoPrefix(input) ? input.AsSpan(ErrnoPrefix.Length) : input,
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out errno);

    private static LookupProblem FindProblem(string input, UnixPlatform? platform) =>
        Name().IsMatch(input) ? LookupProblem.NoSuchName
        : platform is not null ? LookupProblem.NotAnErrno
        : HasErrnoPrefix(input) ? LookupProblem.PlatformMissing
        : IsNumber(input) ? LookupProblem.NoSuchNumber
        : LookupProblem.NotReadable;

    // A number of 32 bits: the library tells only that it is no code.
    private static bool IsNumber(string input) =>
        (input.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(
                input.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long number)
            : long.TryParse(input, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        && number is >= int.MinValue and <= uint.MaxValue;

    [GeneratedRegex(@"^[A-Za-z_]\w*\z")]
    private static partial Regex Name();
}
