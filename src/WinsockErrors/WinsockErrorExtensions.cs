using System.Globalization;
using System.Net.Sockets;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>
/// Where a <see cref="WinsockError"/> comes from, and what it can tell of itself: its name, texts, category and
/// documentation.
/// </summary>
/// <remarks>
/// No member throws, whatever the number, and every member may be used from any thread. C# 14 and later call the static
/// members on the enumeration itself; other languages call them on this class.
/// </remarks>
public static class WinsockErrorExtensions
{
    extension(WinsockError error)
    {
        /// <summary>
        /// The error of the last P/Invoke with <c>SetLastError = true</c> on this thread. Call it in the statement right
        /// after the P/Invoke.
        /// </summary>
        /// <returns>
        /// On Windows, the captured value itself. On Linux, macOS and FreeBSD, the code that
        /// <see cref="FromErrno"/> gives for the captured errno, as WSAECONNRESET for ECONNRESET;
        /// <see cref="WinsockError.WSASYSCALLFAILURE"/> for an errno without a Winsock equivalent, and for any on another Unix.
        /// <see cref="WinsockError.NO_ERROR"/> when no error was captured, most often because
        /// <c>SetLastError = true</c> is missing.
        /// </returns>
        /// <remarks>
        /// Much of what looks harmless overwrites the captured value: the first use of a culture, of the console or of
        /// the clock, a thrown exception, <c>File.Exists</c>, any other P/Invoke with <c>SetLastError = true</c>, an
        /// await. The value belongs to the thread. A call that succeeds leaves zero on .NET, but on .NET Framework and Mono
        /// the error of an earlier call. <see cref="WinsockException.FromLastError(string?)"/> keeps the raw
        /// errno as well.
        /// </remarks>
        public static WinsockError FromLastError() => LastPInvokeError.ToWinsockError(LastPInvokeError.Read());

        /// <summary>The code that a <see cref="SocketError"/> of .NET stands for.</summary>
        /// <param name="socketError">The value; any number is allowed.</param>
        /// <returns>
        /// The same number, since .NET took its numbers from Winsock. <see cref="WinsockError.WSASYSCALLFAILURE"/> for
        /// <see cref="SocketError.SocketError"/> (-1), which .NET gives for an errno it does not know.
        /// </returns>
        public static WinsockError FromSocketError(SocketError socketError) =>
            socketError == SocketError.SocketError ? WinsockError.WSASYSCALLFAILURE : (WinsockError)socketError;

        /// <summary>The <see cref="SocketError"/> of .NET with the same number.</summary>
        /// <returns>The value. .NET has a name for 45 of the codes; the others are the bare number.</returns>
        public SocketError ToSocketError() => (SocketError)error;

        /// <summary>The code of an errno of the system named, on any machine: from another machine's log, for example.</summary>
        /// <param name="errno">The errno of that system.</param>
        /// <param name="platform">The system that the errno comes from; the same number means other things elsewhere.</param>
        /// <returns>
        /// The code of the same name (ECONNRESET, WSAECONNRESET); <see cref="WinsockError.NO_ERROR"/> for 0; null for an errno
        /// without a Winsock equivalent and for a platform outside the enumeration.
        /// </returns>
        /// <remarks>
        /// Names that Winsock lacks follow .NET: ECANCELED is WSA_OPERATION_ABORTED and ENODATA is WSANO_DATA; EPERM is
        /// WSAEACCES, ENFILE WSAEMFILE, EPIPE WSAESHUTDOWN and ENOTSUP WSAEOPNOTSUPP, and <see cref="ToErrno"/> does not lead
        /// back to these four, except to ENOTSUP on Linux, where it has the number of EOPNOTSUPP. The numbers are those of the systems' errno.h; docs/conversions.md lists them all, and where .NET
        /// decides otherwise.
        /// </remarks>
        public static WinsockError? FromErrno(int errno, UnixPlatform platform) =>
            errno == 0 && Errno.Knows(platform)
                ? WinsockError.NO_ERROR
                : FromRow(Errno.FindRow(errno, platform));

        /// <summary>The code of an error that getaddrinfo or getnameinfo returned on the system named.</summary>
        /// <param name="addressInfoError">
        /// The EAI_ number of that system: negative on Linux, positive elsewhere. On Windows these functions return Winsock
        /// codes, which need no conversion.
        /// </param>
        /// <param name="platform">The system that the number comes from.</param>
        /// <returns>
        /// The code that has the EAI_ name in ws2tcpip.h; <see cref="WinsockError.NO_ERROR"/> for 0; null for a number without
        /// a Winsock equivalent, EAI_SYSTEM among them, whose error is the errno, and for a platform outside the enumeration.
        /// </returns>
        /// <remarks>EAI_NODATA is WSAHOST_NOT_FOUND, as EAI_NONAME is.</remarks>
        public static WinsockError? FromAddressInfoError(int addressInfoError, UnixPlatform platform) => platform switch
        {
            _ when addressInfoError == 0 && Errno.Knows(platform) => WinsockError.NO_ERROR,
            UnixPlatform.Linux => FromRow(AddressInfoErrorIndex.FindGlibcRow(addressInfoError)),
            UnixPlatform.MacOS or UnixPlatform.FreeBSD => FromRow(AddressInfoErrorIndex.FindBsdRow(addressInfoError)),
            _ => null,
        };

        /// <summary>The code of an error of Windows (Winerror.h).</summary>
        /// <param name="win32Error">The error.</param>
        /// <returns>
        /// The code of the table with that number; for the errors that overlapped sockets report in place of a Winsock code
        /// (64, 121, 1225, 1231, 1232, 1234 and 1236), that code; <see cref="WinsockError.NO_ERROR"/> for 0; null for any
        /// other.
        /// </returns>
        /// <remarks>
        /// 64 (ERROR_NETNAME_DELETED) and 1234 (ERROR_PORT_UNREACHABLE) are both WSAECONNRESET, 121 (ERROR_SEM_TIMEOUT) is
        /// WSAETIMEDOUT. 6, 8 and 87 are errors of all of Windows, so that they need not come from a socket.
        /// </remarks>
        public static WinsockError? FromWin32Error(int win32Error)
        {
            int row = WinsockErrorTable.FindRow(win32Error);
            return win32Error == 0 ? WinsockError.NO_ERROR : FromRow(row != 0 ? row : Win32ErrorIndex.FindRow(win32Error));
        }

        /// <summary>The code in an HRESULT of FACILITY_WIN32 (0x8007xxxx).</summary>
        /// <param name="hresult">The HRESULT.</param>
        /// <returns>
        /// The code that <see cref="FromWin32Error"/> gives for its low word; <see cref="WinsockError.NO_ERROR"/> for S_OK;
        /// null for any other.
        /// </returns>
        /// <remarks>
        /// 0x80070006 (E_HANDLE), 0x80070008 (ERROR_NOT_ENOUGH_MEMORY) and 0x80070057 (E_INVALIDARG) are HRESULTs of all of
        /// Windows and .NET, so that they need not come from a socket.
        /// </remarks>
        public static WinsockError? FromHResult(int hresult) =>
            hresult == 0 ? WinsockError.NO_ERROR
            : (uint)hresult >> 16 == 0x8007 && (hresult & 0xFFFF) != 0 ? FromWin32Error(hresult & 0xFFFF)
            : null;

        /// <summary>The code of an NTSTATUS, as ws2_32.dll would report it.</summary>
        /// <param name="ntStatus">The NTSTATUS (ntstatus.h).</param>
        /// <returns>
        /// The code; of a status of FACILITY_NTWIN32 (0xC007xxxx), the one that <see cref="FromWin32Error"/> gives for its low
        /// word; <see cref="WinsockError.NO_ERROR"/> for STATUS_SUCCESS; null for any other.
        /// </returns>
        /// <remarks>Many statuses share a code; docs/conversions.md lists them all, and says which of them Wine confirms.</remarks>
        public static WinsockError? FromNtStatus(int ntStatus) =>
            ntStatus == 0 ? WinsockError.NO_ERROR
            : (uint)ntStatus >> 16 == 0xC007 && (ntStatus & 0xFFFF) != 0 ? FromWin32Error(ntStatus & 0xFFFF)
            : FromRow(NtStatusIndex.FindRow((uint)ntStatus));

        /// <summary>The errno of the code on the system named, on any machine.</summary>
        /// <param name="platform">The system whose number it is.</param>
        /// <returns>
        /// The errno of the same name; ECANCELED for WSA_OPERATION_ABORTED and ENODATA for WSANO_DATA; 0 for
        /// <see cref="WinsockError.NO_ERROR"/>; null where that system has none, and for a platform outside the enumeration.
        /// </returns>
        public int? ToErrno(UnixPlatform platform) =>
            error == WinsockError.NO_ERROR && Errno.Knows(platform)
                ? 0
                : NullIfZero(Errno.Get(WinsockErrorTable.FindRow((int)error), platform));

        /// <summary>The EAI_ number that stands for the code in getaddrinfo of the system named, on any machine.</summary>
        /// <param name="platform">The system whose number it is.</param>
        /// <returns>
        /// The number; 0 for <see cref="WinsockError.NO_ERROR"/>; null where that system has none, and for a platform outside
        /// the enumeration. WSAHOST_NOT_FOUND is EAI_NONAME.
        /// </returns>
        public int? ToAddressInfoError(UnixPlatform platform)
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return platform switch
            {
                _ when error == WinsockError.NO_ERROR && Errno.Knows(platform) => 0,
                UnixPlatform.Linux => NullIfZero(AddressInfoErrorIndex.GetGlibcError(row)),
                UnixPlatform.MacOS or UnixPlatform.FreeBSD => NullIfZero(AddressInfoErrorIndex.GetBsdError(row)),
                _ => null,
            };
        }

        /// <summary>The HRESULT of the code, as the macro HRESULT_FROM_WIN32 of Winerror.h makes it.</summary>
        /// <returns>
        /// 0x80070000 with the low 16 bits of the code, such as 0x80072746 for WSAECONNRESET. A code of 0 or less stays what it
        /// is. A code above 65535 loses its upper bits.
        /// </returns>
        public int ToHResult() => (int)error <= 0 ? (int)error : unchecked((int)0x80070000) | ((int)error & 0xFFFF);

        /// <summary>The macro's name in the spelling of the Windows headers.</summary>
        /// <returns>The name, such as <c>WSAECONNRESET</c>, or <c>NO_ERROR</c> for 0; null for any other code that the table does not have.</returns>
        public string? GetName()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row != 0 || error == WinsockError.NO_ERROR ? CatalogNames.All[row] : null;
        }

        /// <summary>The short text in the language given.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One sentence with its final period. For a code other than NO_ERROR that the table does not have, Windows is asked for its message,
        /// in this language and then in the system's own; where it has none, and on other systems, the answer is a sentence
        /// with the number, such as <c>Unknown error 12345 (0x3039).</c>
        /// </returns>
        public string GetMessage(WinsockLanguage language) =>
            error.FindInfo()?.GetMessage(language) ?? UnknownErrorText.Get((int)error, language);

        /// <summary>The short text in the language of a culture.</summary>
        /// <param name="culture">
        /// The culture: any French one (fr, fr-CA and so on) gives French, any other English. Null means
        /// <see cref="CultureInfo.CurrentUICulture"/>.
        /// </param>
        /// <returns><inheritdoc cref="GetMessage(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetMessage(CultureInfo? culture = null) => error.GetMessage(LanguageOfCulture.Get(culture));

        /// <summary>The long text in the language given: what happened, the likely causes, what helps.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One or more sentences, without line breaks. For a code other than NO_ERROR that the table does not have, its short text.
        /// </returns>
        public string GetDescription(WinsockLanguage language) =>
            error.FindInfo()?.GetDescription(language) ?? error.GetMessage(language);

        /// <summary>
        /// The long text in the language of a culture: what happened, the likely causes, what helps.
        /// </summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetDescription(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetDescription(CultureInfo? culture = null) => error.GetDescription(LanguageOfCulture.Get(culture));

        /// <summary>The address of Microsoft's documentation of the code, in the language given.</summary>
        /// <param name="language">The language of the page.</param>
        /// <returns>
        /// An https address, with the code's own anchor where the page of Winsock error codes lists it. Null for
        /// <see cref="WinsockError.NO_ERROR"/> and for a code that the table does not have.
        /// </returns>
        public string? GetHelpLink(WinsockLanguage language) => error.FindInfo()?.GetHelpLink(language);

        /// <summary>The address of Microsoft's documentation of the code, in the language of a culture.</summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetHelpLink(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string? GetHelpLink(CultureInfo? culture = null) => error.GetHelpLink(LanguageOfCulture.Get(culture));

        /// <summary>The category of the code. Each code has exactly one.</summary>
        /// <returns>
        /// The category; <see cref="WinsockErrorCategory.None"/> for <see cref="WinsockError.NO_ERROR"/> and for a code
        /// that the table does not have.
        /// </returns>
        public WinsockErrorCategory GetCategory() => error.FindInfo()?.Category ?? WinsockErrorCategory.None;

        /// <summary>Whether the failure often passes by itself, so that another try may succeed.</summary>
        /// <returns>
        /// True for 10050 to 10054, 10060, 10061, 10064, 10065 and 11002: the network or the host was down or
        /// unreachable, the connection was lost, refused or timed out, or the name server did not answer.
        /// </returns>
        /// <remarks>
        /// This is a convention: the codes that at least two of the retry lists of OpenTelemetry, HTTP resilience
        /// libraries, EF Core, SqlClient and DNS clients have in common. A refused connection, for one, may stay refused
        /// for ever. A retry is safe only if the operation is idempotent, because it may have succeeded before the
        /// failure was noticed.
        /// </remarks>
        public bool IsTransient() => error.FindInfo()?.IsTransient ?? false;

        /// <summary>Whether a connection existed and can no longer be used.</summary>
        /// <returns>
        /// True for the category ConnectionLost: WSAENETRESET, WSAECONNABORTED, WSAECONNRESET, WSAESHUTDOWN and WSAEDISCON,
        /// whoever ended the connection. It may have been this program: on Linux, disposing a socket under a blocking receive
        /// gives WSAECONNABORTED.
        /// </returns>
        public bool IsConnectionLost() => error.GetCategory() == WinsockErrorCategory.ConnectionLost;

        /// <summary>Whether no answer came in time.</summary>
        /// <returns>True for the category Timeout: WSAETIMEDOUT alone.</returns>
        public bool IsTimeout() => error.GetCategory() == WinsockErrorCategory.Timeout;

        /// <summary>Whether the network or the host could not be reached.</summary>
        /// <returns>
        /// True for the category Unreachable: WSAENETDOWN, WSAENETUNREACH, WSAEHOSTDOWN and WSAEHOSTUNREACH. A host that refuses
        /// the connection was reached; one that does not answer may give WSAETIMEDOUT instead.
        /// </returns>
        public bool IsUnreachable() => error.GetCategory() == WinsockErrorCategory.Unreachable;

        /// <summary>Whether the name of a host or of a service was not resolved.</summary>
        /// <returns>
        /// True for the category NameResolution: WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY, WSANO_DATA, WSAEREFUSED,
        /// WSASERVICE_NOT_FOUND, WSATYPE_NOT_FOUND, WSA_SECURE_HOST_NOT_FOUND and WSA_IPSEC_NAME_POLICY_ERROR: the codes that
        /// getaddrinfo and the lookup functions return for a name.
        /// </returns>
        public bool IsNameResolution() => error.GetCategory() == WinsockErrorCategory.NameResolution;

        /// <summary>Whether the operation goes on or could not proceed at once, so that it has not failed for good.</summary>
        /// <returns>
        /// True for the category Pending: WSA_IO_INCOMPLETE, WSA_IO_PENDING, WSAEWOULDBLOCK, WSAEINPROGRESS and WSAEALREADY.
        /// </returns>
        public bool IsPending() => error.GetCategory() == WinsockErrorCategory.Pending;

        /// <summary>The value for the attribute <c>error.type</c> of OpenTelemetry.</summary>
        /// <returns>
        /// The name that .NET has for the code, in snake case, as .NET's own socket telemetry spells it (connection_refused,
        /// timed_out, host_not_found); for the others the macro's name in lower case. <c>_OTHER</c> for a code that the table
        /// does not have, null for <see cref="WinsockError.NO_ERROR"/>. There are no more than 98 values, whatever the code.
        /// </returns>
        public string? GetErrorType() =>
            error == WinsockError.NO_ERROR ? null
            : WinsockErrorTable.FindRow((int)error) is int row and not 0 ? CatalogErrorTypes.All[row]
            : "_OTHER";

        /// <summary>Finds the row of the code in the table.</summary>
        /// <param name="info">The row; when there is none, the default value.</param>
        /// <returns>Whether the table has the code; it does not have 0.</returns>
        public bool TryGetInfo(out WinsockErrorInfo info) => WinsockErrorTable.TryGet(error, out info);

        /// <summary>The row of the code, NO_ERROR included; null where there is none.</summary>
        internal WinsockErrorInfo? FindInfo()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row != 0 || error == WinsockError.NO_ERROR ? new WinsockErrorInfo(row) : null;
        }
    }

    private static WinsockError? FromRow(int row) => row == 0 ? null : new WinsockErrorInfo(row).Code;

    private static int? NullIfZero(int number) => number == 0 ? null : number;
}
