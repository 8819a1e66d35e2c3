namespace WinsockErrors.Tool;

/// <summary>What a code can be converted to.</summary>
internal enum ConversionTarget
{
    Code,
    Name,
    SocketError,
    Errno,
    Eai,
    HResult,
    NtStatus,
}
