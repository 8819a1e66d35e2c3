namespace WinsockErrors.Generator;

/// <summary>An NTSTATUS that stands for a Winsock code.</summary>
/// <param name="Name">The name in ntstatus.h.</param>
/// <param name="Value">The value as written, such as 0xC000020D.</param>
/// <param name="Error">The name of its Winsock code.</param>
/// <param name="Win32">The error that RtlNtStatusToDosError gives for it, where that stands for a Winsock code too.</param>
internal sealed record NtStatusEntry(string Name, string Value, string Error, int? Win32);
