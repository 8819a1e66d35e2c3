namespace WinsockErrors.Generator;

/// <summary>A SocketError that .NET converts to another errno than the one of its name: an errno's name, or a number.</summary>
internal sealed record DotNetEntry(string Name, string Errno);
