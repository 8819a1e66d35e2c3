namespace WinsockErrors;

/// <summary>
/// An equivalent of a Winsock error code in another numbering: a named errno, getaddrinfo error, Windows error or
/// NTSTATUS.
/// </summary>
/// <remarks>
/// The names and numbers are those of errno.h and netdb.h of each system, of Winerror.h and of ntstatus.h;
/// docs/conversions.md lists them all. Objects of this type are immutable and thread-safe.
/// </remarks>
public sealed class WinsockErrorEquivalent
{
    private readonly int linux;
    private readonly int macOS;
    private readonly int freeBSD;

    internal WinsockErrorEquivalent(string name, WinsockErrorNotation notation, int number)
    {
        Name = name;
        Notation = notation;
        WindowsNumber = number;
    }

    internal WinsockErrorEquivalent(string name, WinsockErrorNotation notation, int linux, int macOS, int freeBSD)
    {
        Name = name;
        Notation = notation;
        this.linux = linux;
        this.macOS = macOS;
        this.freeBSD = freeBSD;
    }

    /// <summary>Gets the name, such as <c>ECONNRESET</c> or <c>STATUS_CONNECTION_RESET</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the kind of name: <see cref="WinsockErrorNotation.ErrnoName"/>,
    /// <see cref="WinsockErrorNotation.GetAddrInfoName"/>, <see cref="WinsockErrorNotation.Win32Name"/> or
    /// <see cref="WinsockErrorNotation.NtStatusName"/>.
    /// </summary>
    public WinsockErrorNotation Notation { get; }

    /// <summary>
    /// Gets the number of a Windows error or of an NTSTATUS; null for an errno or a getaddrinfo error, whose
    /// number depends on the system.
    /// </summary>
    public int? WindowsNumber { get; }

    /// <summary>Gets the number of an errno or of a getaddrinfo error on the given system.</summary>
    /// <param name="platform">The system.</param>
    /// <returns>
    /// The number; null where that system does not have the name, and for a Windows error or an NTSTATUS.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The platform is not a member of the enumeration.</exception>
    public int? GetUnixNumber(UnixPlatform platform)
    {
        int number = platform switch
        {
            UnixPlatform.Linux => linux,
            UnixPlatform.MacOS => macOS,
            UnixPlatform.FreeBSD => freeBSD,
            _ => throw Errno.OutOfRange(platform),
        };
        return number == 0 ? null : number;
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
