namespace WinsockErrors;

/// <summary>From the numbers of each system to rows of the table, and back.</summary>
internal static class Errno
{
    /// <summary>Whether the platform is one of the enumeration.</summary>
    internal static bool Knows(UnixPlatform platform) => (uint)platform <= (uint)UnixPlatform.FreeBSD;

    /// <summary>The row of an errno; 0 where there is none.</summary>
    internal static int FindRow(int errno, UnixPlatform platform)
    {
        var rows = platform switch
        {
            UnixPlatform.Linux => ErrnoIndex.Linux,
            UnixPlatform.MacOS => ErrnoIndex.MacOS,
            UnixPlatform.FreeBSD => ErrnoIndex.FreeBSD,
            _ => default,
        };
        return (uint)errno < (uint)rows.Length ? rows[errno] : 0;
    }

    /// <summary>The errno of a row; 0 where there is none.</summary>
    internal static int Get(int row, UnixPlatform platform) => platform switch
    {
        UnixPlatform.Linux => ErrnoIndex.LinuxByRow[row],
        UnixPlatform.MacOS => ErrnoIndex.MacOSByRow[row],
        UnixPlatform.FreeBSD => ErrnoIndex.FreeBSDByRow[row],
        _ => 0,
    };
}
