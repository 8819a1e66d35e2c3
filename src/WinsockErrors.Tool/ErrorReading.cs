namespace WinsockErrors.Tool;

/// <summary>How an argument was read.</summary>
internal enum ErrorReading
{
    Name,
    OtherName,
    Number,
    HResult,
    Errno,
    ErrnoName,
    AddressInfoErrorName,
    NtStatusName,
    SocketErrorName,
}
