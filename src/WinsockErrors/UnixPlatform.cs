namespace WinsockErrors;

/// <summary>A system with error numbers of its own. A number means nothing without one, so no method has a default.</summary>
public enum UnixPlatform
{
    /// <summary>
    /// Linux: the numbers of asm-generic/errno.h, which Android has too, and the getaddrinfo errors of glibc and musl.
    /// </summary>
    Linux = 0,

    /// <summary>macOS and the other systems of Apple.</summary>
    MacOS = 1,

    /// <summary>FreeBSD.</summary>
    FreeBSD = 2,
}
