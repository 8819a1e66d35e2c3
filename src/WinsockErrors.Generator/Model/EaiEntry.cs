namespace WinsockErrors.Generator;

/// <summary>An error of getaddrinfo: its code on Windows, and its numbers where other systems have it.</summary>
internal sealed record EaiEntry(string Name, string Error, int? Glibc, int? Bsd);
