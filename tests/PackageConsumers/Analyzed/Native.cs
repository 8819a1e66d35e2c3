using System.Runtime.InteropServices;

internal static partial class Native
{
    internal const int Reset = 10054;

    [DllImport("libc", SetLastError = true)] internal static extern int socket(int family, int type, int protocol);
    [DllImport("libc", SetLastError = true)] internal static extern int close(int socket);
    [DllImport("libc")] internal static extern int shutdown(int socket, int how);
    [DllImport("libc", SetLastError = false)] internal static extern int getsockname(int socket, byte[] address,
        ref int length);
    [LibraryImport("libc")] internal static partial int listen(int socket, int backlog);
    [DllImport("libc")] internal static extern IntPtr __errno_location();
    [DllImport("ws2_32")] internal static extern int WSAGetLastError();
    [DllImport("kernel32")] internal static extern uint GetLastError();
}
