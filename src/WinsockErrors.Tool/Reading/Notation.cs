namespace WinsockErrors.Tool;

/// <summary>How a code was written.</summary>
internal enum Notation
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
