using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The functions of ws2_32.dll, and one of kernel32.dll for its sockets.</summary>
internal static class Winsock
{
    internal const int AF_INET = 2;
    internal const int SOCK_STREAM = 1;
    internal const int SOCK_DGRAM = 2;
    internal const int SOCK_RDM = 4;
    internal const int IPPROTO_UDP = 17;
    internal const int SOL_SOCKET = 0xFFFF;
    internal const int SO_REUSEADDR = 4;
    internal const int SO_EXCLUSIVEADDRUSE = ~SO_REUSEADDR;
    internal const int SO_KEEPALIVE = 8;
    internal const int SO_LINGER = 0x80;
    internal const int SO_RCVTIMEO = 0x1006;
    internal const int FIONBIO = unchecked((int)0x8004667E);

    internal static void Start() => WinsockException.ThrowIfError(WSAStartup(0x0202, new byte[512]));

    [DllImport("ws2_32", SetLastError = true)] internal static extern nint socket(int family, int type, int protocol);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int closesocket(nint socket);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int bind(nint socket, byte[] address, int length);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int bind(nint socket, nint address, int length);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int listen(nint socket, int backlog);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern nint accept(nint socket, nint address,
        nint length);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int connect(nint socket, byte[] address,
        int length);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int getsockname(nint socket, byte[] address,
        ref int length);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int setsockopt(nint socket, int level, int option,
        byte[] value, int length);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int ioctlsocket(nint socket, int command,
        ref int argument);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int send(nint socket, byte[] data, int length,
        int flags);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int sendto(nint socket, byte[] data, int length,
        int flags, byte[] address, int addressLength);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int recv(nint socket, byte[] data, int length,
        int flags);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int shutdown(nint socket, int how);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int select(int count, nint[] readable,
        nint writable, nint failed, int[] timeout);
    [DllImport("ws2_32", SetLastError = true)] internal static extern nint getservbyname(byte[] name, byte[] protocol);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int WSACleanup();
    [DllImport("ws2_32", SetLastError = true)] internal static extern int WSASetEvent(nint handle);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int WSAWaitForMultipleEvents(int count,
        nint[] events, int all, int timeout, int alertable);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int WSAEnumProtocolsW(nint protocols, nint buffer,
        ref int length);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern unsafe int WSARecv(nint socket, nint* buffers,
        int count, int* received, int* flags, nint* overlapped, nint routine);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern unsafe int WSAGetOverlappedResult(nint socket,
        nint* overlapped, int* transferred, int wait, int* flags);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int WSALookupServiceBeginW(byte[] query,
        int flags, out nint lookup);
    [DllImport("ws2_32", SetLastError = true)]
    internal static extern int WSALookupServiceNextW(nint lookup, int flags,
        ref int length, byte[] results);
    [DllImport("ws2_32", SetLastError = true)] internal static extern int WSALookupServiceEnd(nint lookup);
    [DllImport("ws2_32")] internal static extern int WSAStartup(ushort version, byte[]? data);
    [DllImport("ws2_32")]
    internal static extern int getaddrinfo(byte[]? node, byte[]? service, byte[]? hints,
        out nint result);
    [DllImport("kernel32", SetLastError = true)]
    internal static extern unsafe int CancelIoEx(nint handle,
        nint* overlapped);
}
