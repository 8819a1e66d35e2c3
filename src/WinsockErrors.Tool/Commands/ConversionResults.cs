using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Finds the names and numbers of a code elsewhere, as scripts need them.</summary>
internal static class ConversionResults
{
    /// <summary>Finds all equivalents of a code, the one that the library converts it to first.</summary>
    /// <param name="info">The code.</param>
    /// <param name="target">The kind of equivalents.</param>
    /// <param name="platform">The system, for the targets that depend on it.</param>
    /// <returns>The equivalents; none if there is none.</returns>
    internal static IEnumerable<string> Find(WinsockErrorInfo info, ConversionTarget target, UnixPlatform? platform) =>
        target switch
        {
            ConversionTarget.Code => [Format((int)info.Code)],
            ConversionTarget.Name => [info.Name],
            ConversionTarget.HResult => [FormatHex(info.Code.ToHResult())],
            ConversionTarget.SocketError => Enum.GetName(info.Code.ToSocketError()) is { } name ? [name] : [],
            ConversionTarget.Errno => Find(
                info, info.Code.ToErrno(platform!.Value), WinsockErrorNotation.ErrnoName, platform).Select(Format),
            ConversionTarget.Eai => Find(
                info, info.Code.ToGetAddrInfoError(platform!.Value), WinsockErrorNotation.GetAddrInfoName, platform)
                .Select(Format),
            ConversionTarget.NtStatus => Find(
                info, info.Code.ToNtStatus(), WinsockErrorNotation.NtStatusName, null).Select(FormatHex),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
        };

    // Several names may share a number.
    private static IEnumerable<int> Find(
        WinsockErrorInfo info, int? first, WinsockErrorNotation notation, UnixPlatform? platform) =>
        info.Equivalents
            .Where(equivalent => equivalent.Notation == notation)
            .Select(equivalent => platform is { } system ? equivalent.GetUnixNumber(system) : equivalent.WindowsNumber)
            .Prepend(first)
            .OfType<int>()
            .Distinct();

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FormatHex(int number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:X8}");
}
