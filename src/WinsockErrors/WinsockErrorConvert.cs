using System.Net.Sockets;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>
/// Converts the last error and the numbers of other systems to a <see cref="WinsockError"/>, and that to theirs.
/// </summary>
/// <remarks>
/// Each method reads a number as its name says, and as nothing else. All members are thread-safe, and none depends on a
/// culture. C# 14 and later call the From methods on the enumeration itself, as <c>WinsockError.FromLastError()</c>;
/// older C#, F# and Visual Basic call them on this class, as <c>WinsockErrorConvert.FromLastError()</c>. All languages
/// call the To methods on the value.
/// </remarks>
public static class WinsockErrorConvert
{
    extension(WinsockError error)
    {
        /// <summary>
        /// Gets the error of the last P/Invoke with <c>SetLastError = true</c> on this thread. Call it in the statement
        /// right after the P/Invoke.
        /// </summary>
        /// <returns>
        /// On Windows, the captured value itself. On Linux, macOS and FreeBSD, the code that <see cref="FromErrno"/>
        /// gives for the captured errno, such as WSAECONNRESET for ECONNRESET;
        /// <see cref="WinsockError.WSASYSCALLFAILURE"/> for an errno without a Winsock equivalent, and for any on
        /// another Unix. <see cref="WinsockError.NO_ERROR"/> when no error was captured, most often because
        /// <c>SetLastError = true</c> is missing.
        /// </returns>
        /// <remarks>
        /// Many harmless-looking operations overwrite the captured value: the first use of a culture, of the console or
        /// of the clock, a thrown exception, <c>File.Exists</c>, any other P/Invoke with <c>SetLastError = true</c>, an
        /// await. The value belongs to the thread. A call that succeeds leaves zero on .NET, but on .NET Framework and
        /// Mono the error of an earlier call. <see cref="WinsockException.FromLastError(string?)"/> keeps the raw errno
        /// as well.
        /// </remarks>
        /// <example>
        /// <code>
        /// if (bind(socket, address, length) == -1)
        /// {
        ///     var error = WinsockError.FromLastError();
        /// }
        /// </code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromLastError()</c>.
        /// </example>
        public static WinsockError FromLastError() => LastPInvokeError.ToWinsockError(LastPInvokeError.Read());

        /// <summary>Gets the code that a .NET <see cref="SocketError"/> represents.</summary>
        /// <param name="socketError">The value; any number is allowed.</param>
        /// <returns>
        /// The same number, since .NET took its numbers from Winsock. <see cref="WinsockError.WSASYSCALLFAILURE"/> for
        /// <see cref="SocketError.SocketError"/> (-1), which .NET gives for an errno it does not know.
        /// </returns>
        /// <example>
        /// <code>var error = WinsockError.FromSocketError(SocketError.ConnectionReset); // WSAECONNRESET</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromSocketError(socketError)</c>.
        /// </example>
        public static WinsockError FromSocketError(SocketError socketError) =>
            socketError == SocketError.SocketError ? WinsockError.WSASYSCALLFAILURE : (WinsockError)socketError;

        /// <summary>Gets the .NET <see cref="SocketError"/> with the same number.</summary>
        /// <returns>The value. .NET has a name for about half of the codes; the others are the bare number.</returns>
        public SocketError ToSocketError() => (SocketError)error;

        /// <summary>
        /// Gets the code of an errno of the given system, on any machine: from another machine's log, for example.
        /// </summary>
        /// <param name="errno">The errno of that system.</param>
        /// <param name="platform">
        /// The system that the errno comes from; the same number means something else elsewhere.
        /// </param>
        /// <returns>
        /// The code of the same name (ECONNRESET, WSAECONNRESET); <see cref="WinsockError.NO_ERROR"/> for 0; null for
        /// an errno without a Winsock equivalent.
        /// </returns>
        /// <remarks>
        /// Names that Winsock lacks follow .NET: ECANCELED is WSA_OPERATION_ABORTED and ENODATA is WSANO_DATA; EPERM is
        /// WSAEACCES, ENFILE WSAEMFILE, EPIPE WSAESHUTDOWN and ENOTSUP WSAEOPNOTSUPP, and <see cref="ToErrno"/> does
        /// not lead back to these four, except to ENOTSUP where it has the number of EOPNOTSUPP, as on Linux and
        /// FreeBSD. ENOMEM is WSA_NOT_ENOUGH_MEMORY. The numbers are those of the systems' errno.h; docs/conversions.md
        /// lists them all, and where .NET differs.
        /// </remarks>
        /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
        /// <example>
        /// <code>var error = WinsockError.FromErrno(54, UnixPlatform.MacOS); // WSAECONNRESET</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromErrno(errno, platform)</c>.
        /// </example>
        public static WinsockError? FromErrno(int errno, UnixPlatform platform) =>
            FromRow(Errno.FindRow(errno, platform));

        /// <summary>Gets the code of an error that getaddrinfo or getnameinfo returned on the given system.</summary>
        /// <param name="getAddrInfoError">
        /// The EAI_ number of that system: negative in glibc and musl, positive elsewhere. On Windows these functions
        /// return Winsock codes, which need no conversion.
        /// </param>
        /// <param name="platform">
        /// The system that the number comes from. For Linux, a positive number is read as one of Android's, which are
        /// those of the BSDs.
        /// </param>
        /// <returns>
        /// The code that has the EAI_ name in ws2tcpip.h; <see cref="WinsockError.NO_ERROR"/> for 0; null for a number
        /// without a Winsock equivalent, such as EAI_SYSTEM, whose error is the errno, and EAI_ADDRFAMILY.
        /// </returns>
        /// <remarks>
        /// EAI_NODATA is WSAHOST_NOT_FOUND, like EAI_NONAME. The first number that .NET prints for a failed name
        /// resolution, as in <c>SocketException (00000001, 11)</c>, is its own and none of these. The numbers are those
        /// of netdb.h.
        /// </remarks>
        /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
        /// <example>
        /// <code>var error = WinsockError.FromGetAddrInfoError(-2, UnixPlatform.Linux); // WSAHOST_NOT_FOUND</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromGetAddrInfoError(number, platform)</c>.
        /// </example>
        public static WinsockError? FromGetAddrInfoError(int getAddrInfoError, UnixPlatform platform) => FromRow(
            platform switch
            {
                UnixPlatform.Linux when getAddrInfoError < 0 => GetAddrInfoIndex.FindGlibcRow(getAddrInfoError),
                UnixPlatform.Linux or UnixPlatform.MacOS or UnixPlatform.FreeBSD =>
                    GetAddrInfoIndex.FindBsdRow(getAddrInfoError),
                _ => throw Errno.OutOfRange(platform),
            });

        /// <summary>Gets the code of a Windows error (Winerror.h).</summary>
        /// <param name="win32Error">The error.</param>
        /// <returns>
        /// The code of the table with that number; for an error that overlapped sockets report in place of a Winsock
        /// code, such as 64 or 1225, that code; <see cref="WinsockError.NO_ERROR"/> for 0; null for any other.
        /// </returns>
        /// <remarks>
        /// 64 (ERROR_NETNAME_DELETED) and 1234 (ERROR_PORT_UNREACHABLE) are both WSAECONNRESET, 121 (ERROR_SEM_TIMEOUT)
        /// is WSAETIMEDOUT. 6, 8 and 87 are general Windows errors, so they need not come from a socket. 122
        /// (ERROR_INSUFFICIENT_BUFFER) is not read: from a completion port it can mean WSAEFAULT. docs/conversions.md
        /// lists the errors and their sources.
        /// </remarks>
        /// <example>
        /// <code>var error = WinsockError.FromWin32Error(1225); // WSAECONNREFUSED</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromWin32Error(number)</c>.
        /// </example>
        public static WinsockError? FromWin32Error(int win32Error) => FromRow(FindWin32Row(win32Error));

        /// <summary>Gets the code in an HRESULT of FACILITY_WIN32 (0x8007xxxx).</summary>
        /// <param name="hresult">The HRESULT.</param>
        /// <returns>
        /// The code that <see cref="FromWin32Error"/> gives for its low word; <see cref="WinsockError.NO_ERROR"/> for
        /// S_OK; null for any other.
        /// </returns>
        /// <remarks>
        /// 0x80070006 (E_HANDLE), 0x80070008 (ERROR_NOT_ENOUGH_MEMORY) and 0x80070057 (E_INVALIDARG) are general
        /// HRESULTs of Windows and .NET, so they need not come from a socket.
        /// </remarks>
        /// <example>
        /// <code>var error = WinsockError.FromHResult(unchecked((int)0x80072746)); // WSAECONNRESET</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromHResult(hresult)</c>.
        /// </example>
        public static WinsockError? FromHResult(int hresult) => hresult == 0
            ? WinsockError.NO_ERROR
            : FromRow(FindHResultRow(hresult));

        /// <summary>Gets the code of an NTSTATUS that Windows sockets complete with.</summary>
        /// <param name="ntStatus">The NTSTATUS (ntstatus.h).</param>
        /// <returns>
        /// The code; for a status of FACILITY_NTWIN32 (0xC007xxxx), the one that <see cref="FromWin32Error"/> gives for
        /// its low word; <see cref="WinsockError.NO_ERROR"/> for STATUS_SUCCESS; null for any other.
        /// </returns>
        /// <remarks>
        /// Many statuses share a code; docs/conversions.md lists them all, with their sources. STATUS_CANCELLED is
        /// WSA_OPERATION_ABORTED, as in GetOverlappedResult. ws2_32.dll itself reports WSAEINVAL for most 0xC007xxxx
        /// statuses.
        /// </remarks>
        /// <example>
        /// <code>var error = WinsockError.FromNtStatus(unchecked((int)0xC000020D)); // WSAECONNRESET</code>
        /// C# before 14, F# and Visual Basic call <c>WinsockErrorConvert.FromNtStatus(ntStatus)</c>.
        /// </example>
        public static WinsockError? FromNtStatus(int ntStatus) => FromRow(FindNtStatusRow(ntStatus));

        /// <summary>Gets the errno of the code on the given system, on any machine.</summary>
        /// <param name="platform">The system whose number it is.</param>
        /// <returns>
        /// The errno of the same name; ECANCELED for WSA_OPERATION_ABORTED, ENODATA for WSANO_DATA and ENOMEM for
        /// WSA_NOT_ENOUGH_MEMORY; 0 for <see cref="WinsockError.NO_ERROR"/>; null where that system has none.
        /// </returns>
        /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
        public int? ToErrno(UnixPlatform platform)
        {
            int errno = Errno.Get(WinsockErrorTable.FindRowOrZero((int)error), platform);
            return NullIfNone(error, errno);
        }

        /// <summary>Gets the EAI_ number of the code in the getaddrinfo of the given system, on any machine.</summary>
        /// <param name="platform">The system whose number it is. For Linux, it is that of glibc and musl.</param>
        /// <returns>
        /// The number; 0 for <see cref="WinsockError.NO_ERROR"/>; null where that system has none. WSAHOST_NOT_FOUND is
        /// EAI_NONAME.
        /// </returns>
        /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
        public int? ToGetAddrInfoError(UnixPlatform platform)
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return NullIfNone(error, platform switch
            {
                UnixPlatform.Linux => GetAddrInfoIndex.GetGlibcError(row),
                UnixPlatform.MacOS or UnixPlatform.FreeBSD => GetAddrInfoIndex.GetBsdError(row),
                _ => throw Errno.OutOfRange(platform),
            });
        }

        /// <summary>Gets the HRESULT of the code, as the HRESULT_FROM_WIN32 macro of Winerror.h computes it.</summary>
        /// <returns>
        /// 0x80070000 with the low 16 bits of the code, such as 0x80072746 for WSAECONNRESET. A code of 0 or less is
        /// unchanged. A code above 65535 loses its upper bits.
        /// </returns>
        public int ToHResult() => (int)error <= 0 ? (int)error : unchecked((int)0x80070000) | ((int)error & 0xFFFF);

        /// <summary>Gets the canonical NTSTATUS of the code.</summary>
        /// <returns>
        /// The status that docs/conversions.md lists first for the code, such as STATUS_CONNECTION_RESET (0xC000020D)
        /// for WSAECONNRESET; STATUS_SUCCESS (0) for <see cref="WinsockError.NO_ERROR"/>; null where there is none.
        /// <see cref="FromNtStatus"/> converts it back.
        /// </returns>
        public int? ToNtStatus()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return NullIfNone(error, unchecked((int)NtStatusIndex.GetStatus(row)));
        }
    }

    /// <summary>Gets the row of a Windows error; -1 if there is none.</summary>
    internal static int FindWin32Row(int error)
    {
        int row = WinsockErrorTable.FindRow(error);
        return row >= 0 ? row : Win32ErrorIndex.FindRow(error);
    }

    /// <summary>Determines whether an HRESULT has an error of Windows in its low word (FACILITY_WIN32).</summary>
    internal static bool IsWin32HResult(int hresult) => ((uint)hresult & 0xFFFF0000) == 0x80070000;

    /// <summary>Gets the row of an HRESULT other than S_OK; -1 if there is none.</summary>
    internal static int FindHResultRow(int hresult) =>
        IsWin32HResult(hresult) && (hresult & 0xFFFF) != 0 ? FindWin32Row(hresult & 0xFFFF) : -1;

    /// <summary>Gets the row of an NTSTATUS; -1 if there is none.</summary>
    internal static int FindNtStatusRow(int ntStatus) =>
        ((uint)ntStatus & 0xFFFF0000) == 0xC0070000 && (ntStatus & 0xFFFF) != 0
            ? FindWin32Row(ntStatus & 0xFFFF)
            : NtStatusIndex.FindRow((uint)ntStatus);

    /// <summary>Gets the code of a row; null for -1.</summary>
    internal static WinsockError? FromRow(int row) => row < 0 ? null : (WinsockError)CatalogIndex.Codes[row];

    // Only NO_ERROR has the number 0.
    private static int? NullIfNone(WinsockError error, int number) =>
        number == 0 && error != WinsockError.NO_ERROR ? null : number;
}
