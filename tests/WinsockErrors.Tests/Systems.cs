using System.Runtime.InteropServices;

namespace WinsockErrors.Tests;

/// <summary>The system that a test runs on. What one system skips runs on another.</summary>
public static class Systems
{
    public const string NeedsWindows = "Asks Windows itself.";
    public const string NeedsUnix = "Asks the C library of a Unix system.";
    public const string NeedsLinux = "Asks the C library of Linux.";

    public const string NeedsDotNetOnLinux = "Asks .NET on Linux, not .NET Framework or Mono.";

    public static bool IsDotNetOnLinux => IsLinux && IsDotNet;

    /// <summary>Indicates whether this runs on .NET, and not on .NET Framework or Mono.</summary>
    public static bool IsDotNet =>
#if NET
        true;
#else
        false;
#endif

    public static bool IsWindows { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    public static bool IsUnix => !IsWindows;

    public static bool IsLinux { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);
}
