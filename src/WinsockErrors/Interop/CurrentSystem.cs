using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>The operating system that the program runs on, as far as error numbers differ.</summary>
internal static class CurrentSystem
{
    internal static bool IsWindows { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>The numbers of this system. Null where they are not known: better no answer than a wrong one.</summary>
    internal static UnixPlatform? Unix { get; } = FindUnix(Is);

    /// <summary>
    /// The numbers of the system of which a predicate holds, among the names that .NET gives systems.
    /// </summary>
    internal static UnixPlatform? FindUnix(Func<string, bool> isSystem) =>
        isSystem("LINUX") || isSystem("ANDROID") ? UnixPlatform.Linux
        : isSystem("OSX") || isSystem("IOS") || isSystem("TVOS") || isSystem("MACCATALYST") ? UnixPlatform.MacOS
        : isSystem("FREEBSD") ? UnixPlatform.FreeBSD
        : null;

    private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
}
