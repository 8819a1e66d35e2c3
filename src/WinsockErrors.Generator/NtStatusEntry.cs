namespace WinsockErrors.Generator;

/// <summary>An NTSTATUS that stands for a Winsock code. Its value is kept as written, such as 0xC000020D.</summary>
internal sealed record NtStatusEntry(string Name, string Value, string Error);
