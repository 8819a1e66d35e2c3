using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The C library of Unix.</summary>
internal static class Libc
{
    internal const int AddressFamilyInet = 2;
    internal const int SocketStream = 1;

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    internal static extern int CloseWithoutSetLastError(int descriptor);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static extern int Socket(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static extern nint SocketAsNativeInt(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static extern LibcSocketHandle SocketAsHandle(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "bind", SetLastError = true)]
    internal static extern int Bind(int descriptor, byte[] address, int length);

    [DllImport("libc", EntryPoint = "connect", SetLastError = true)]
    internal static extern int Connect(int descriptor, byte[] address, int length);

    [DllImport("libc", EntryPoint = "rmdir", SetLastError = true)]
    internal static extern int RemoveDirectory(byte[] path);

    [DllImport("libc", EntryPoint = "getaddrinfo")]
    internal static extern int GetAddressInfo(byte[]? node, byte[]? service, byte[]? hints, out nint result);

    /// <summary>The name of an errno, such as ECONNRESET (glibc 2.32 and later).</summary>
    [DllImport("libc", EntryPoint = "strerrorname_np")]
    internal static extern nint GetErrnoName(int errno);
}
