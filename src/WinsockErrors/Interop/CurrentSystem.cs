using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>The operating system that the program runs on, as far as error numbers differ.</summary>
internal static class CurrentSystem
{
    internal static bool IsWindows { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>Gets the numbers of this system; null if unknown: better no answer than a wrong one.</summary>
    internal static UnixPlatform? Unix { get; } = FindUnix(Is);

    /// <summary>
    /// Gets the numbers of the system for which a predicate is true, among the names that .NET gives systems.
    /// </summary>
    internal static UnixPlatform? FindUnix(Func<string, bool> isSystem) =>
        isSystem("LINUX") || isSystem("ANDROID") ? UnixPlatform.Linux
        : isSystem("OSX") || isSystem("IOS") || isSystem("TVOS") || isSystem("MACCATALYST") ? UnixPlatform.MacOS
        : isSystem("FREEBSD") ? UnixPlatform.FreeBSD
        : null;

    private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
}
