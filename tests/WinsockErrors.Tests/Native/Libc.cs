using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The C library of Unix, with the constants of Linux.</summary>
internal static class Libc
{
    internal const int AF_UNIX = 1;
    internal const int AF_INET = 2;
    internal const int AF_INET6 = 10;
    internal const int AF_PACKET = 17;
    internal const int SOCK_STREAM = 1;
    internal const int SOCK_DGRAM = 2;
    internal const int SOCK_RAW = 3;
    internal const int SOCK_RDM = 4;
    internal const int SOCK_NONBLOCK = 0x800;
    internal const int SOL_IP = 0;
    internal const int SOL_SOCKET = 1;
    internal const int SOL_TCP = 6;
    internal const int IPPROTO_ICMP = 1;
    internal const int IPPROTO_UDP = 17;
    internal const int IP_TTL = 2;
    internal const int IP_RECVERR = 11;
    internal const int SO_REUSEADDR = 2;
    internal const int SO_BROADCAST = 6;
    internal const int SO_KEEPALIVE = 9;
    internal const int SO_LINGER = 13;
    internal const int SO_RCVTIMEO = 20;
    internal const int TCP_KEEPIDLE = 4;
    internal const int TCP_KEEPINTVL = 5;
    internal const int TCP_KEEPCNT = 6;
    internal const int TCP_USER_TIMEOUT = 18;
    internal const int MSG_NOSIGNAL = 0x4000;
    internal const int SCM_RIGHTS = 1;
    internal const int AI_NUMERICHOST = 4;
    internal const int RLIMIT_NOFILE = 7;
    internal const int SIGALRM = 14;
    internal const int CLONE_NEWNET = 0x40000000;

    [DllImport("libc", SetLastError = true)] internal static extern int close(int descriptor);
    [DllImport("libc", SetLastError = true)] internal static extern int socket(int family, int type, int protocol);
    [DllImport("libc", SetLastError = true)]
    internal static extern int socketpair(int family, int type, int protocol,
        int[] pair);
    [DllImport("libc", SetLastError = true)] internal static extern int bind(int socket, byte[] address, int length);
    [DllImport("libc", SetLastError = true)] internal static extern int bind(int socket, nint address, int length);
    [DllImport("libc", SetLastError = true)] internal static extern int listen(int socket, int backlog);
    [DllImport("libc", SetLastError = true)] internal static extern int accept(int socket, nint address, nint length);
    [DllImport("libc", SetLastError = true)] internal static extern int connect(int socket, byte[] address, int length);
    [DllImport("libc", SetLastError = true)]
    internal static extern int getsockname(int socket, byte[] address,
        ref int length);
    [DllImport("libc", SetLastError = true)]
    internal static extern int setsockopt(int socket, int level, int option,
        int[] value, int length);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint send(int socket, byte[] data, nint length,
        int flags);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint recv(int socket, byte[] data, nint length,
        int flags);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint sendto(int socket, byte[] data, nint length,
        int flags, byte[] address, int addressLength);
    [DllImport("libc", SetLastError = true)] internal static extern nint sendmsg(int socket, nint[] message, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern int shutdown(int socket, int how);
    [DllImport("libc", SetLastError = true)] internal static extern int open(byte[] path, int flags);
    [DllImport("libc", SetLastError = true)] internal static extern int rmdir(byte[] path);
    [DllImport("libc", SetLastError = true)] internal static extern int symlink(byte[] target, byte[] path);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint getxattr(byte[] path, byte[] name,
        byte[] value, nint size);
    [DllImport("libc", SetLastError = true)]
    internal static extern int name_to_handle_at(int folder, byte[] path,
        int[] handle, out int mount, int flags);
    [DllImport("libc", SetLastError = true)]
    internal static extern int open_by_handle_at(int mount, int[] handle,
        int flags);
    [DllImport("libc", SetLastError = true)] internal static extern int inotify_init();
    [DllImport("libc", SetLastError = true)] internal static extern int if_nametoindex(byte[] name);
    [DllImport("libc", SetLastError = true)]
    internal static extern int prlimit(int process, int resource,
        long[]? newLimit, long[] oldLimit);
    [DllImport("libc", SetLastError = true)] internal static extern int capget(int[] header, int[] data);
    [DllImport("libc", SetLastError = true)] internal static extern int capset(int[] header, int[] data);
    [DllImport("libc", SetLastError = true)] internal static extern int setns(int descriptor, int type);
    [DllImport("libc", SetLastError = true)] internal static extern nint signal(int signal, nint handler);
    [DllImport("libc", SetLastError = true)] internal static extern int siginterrupt(int signal, int interrupts);
    [DllImport("libc", SetLastError = true)]
    internal static extern int timer_create(int clock, int[] signalEvent,
        out nint timer);
    [DllImport("libc", SetLastError = true)]
    internal static extern int timer_settime(nint timer, int flags,
        long[] value, nint old);
    [DllImport("libc", SetLastError = true)] internal static extern int timer_delete(nint timer);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint syscall(nint number, nint argument1,
        nint argument2);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint syscall(nint number, byte[] type,
        byte[] description, byte[]? payload, nint length, nint keyring);
    [DllImport("libc", SetLastError = true)]
    internal static extern nint mmap(nint address, nint length, int protection,
        int flags, int descriptor, nint offset);
    [DllImport("libc", SetLastError = true)] internal static extern int getpid();
    [DllImport("libc")] internal static extern int gettid();
    [DllImport("libc")] internal static extern void _exit(int status);
    [DllImport("libc")] internal static extern nint dlsym(nint library, byte[] name);
    [DllImport("libc")]
    internal static extern int getaddrinfo(byte[]? node, byte[]? service, byte[]? hints,
        out nint result);

    /// <summary>Gets the name of an errno, such as ECONNRESET (glibc 2.32 and later).</summary>
    [DllImport("libc")]
    internal static extern nint strerrorname_np(int errno);

    [DllImport("libc", EntryPoint = "close")]
    internal static extern int CloseWithoutSetLastError(int descriptor);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static extern nint SocketAsNativeInt(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static extern LibcSocketHandle SocketAsHandle(int family, int type, int protocol);
}
