using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Reads an input that is a code and nothing else.</summary>
internal static class CodeReader
{
    private const string ErrnoPrefix = "errno:";

    /// <summary>
    /// Reads a code as the library does and, if a platform is given, a decimal number as one of its errnos.
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

        // An HRESULT may come without its 0x.
        return (WinsockErrorTable.TryParse(input, out var error, out var notation)
                || (IsHex(input) && WinsockErrorTable.TryParse($"0x{input}", out error, out notation)))
            && WinsockErrorTable.TryGet(error, out var info)
                ? new(input, info, notation)
                : new(input, Problem: FindProblem(input, platform));
    }

    private static bool IsHex(string input) => input.Length == 8 && input.All(char.IsAsciiHexDigit);

    /// <summary>Determines whether the input says that it is an errno, as in errno:54.</summary>
    internal static bool HasErrnoPrefix(string input) =>
        input.StartsWith(ErrnoPrefix, StringComparison.OrdinalIgnoreCase);

    private static bool TryReadErrno(string input, out int errno) => int.TryParse(
        HasErrnoPrefix(input) ? input.AsSpan(ErrnoPrefix.Length) : input,
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out errno);

    private static LookupProblem FindProblem(string input, UnixPlatform? platform) =>
        IsName(input) ? LookupProblem.NoSuchName
        : platform is not null ? LookupProblem.NotAnErrno
        : HasErrnoPrefix(input) ? LookupProblem.PlatformMissing
        : TryReadNumber(input, out long number) ? FindProblem(number)
        : LookupProblem.NotReadable;

    private static LookupProblem FindProblem(long number)
    {
        // WinINet and WinHTTP share these numbers, from ERROR_INTERNET_OUT_OF_HANDLES on.
        const int FirstOfWinInet = 12001;
        const int LastOfWinInet = 12190;
        const uint FacilityWin32 = 0x80070000;
        uint bits = unchecked((uint)number);
        uint error = (bits & 0xFFFF0000) == FacilityWin32 ? bits & 0xFFFF : bits;
        return error is >= FirstOfWinInet and <= LastOfWinInet ? LookupProblem.WinInet
            : number is > -200 and < 200 && ErrnoMeanings.Find((int)Math.Abs(number)).Count > 0
                ? LookupProblem.ErrnoOfSystems
            : LookupProblem.NoSuchNumber;
    }

    // A 32-bit number: the library only says that it is not a code.
    private static bool TryReadNumber(string input, out long number) =>
        (input.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(
                input.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : long.TryParse(input, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        && number is >= int.MinValue and <= uint.MaxValue;

    private static bool IsName(string input) => input.Length > 0 && !char.IsAsciiDigit(input[0])
        && char.IsAscii(input[0]) && input.All(c => char.IsLetterOrDigit(c) || c == '_');
}
