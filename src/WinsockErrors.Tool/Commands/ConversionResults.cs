using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>What a code is called and numbered elsewhere, as scripts need it.</summary>
internal static class ConversionResults
{
    /// <summary>All equivalents of a code, the one that the library converts it to first; none if there is none.</summary>
    /// <param name="error">The code.</param>
    /// <param name="target">What they are.</param>
    /// <param name="platform">The system, for the targets that depend on it.</param>
    internal static IReadOnlyList<string> Find(WinsockError error, ConversionTarget target, UnixPlatform? platform) => target switch
    {
        ConversionTarget.Code => [Format((int)error)],
        ConversionTarget.Name => [error.GetName()!],
        ConversionTarget.HResult => [FormatHex((uint)error.ToHResult())],
        ConversionTarget.SocketError => Enum.GetName(error.ToSocketError()) is { } name ? [name] : [],
        ConversionTarget.Errno => Numbers(
            error.ToErrno(platform!.Value), 0, errno => WinsockError.FromErrno(errno, platform.Value) == error),
        ConversionTarget.Eai => Numbers(
            error.ToGetAddrInfoError(platform!.Value), -128,
            eai => WinsockError.FromGetAddrInfoError(eai, platform.Value) == error),
        ConversionTarget.NtStatus =>
        [
            .. (error.TryGetInfo(out var info) ? info.Equivalents : [])
                .Where(equivalent => equivalent.Notation == WinsockErrorNotation.NtStatusName)
                .Select(equivalent => FormatHex((uint)equivalent.WindowsNumber!.Value)),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    // The library converts back to one number; the others are found by trying, for there are few.
    private static IReadOnlyList<string> Numbers(int? first, int least, Predicate<int> isEquivalent) => first is not { } number ? [] :
    [
        Format(number),
        .. Enumerable.Range(least, 256).Where(other => other != number && isEquivalent(other)).Select(Format),
    ];

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FormatHex(uint number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:X8}");
}
