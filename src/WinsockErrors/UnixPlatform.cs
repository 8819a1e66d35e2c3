using System.Diagnostics.CodeAnalysis;

namespace WinsockErrors;

/// <summary>
/// A system with its own error numbers. A number means nothing without one, so no method has a default, and zero is not
/// a system.
/// </summary>
[SuppressMessage(
    "Design", "CA1008:Enums should have zero value",
    Justification = "A forgotten system is a mistake, not a choice: every method refuses zero.")]
public enum UnixPlatform
{
    /// <summary>
    /// Linux: the numbers of asm-generic/errno.h, which every architecture that .NET runs on uses (MIPS has others),
    /// and the getaddrinfo errors of glibc and musl. Android has the same errnos, and the getaddrinfo errors of the
    /// BSDs.
    /// </summary>
    Linux = 1,

    /// <summary>macOS and Apple's other systems.</summary>
    MacOS = 2,

    /// <summary>FreeBSD.</summary>
    FreeBSD = 3,
}
