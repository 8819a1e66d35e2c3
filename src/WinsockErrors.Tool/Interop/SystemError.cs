namespace WinsockErrors.Tool.Interop;

/// <summary>Says in the user's language why reading or writing failed: .NET's own messages are in English.</summary>
internal static class SystemError
{
    private static readonly Text NoSuchFile = new("there is no such file", "ce fichier n’existe pas");
    private static readonly Text AccessDenied = new("access denied", "accès refusé");
    private static readonly Text IsDirectory = new("this is a directory", "c’est un dossier");
    private static readonly Text NoSpace = new("no space left on the disk", "il n’y a plus de place sur le disque");
    private static readonly Text OverQuota = new("the disk quota is used up", "le quota du disque est épuisé");
    private static readonly Text ReadOnly = new("the disk is read-only", "le disque est en lecture seule");
    private static readonly Text InUse = new(
        "another program is using the file", "un autre programme utilise le fichier");

    private static readonly Text Damaged = new(
        "the compressed data are damaged", "les données compressées sont endommagées");

    private static readonly Text DeviceFailed = new("the device failed", "l’appareil est en défaut");

    /// <summary>Describes what .NET throws where reading or writing fails.</summary>
    internal static Text Describe(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoSuchFile,
        UnauthorizedAccessException => AccessDenied,
        InvalidDataException => Damaged,
        _ when OperatingSystem.IsWindows() => DescribeWindowsError(exception, exception.HResult & 0xFFFF),
        _ => DescribeErrno(exception, exception.HResult),
    };

    private static Text DescribeWindowsError(Exception exception, int number) => number switch
    {
        19 => ReadOnly, // ERROR_WRITE_PROTECT
        23 or 1117 => DeviceFailed, // ERROR_CRC, ERROR_IO_DEVICE
        32 or 33 => InUse, // ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
        39 or 112 => NoSpace, // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
        1295 => OverQuota, // ERROR_DISK_QUOTA_EXCEEDED
        _ => Other(exception, number),
    };

    // .NET gives an IOException the errno as its HResult. These numbers are those of Linux, macOS and FreeBSD, except
    // EDQUOT.
    private static Text DescribeErrno(Exception exception, int errno) => errno switch
    {
        5 => DeviceFailed, // EIO
        21 => IsDirectory, // EISDIR
        28 => NoSpace, // ENOSPC
        30 => ReadOnly, // EROFS
        122 when OperatingSystem.IsLinux() => OverQuota, // EDQUOT
        69 when !OperatingSystem.IsLinux() => OverQuota,
        _ => Other(exception, errno),
    };

    private static Text Other(Exception exception, int number) =>
        new(exception.Message, $"erreur {number} du système d’exploitation");
}
