using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The calls of Linux's C library that the provocations make. All set the last error.</summary>
internal static class LibcCalls
{
    internal const int Inet = 2;
    internal const int Unix = 1;
    internal const int PacketFamily = 17;
    internal const int StreamType = 1;
    internal const int DatagramType = 2;
    internal const int ReliableDatagramType = 4;
    internal const int NonBlocking = 0x800;
    internal const int SocketLevel = 1;
    internal const int TcpLevel = 6;
    internal const int OptionLinger = 13;
    internal const int OptionUserTimeout = 18;
    internal const int NoSignal = 0x4000;
    internal const int LimitOpenFiles = 7;

    [DllImport("libc", SetLastError = true)] internal static extern int close(int descriptor);
    [DllImport("libc", SetLastError = true)] internal static extern int socket(int family, int type, int protocol);
    [DllImport("libc", SetLastError = true)] internal static extern int socketpair(int family, int type, int protocol, int[] pair);
    [DllImport("libc", SetLastError = true)] internal static extern int bind(int socket, byte[] address, int length);
    [DllImport("libc", SetLastError = true)] internal static extern int bind(int socket, nint address, int length);
    [DllImport("libc", SetLastError = true)] internal static extern int listen(int socket, int backlog);
    [DllImport("libc", SetLastError = true)] internal static extern int accept(int socket, nint address, nint length);
    [DllImport("libc", SetLastError = true)] internal static extern int connect(int socket, byte[] address, int length);
    [DllImport("libc", SetLastError = true)] internal static extern int getsockname(int socket, byte[] address, ref int length);
    [DllImport("libc", SetLastError = true)] internal static extern int getpeername(int socket, byte[] address, ref int length);
    [DllImport("libc", SetLastError = true)] internal static extern int setsockopt(int socket, int level, int option, int[] value, int length);
    [DllImport("libc", SetLastError = true)] internal static extern nint send(int socket, byte[] data, nint length, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern nint recv(int socket, byte[] data, nint length, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern nint sendto(int socket, byte[] data, nint length, int flags, byte[] address, int addressLength);
    [DllImport("libc", SetLastError = true)] internal static extern nint sendmsg(int socket, nint[] message, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern int shutdown(int socket, int how);
    [DllImport("libc", SetLastError = true)] internal static extern int open(byte[] path, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern int rmdir(byte[] path);
    [DllImport("libc", SetLastError = true)] internal static extern nint getxattr(byte[] path, byte[] name, byte[] value, nint size);
    [DllImport("libc", SetLastError = true)] internal static extern int if_nametoindex(byte[] name);
    [DllImport("libc", SetLastError = true)] internal static extern int prlimit(int process, int resource, long[]? newLimit, long[] oldLimit);
}
