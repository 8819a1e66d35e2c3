namespace WinsockErrors.Generator;

/// <summary>A name of errno.h, its number on each system that has it, and the name of its Winsock code.</summary>
internal sealed record ErrnoEntry(string Name, string Error, int? Linux, int? MacOS, int? FreeBSD);
