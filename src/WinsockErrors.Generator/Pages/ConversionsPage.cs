using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders docs/conversions.md.</summary>
internal static class ConversionsPage
{
    internal static string Render(Catalog catalog, Conversions conversions)
    {
        var page = new SourceWriter()
            .Line($"<!-- auto-generated from Conversions.xml by: {SourceWriter.Command} -->")
            .Line()
            .Line("# Conversions")
            .Line()
            .Line("What each Winsock code is called and numbered elsewhere. An empty cell means that there is no equivalent: the conversion")
            .Line("returns null, because a guess would be worse.")
            .Line()
            .Line("## By code")
            .Line()
            .Line("The errno is the one that `ToErrno` gives, with its numbers on Linux, macOS and FreeBSD; the EAI is the one that")
            .Line("`ToAddressInfoError` gives, with its numbers in glibc and on macOS and FreeBSD.")
            .Line()
            .Line("| code | name | SocketError of .NET | errno | EAI | HRESULT |")
            .Line("|---|---|---|---|---|---|");
        foreach (var entry in catalog.Errors)
        {
            var errno = ConversionFiles.FindErrno(conversions, entry);
            var eai = ConversionFiles.FindEai(conversions, entry);
            page.Line($"| {entry.Code} | [{entry.Name}](error-codes.en.md#{entry.Name}) | {ConversionFiles.GetSocketError(entry)} "
                + $"| {(errno is null ? "" : $"{errno.Name} {Numbers(errno.Linux, errno.MacOS, errno.FreeBSD)}")} "
                + $"| {(eai is null ? "" : $"{eai.Name} {Numbers(eai.Glibc, eai.Bsd)}".TrimEnd())} "
                + string.Create(CultureInfo.InvariantCulture, $"| 0x{0x80070000u | (uint)entry.Code:X8} |"));
        }

        page.Line()
            .Line("## By errno")
            .Line()
            .Line("Where several names lead to one code, only the one in the table above leads back. The last column says what .NET makes")
            .Line("of the errno where it decides otherwise.")
            .Line()
            .Line("| errno | Linux | macOS | FreeBSD | code | .NET |")
            .Line("|---|---|---|---|---|---|");
        foreach (var errno in conversions.Errnos)
        {
            page.Line($"| {errno.Name} | {errno.Linux} | {errno.MacOS} | {errno.FreeBSD} | {errno.Error} "
                + $"| {(errno.DotNet == "none" ? "unknown: SocketError -1" : errno.DotNet)} |");
        }

        page.Line()
            .Line("On the way back, from a SocketError to an errno (`SocketException.ErrorCode` off Windows), .NET decides otherwise here;")
            .Line("-131073 is a number of its own:")
            .Line()
            .Line("| SocketError | .NET | `ToErrno` |")
            .Line("|---|---|---|");
        foreach (var entry in conversions.DotNetErrnos)
        {
            var error = catalog.Errors.Single(e => ConversionFiles.GetSocketError(e) == entry.Name);
            page.Line($"| {entry.Name} ({error.Name}) | {entry.Errno} | {ConversionFiles.FindErrno(conversions, error)?.Name} |");
        }

        page.Line()
            .Line("## By error of getaddrinfo")
            .Line()
            .Line("On Windows, getaddrinfo returns the code itself. EAI_SYSTEM has no code: the error is the errno.")
            .Line()
            .Line("| EAI | glibc | macOS, FreeBSD | code |")
            .Line("|---|---|---|---|");
        foreach (var eai in conversions.Eais)
        {
            page.Line($"| {eai.Name} | {eai.Glibc} | {eai.Bsd} | {eai.Error} |");
        }

        page.Line()
            .Line("## By error of Windows")
            .Line()
            .Line("What overlapped sockets report in place of the code. The codes of the table are errors of Windows too, with the same")
            .Line("number, and so are the HRESULTs 0x8007xxxx and the statuses 0xC007xxxx that hold any of these.")
            .Line()
            .Line("| error | name | code |")
            .Line("|---|---|---|");
        foreach (var error in conversions.Win32Errors)
        {
            page.Line($"| {error.Code} | {error.Name} | {error.Error} |");
        }

        page.Line()
            .Line("## By NTSTATUS")
            .Line()
            .Line("The last column is what RtlNtStatusToDosError gives, as seen under Wine 8, where that is a code of the table or one of the")
            .Line("errors above. It differs for 6, 8 and STATUS_LOCAL_DISCONNECT: ws2_32 reports a bad handle as WSAENOTSOCK, lack of memory as")
            .Line("WSAENOBUFS, and a connection that the local side ended as WSAECONNABORTED. The other rows are this table's own choice.")
            .Line()
            .Line("| NTSTATUS | name | code | RtlNtStatusToDosError |")
            .Line("|---|---|---|---|");
        foreach (var status in conversions.NtStatuses)
        {
            page.Line($"| {status.Value} | {status.Name} | {status.Error} | {status.Win32} |");
        }

        page.Line()
            .Line("## Other names of the Windows headers")
            .Line()
            .Line("| name | code |")
            .Line("|---|---|");
        foreach (var alias in conversions.Aliases)
        {
            page.Line($"| {alias.Name} | {alias.Error} |");
        }

        return page.ToString();
    }

    private static string Numbers(params int?[] numbers) => numbers.All(n => n is null)
        ? ""
        : "(" + string.Join(", ", numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? "none")) + ")";
}
