namespace WinsockErrors.Tool;

/// <summary>How an item was read.</summary>
internal enum ErrorReading
{
    Name,
    OtherName,
    Number,
    HResult,
    NtStatus,
    Errno,
    ErrnoName,
    AddressInfoErrorName,
    NtStatusName,
    SocketErrorName,
}
