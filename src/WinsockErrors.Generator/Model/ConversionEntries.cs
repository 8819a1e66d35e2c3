namespace WinsockErrors.Generator;

/// <summary>Another name of a code.</summary>
internal sealed record NameEntry(string Name, string Error);

/// <summary>A name of errno.h.</summary>
/// <param name="Name">The name, such as ECONNRESET.</param>
/// <param name="Error">The name of its Winsock code.</param>
/// <param name="Linux">Its number on Linux; null where the system lacks the name.</param>
/// <param name="MacOS">Its number on macOS.</param>
/// <param name="FreeBSD">Its number on FreeBSD.</param>
internal sealed record ErrnoEntry(string Name, string Error, int? Linux, int? MacOS, int? FreeBSD);

/// <summary>A getaddrinfo error: its code on Windows, and its numbers where other systems have it.</summary>
internal sealed record GetAddrInfoEntry(string Name, string? Error, int? Glibc, int? Bsd);

/// <summary>A Windows error.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Name">Its name in Winerror.h.</param>
/// <param name="Error">The name of its Winsock code.</param>
/// <param name="IsSibling">
/// Whether it has a number of its own, and overlapped sockets report it in place of the code.
/// </param>
internal sealed record Win32Entry(int Code, string Name, string Error, bool IsSibling);

/// <summary>An NTSTATUS that is equivalent to a Winsock code.</summary>
/// <param name="Name">The name in ntstatus.h.</param>
/// <param name="Value">The value as written, such as 0xC000020D.</param>
/// <param name="Error">The name of its Winsock code.</param>
/// <param name="Win32">
/// The error that RtlNtStatusToDosError gives for it, if that is equivalent to a Winsock code too.
/// </param>
internal sealed record NtStatusEntry(string Name, string Value, string Error, int? Win32);

/// <summary>The kinds of names, as the library's WinsockErrorNotation has them.</summary>
internal enum Notation
{
    Alias = 2,
    SocketErrorName = 3,
    ErrorType = 4,
    ErrnoName = 5,
    GetAddrInfoName = 6,
    Win32Name = 7,
    NtStatusName = 8,
    RuntimeName = 9,
}
