using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>The operating system that the program runs on, as far as error numbers differ.</summary>
internal static class CurrentSystem
{
    internal static bool IsWindows { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <summary>
    /// The row of a system's errno, 0 where the table has none. On a system whose numbers are not known it is always 0:
    /// better no answer than a wrong one.
    /// </summary>
    internal static int FindErrnoRow(int errno)
    {
        var rows = ErrnoRows.IsLinux ? ErrnoIndex.Linux
            : ErrnoRows.IsMacOS ? ErrnoIndex.MacOS
            : ErrnoRows.IsFreeBSD ? ErrnoIndex.FreeBSD
            : default;
        return (uint)errno < (uint)rows.Length ? rows[errno] : 0;
    }

    // A class of its own: Windows never asks.
    private static class ErrnoRows
    {
        internal static readonly bool IsLinux = Is("LINUX") || Is("ANDROID");
        internal static readonly bool IsMacOS = Is("OSX") || Is("IOS") || Is("TVOS") || Is("MACCATALYST");
        internal static readonly bool IsFreeBSD = Is("FREEBSD");

        private static bool Is(string system) => RuntimeInformation.IsOSPlatform(OSPlatform.Create(system));
    }
}
