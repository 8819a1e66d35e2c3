using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>The operating system that the program runs on, as far as error numbers differ.</summary>
internal static class CurrentSystem
{
    internal static bool IsWindows { get; } = Is("WINDOWS");

    /// <summary>The numbers of this system. Null where they are not known: better no answer than a wrong one.</summary>
    internal static UnixPlatform? Unix { get; } =
        Is("LINUX") || Is("ANDROID") ? UnixPlatform.Linux
        : Is("OSX") || Is("IOS") || Is("TVOS") || Is("MACCATALYST") ? UnixPlatform.MacOS
        : Is("FREEBSD") ? UnixPlatform.FreeBSD
        : null;

    private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
}
