namespace WinsockErrors.Analyzers;

/// <summary>What a number is compared with.</summary>
internal enum ComparedValue
{
    /// <summary>Nothing that the rules know.</summary>
    Other,

    /// <summary>A WinsockError.</summary>
    WinsockError,

    /// <summary>SocketException.SocketErrorCode.</summary>
    SocketErrorCode,

    /// <summary>Exception.HResult.</summary>
    HResult,

    /// <summary>The low 16 bits of Exception.HResult.</summary>
    HResultCode,

    /// <summary>What Marshal.GetLastPInvokeError or GetLastWin32Error returned.</summary>
    LastError,

    /// <summary>ErrorCode or NativeErrorCode of a SocketException.</summary>
    ErrorCode,
}
