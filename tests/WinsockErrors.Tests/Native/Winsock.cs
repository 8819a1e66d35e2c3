using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The functions of ws2_32.dll.</summary>
internal static class Winsock
{
    internal const int AddressFamilyInet = 2;
    internal const int SocketStream = 1;

    [DllImport("ws2_32", EntryPoint = "WSAStartup")]
    internal static extern int Startup(ushort version, byte[] data);

    [DllImport("ws2_32", EntryPoint = "socket", SetLastError = true)]
    internal static extern nint Socket(int family, int type, int protocol);

    [DllImport("ws2_32", EntryPoint = "connect", SetLastError = true)]
    internal static extern int Connect(nint socket, byte[] address, int length);

    [DllImport("ws2_32", EntryPoint = "bind", SetLastError = true)]
    internal static extern int Bind(nint socket, byte[] address, int length);

    [DllImport("ws2_32", EntryPoint = "closesocket", SetLastError = true)]
    internal static extern int CloseSocket(nint socket);

    internal static void Start() => WinsockException.ThrowIfError(Startup(0x0202, new byte[512]));
}
