using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders docs/conversions.md.</summary>
internal static class ConversionsPage
{
    internal const string Path = "docs/conversions.md";

    // What the running .NET does is asked for on Linux alone; elsewhere the page keeps what it has.
    private const string Begin = "<!-- .NET on Linux -->";
    private const string End = "<!-- /.NET on Linux -->";

    /// <summary>Renders the page.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="current">The page as it is, whose part about .NET stays where the system is not Linux.</param>
    internal static string Render(Catalog catalog, Conversions conversions, string current)
    {
        var page = new SourceWriter()
            .Line($"<!-- auto-generated from Conversions.xml by: {SourceWriter.Command} -->")
            .Line()
            .Line("# Conversions")
            .Line()
            .Line("What each Winsock code is called and numbered elsewhere. An empty cell means that there is no equivalent: the")
            .Line("conversion returns null, because a guess would be worse.")
            .Line()
            .Line("## By code")
            .Line()
            .Line("The errno is the one that `ToErrno` gives, with its numbers on Linux, macOS and FreeBSD; the EAI is the one that")
            .Line("`ToGetAddrInfoError` gives, with its numbers in glibc and on macOS and FreeBSD; the NTSTATUS is that of")
            .Line("`ToNtStatus`; `error.type` is that of `GetOpenTelemetryErrorType`.")
            .Line()
            .Line("| code | name | SocketError of .NET | errno | EAI | HRESULT | NTSTATUS | error.type |")
            .Line("|---|---|---|---|---|---|---|---|");
        foreach (var entry in catalog.Errors)
        {
            var errno = conversions.GetErrnos(entry).FirstOrDefault();
            var eai = conversions.GetGetAddrInfoErrors(entry).FirstOrDefault();
            string[] cells =
            [
                $"{entry.Code}",
                $"[{entry.Name}](error-codes.en.md#{entry.Name})",
                $"{Conversions.GetSocketError(entry)}",
                errno is null ? "" : $"{errno.Name} {Numbers(errno.Linux, errno.MacOS, errno.FreeBSD)}",
                eai is null ? "" : $"{eai.Name} {Numbers(eai.Glibc, eai.Bsd)}".TrimEnd(),
                string.Create(CultureInfo.InvariantCulture, $"0x{0x80070000u | (uint)entry.Code:X8}"),
                $"{conversions.GetNtStatuses(entry).FirstOrDefault()?.Name}",
                Conversions.GetErrorType(entry),
            ];
            page.Line($"| {string.Join(" | ", cells)} |");
        }

        page.Line()
            .Line("## By errno")
            .Line()
            .Line("The numbers are those of each system's errno.h. Linux means asm-generic: MIPS has numbers of its own, but .NET runs")
            .Line("on no architecture that does. Where several names lead to one code, only the one in the table above leads back.")
            .Line()
            .Line("| errno | Linux | macOS | FreeBSD | code |")
            .Line("|---|---|---|---|---|");
        foreach (var errno in conversions.Errnos)
        {
            page.Line($"| {errno.Name} | {errno.Linux} | {errno.MacOS} | {errno.FreeBSD} | {errno.Error} |");
        }

        page.Line()
            .Line("## By error of getaddrinfo")
            .Line()
            .Line("On Windows, getaddrinfo returns the code itself. glibc and musl share their numbers; Android's bionic has those of the")
            .Line("BSDs, so that `UnixPlatform.Linux` reads both: the first are negative, the others positive. EAI_SYSTEM has no code,")
            .Line("because the error is the errno; EAI_ADDRFAMILY has none, because the headers of Windows lack it.")
            .Line()
            .Line("| EAI | glibc, musl | macOS, FreeBSD, Android | code |")
            .Line("|---|---|---|---|");
        foreach (var eai in conversions.GetAddrInfoErrors)
        {
            page.Line($"| {eai.Name} | {eai.Glibc} | {eai.Bsd} | {eai.Error} |");
        }

        page.Line()
            .Line("## Where .NET decides otherwise")
            .Line()
            .Line(Begin)
            .Line(OperatingSystem.IsLinux() ? RenderDotNet(catalog, conversions) : GetCurrent(current))
            .Line(End)
            .Line()
            .Line("On macOS .NET gives 45 (ENOTSUP) for OperationNotSupported, where `ToErrno` gives 102, that of EOPNOTSUPP, according to")
            .Line("its source.")
            .Line()
            .Line("## By error of Windows")
            .Line()
            .Line("The codes of the table are errors of Windows too, with the same number, and so are the HRESULTs 0x8007xxxx and the")
            .Line("statuses 0xC007xxxx that hold any of these. Overlapped sockets report some errors of Windows in place of a code.")
            .Line("234 is what Boost.Asio takes for WSAEMSGSIZE. 122 (ERROR_INSUFFICIENT_BUFFER) is not in the list: from a completion port")
            .Line("it can stand for WSAEFAULT, elsewhere it is no error of a socket.")
            .Line()
            .Line("| error | name | code | |")
            .Line("|---|---|---|---|");
        foreach (var error in conversions.Win32Errors)
        {
            page.Line($"| {error.Code} | {error.Name} | {error.Error} | {(error.IsSibling ? "" : "the same number")} |");
        }

        page.Line()
            .Line("## By NTSTATUS")
            .Line()
            .Line("The sources are Wine's test test_WSAGetOverlappedResult (dlls/ws2_32/tests/sock.c), whose values were observed on Windows,")
            .Line("and Microsoft's win-net-test (src/sock/km/sock.c); STATUS_INVALID_PARAMETER and STATUS_PROTOCOL_NOT_SUPPORTED are in the")
            .Line("second alone. STATUS_CANCELLED is WSAEINTR in both; here it is WSA_OPERATION_ABORTED, which is what GetOverlappedResult")
            .Line("and RtlNtStatusToDosError make of a canceled overlapped call. The statuses 0xC007xxxx hold an error of Windows, which is")
            .Line("read here; ws2_32.dll reports WSAEINVAL for most of them.")
            .Line()
            .Line("The last column is what RtlNtStatusToDosError gives, as seen under Wine 8, where that stands for a code. It differs for 6,")
            .Line("8, 87 and STATUS_LOCAL_DISCONNECT: ws2_32 reports a bad handle as WSAENOTSOCK, lack of memory as WSAENOBUFS, a bad argument")
            .Line("as WSAEINVAL, and a connection that the local side ended as WSAECONNABORTED. Where a code has several statuses,")
            .Line("`ToNtStatus` gives the first one of the list.")
            .Line()
            .Line("| NTSTATUS | name | code | RtlNtStatusToDosError |")
            .Line("|---|---|---|---|");
        foreach (var status in conversions.NtStatuses)
        {
            page.Line($"| {status.Value} | {status.Name} | {status.Error} | {status.Win32} |");
        }

        page.Line()
            .Line("## Other names")
            .Line()
            .Line("`TryParse` reads these too, and the names of SocketError and the values of error.type in the first table. Before the names")
            .Line("of each kind it reads a prefix: `SocketError.`, `UV_` (libuv), `Errno::` (Ruby), `NT_` (Samba's NT_STATUS_…).")
            .Line()
            .Line("| name | code | where |")
            .Line("|---|---|---|");
        foreach (var alias in conversions.Aliases)
        {
            string where = alias.Name == "WSA_QOS_EUNKNOWNPSOBJ" ? "the right spelling; no header has it" : "Windows headers";
            page.Line($"| {alias.Name} | {alias.Error} | {where} |");
        }

        foreach (var name in conversions.RuntimeNames)
        {
            page.Line($"| {name.Name} | {name.Error} | {(name.Name.All(char.IsUpper) ? "Node.js" : "Rust (io::ErrorKind)")} |");
        }

        return page.ToString();
    }

    private static string RenderDotNet(Catalog catalog, Conversions conversions)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException();
        }

        var part = new SourceWriter()
            .Line("As .NET 10 does on Linux, asked while this page was made. From an errno to a SocketError (`SocketErrorCode` of what its")
            .Line("sockets throw); SocketError (-1) is what it gives for an errno that it does not know:")
            .Line()
            .Line("| errno | .NET | `FromErrno` |")
            .Line("|---|---|---|");
        foreach (var (errno, error, dotNet) in DotNetConversions.GetErrnoDifferences(catalog, conversions))
        {
            part.Line($"| {errno} | {dotNet} | {error ?? "null"} |");
        }

        part.Line()
            .Line("From a SocketError to an errno (`SocketException.ErrorCode`, `NativeErrorCode`); -131073 and -131074 are numbers of its")
            .Line("own, and from 10000 on it is the Winsock number itself:")
            .Line()
            .Line("| SocketError | .NET | `ToErrno` |")
            .Line("|---|---|---|");
        foreach (var (socketError, errno, dotNet) in DotNetConversions.GetSocketErrorDifferences(catalog, conversions))
        {
            part.Line($"| {socketError} | {dotNet} | {errno ?? "null"} |");
        }

        part.Line()
            .Line("From an error of getaddrinfo, as `Dns` reports it:")
            .Line()
            .Line("| EAI | .NET | `FromGetAddrInfoError` |")
            .Line("|---|---|---|");
        foreach (var eai in conversions.GetAddrInfoErrors.Where(eai => eai.Glibc is not null))
        {
            part.Line($"| {eai.Name} | {DotNetConversions.GetOutcome(eai)} | {eai.Error ?? "null"} |");
        }

        return part.ToString().TrimEnd('\n');
    }

    private static string GetCurrent(string page)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[(begin + Begin.Length)..end].Trim('\n', '\r')
            : throw new InvalidDataException($"{Path} lacks its part about .NET: run this once on Linux.");
    }

    private static string Numbers(params int?[] numbers) => numbers.All(n => n is null)
        ? ""
        : "(" + string.Join(", ", numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? "none")) + ")";
}
