namespace WinsockErrors.Generator;

/// <summary>A name of errno.h.</summary>
/// <param name="Name">The name, such as ECONNRESET.</param>
/// <param name="Error">The name of its Winsock code; null if it has none.</param>
/// <param name="Linux">Its number on Linux; null where the system lacks the name.</param>
/// <param name="MacOS">Its number on macOS.</param>
/// <param name="FreeBSD">Its number on FreeBSD.</param>
/// <param name="DotNet">What .NET makes of it where that differs: the name of a SocketError, or "none".</param>
internal sealed record ErrnoEntry(string Name, string? Error, int? Linux, int? MacOS, int? FreeBSD, string? DotNet);
