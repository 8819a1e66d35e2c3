namespace WinsockErrors;

/// <summary>Maps the errnos of each system to rows of the table, and back.</summary>
internal static class Errno
{
    /// <summary>Gets the row of an errno; -1 if there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
    internal static int FindRow(int errno, UnixPlatform platform)
    {
        var rows = platform switch
        {
            UnixPlatform.Linux => ErrnoIndex.Linux,
            UnixPlatform.MacOS => ErrnoIndex.MacOS,
            UnixPlatform.FreeBSD => ErrnoIndex.FreeBSD,
            _ => throw OutOfRange(platform),
        };
        return (uint)errno < (uint)rows.Length ? rows[errno] : -1;
    }

    /// <summary>Gets the errno of a row; 0 if there is none, as for NO_ERROR.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
    internal static int Get(int row, UnixPlatform platform)
    {
        var errnos = platform switch
        {
            UnixPlatform.Linux => ErrnoIndex.LinuxByRow,
            UnixPlatform.MacOS => ErrnoIndex.MacOSByRow,
            UnixPlatform.FreeBSD => ErrnoIndex.FreeBSDByRow,
            _ => throw OutOfRange(platform),
        };
        return errnos[row];
    }

    internal static ArgumentOutOfRangeException OutOfRange(UnixPlatform platform) =>
        new(nameof(platform), platform, "The platform is Linux, MacOS or FreeBSD of UnixPlatform.");
}
