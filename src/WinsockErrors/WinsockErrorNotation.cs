namespace WinsockErrors;

/// <summary>
/// The notation of a text that
/// <see cref="WinsockErrorTable.TryParse(string, out WinsockError, out WinsockErrorNotation)"/> read, and the kind of
/// name that a <see cref="WinsockErrorEquivalent"/> has.
/// </summary>
public enum WinsockErrorNotation
{
    /// <summary>The text was not read.</summary>
    None = 0,

    /// <summary>The macro's name in the Windows headers, such as WSAECONNRESET.</summary>
    MacroName = 1,

    /// <summary>
    /// Another spelling of the macro: HOST_NOT_FOUND or WSANO_ADDRESS of the headers, or WSA_QOS_EUNKNOWNPSOBJ.
    /// </summary>
    Alias = 2,

    /// <summary>A name of <see cref="System.Net.Sockets.SocketError"/>, such as ConnectionReset.</summary>
    SocketErrorName = 3,

    /// <summary>A value of OpenTelemetry's <c>error.type</c>, such as connection_reset.</summary>
    ErrorType = 4,

    /// <summary>A name of errno.h, such as ECONNRESET.</summary>
    ErrnoName = 5,

    /// <summary>A name of a getaddrinfo error, such as EAI_NONAME.</summary>
    GetAddrInfoName = 6,

    /// <summary>A name of Winerror.h that is not a Winsock macro, such as ERROR_NETNAME_DELETED.</summary>
    Win32Name = 7,

    /// <summary>A name of ntstatus.h, such as STATUS_CONNECTION_RESET.</summary>
    NtStatusName = 8,

    /// <summary>A name of the error outside .NET, such as ENOTFOUND in Node.js or AddrInUse in Rust.</summary>
    RuntimeName = 9,

    /// <summary>The Winsock number, such as 10054 or 0x2746.</summary>
    Number = 10,

    /// <summary>The number of a Windows error that is equivalent to the code, such as 1225.</summary>
    Win32Number = 11,

    /// <summary>An HRESULT of FACILITY_WIN32, such as 0x80072746.</summary>
    HResult = 12,

    /// <summary>An NTSTATUS whose severity is error, such as 0xC000020D.</summary>
    NtStatusNumber = 13,
}
