namespace WinsockErrors.Analyzers;

/// <summary>What a number is compared with.</summary>
internal enum ComparedValue
{
    /// <summary>Nothing that the rules know.</summary>
    Other,

    /// <summary>A WinsockError.</summary>
    WinsockError,

    /// <summary>A SocketError, which is the Winsock code on every system.</summary>
    SocketError,

    /// <summary>Exception.HResult.</summary>
    HResult,

    /// <summary>The low 16 bits of Exception.HResult.</summary>
    HResultCode,

    /// <summary>HResult of an exception that has the same one for every error, or its low 16 bits.</summary>
    FixedHResult,

    /// <summary>What Marshal.GetLastPInvokeError or its like returned.</summary>
    LastError,

    /// <summary>ErrorCode or NativeErrorCode of a SocketException.</summary>
    ErrorCode,

    /// <summary>NativeErrorCode of a Win32Exception.</summary>
    NativeErrorCode,

    /// <summary>What a function of sockets returned that returns -1 when it fails.</summary>
    CallResult,
}
