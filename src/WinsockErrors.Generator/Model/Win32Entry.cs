namespace WinsockErrors.Generator;

/// <summary>An error of Windows that stands for a Winsock code.</summary>
internal sealed record Win32Entry(int Code, string Name, string Error);
