using System.Runtime.InteropServices;
using System.Text;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.Libc;

namespace WinsockErrors.Tests.Provoked;

/// <summary>Codes of Linux itself, over loopback and in a temporary folder, as any user.</summary>
internal static class LinuxProvocations
{
    internal static readonly Provocation[] All =
    [
        new(WinsockError.WSAEINTR, "recv interrupted by a signal", ReceiveInterrupted),
        new(WinsockError.WSAEBADF, "close(-1)", _ => close(-1)),
        new(WinsockError.WSAENOTSOCK, "listen on /dev/null", s => listen(Open(s, "/dev/null"), 1)),
        new(WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ => socket(9999, SOCK_STREAM, 0)),
        new(WinsockError.WSAEAFNOSUPPORT, "bind of an AF_INET socket to a path", s =>
            bind(New(s, SOCK_STREAM), Address("/tmp"), 110)),
        new(WinsockError.WSAEPROTONOSUPPORT, "socket of AF_INET and SOCK_STREAM for UDP", _ =>
            socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)),
        new(WinsockError.WSAESOCKTNOSUPPORT, "socket of AF_INET and SOCK_RDM", _ => socket(AF_INET, SOCK_RDM, 0)),
        new(WinsockError.WSAEPROTOTYPE, "connect of a SOCK_DGRAM socket to the path of a SOCK_STREAM one",
            ConnectToOtherType),
        new(WinsockError.WSAENOPROTOOPT, "setsockopt with the option 9999", s =>
            setsockopt(New(s, SOCK_STREAM), SOL_SOCKET, 9999, [1], 4)),
        new(WinsockError.WSAEOPNOTSUPP, "listen on a datagram socket", s => listen(New(s, SOCK_DGRAM), 1)),
        new(WinsockError.WSAEINVAL, "accept on a socket that does not listen", s => accept(New(s, SOCK_STREAM), 0, 0)),
        new(WinsockError.WSAEINVAL, "setsockopt with an IP_TTL of 1000", s =>
            setsockopt(New(s, SOCK_DGRAM), SOL_IP, IP_TTL, [1000], 4)),
        new(WinsockError.WSAEFAULT, "bind with the address 1 as pointer", s => bind(New(s, SOCK_STREAM), 1, 16)),
        new(WinsockError.WSAEWOULDBLOCK, "recv on a nonblocking socket without data", s =>
            recv(Pair(s, SOCK_STREAM | SOCK_NONBLOCK)[0], new byte[1], 1, 0)),
        new(WinsockError.WSAEWOULDBLOCK, "recv without data, with SO_RCVTIMEO", ReceiveWithTimeout),
        new(WinsockError.WSAEINPROGRESS, "connect of a nonblocking socket", ConnectNonBlocking),
        new(WinsockError.WSAEALREADY, "connect of a nonblocking socket that is connecting",
            ConnectTwiceWhileConnecting),
        new(WinsockError.WSAEISCONN, "connect of a connected socket", ConnectTwice),
        new(WinsockError.WSAENOTCONN, "recv on a stream socket that is not connected", s =>
            recv(New(s, SOCK_STREAM), new byte[1], 1, 0)),
        new(WinsockError.WSAEDESTADDRREQ, "send on a datagram socket that is not connected", s =>
            send(New(s, SOCK_DGRAM), [1], 1, 0)),
        new(WinsockError.WSAEMSGSIZE, "sendto of a datagram of 70,000 bytes", s =>
            sendto(New(s, SOCK_DGRAM), new byte[70_000], 70_000, 0, Addresses.Loopback(9), 16)),
        new(WinsockError.WSAEACCES, "connect of a datagram socket to a broadcast address without SO_BROADCAST", s =>
            connect(New(s, SOCK_DGRAM), Addresses.IPv4(127, 255, 255, 255), 16)),
        new(WinsockError.WSAEADDRINUSE, "bind to the address of a listening socket", BindToUsedAddress),
        new(WinsockError.WSAEADDRINUSE, "bind to the address of a listening socket, with SO_REUSEADDR on both",
            BindBesideListener),
        new(WinsockError.WSAEADDRINUSE, "bind to a port with a connection in TIME_WAIT", BindDuringTimeWait),
        new(WinsockError.WSAEADDRNOTAVAIL, "bind to 192.0.2.1", s =>
            bind(New(s, SOCK_STREAM), Addresses.IPv4(192, 0, 2, 1), 16)),
        new(WinsockError.WSAECONNREFUSED, "connect to a port on which nothing listens", ConnectToClosedPort),
        new(WinsockError.WSAECONNREFUSED, "recv on a connected datagram socket after send to a closed port",
            ReceiveAfterPortUnreachable),
        new(WinsockError.WSAECONNRESET, "recv after the peer closed with SO_LINGER 0", s =>
            recv(Reset(s), new byte[1], 1, 0)),
        new(WinsockError.WSAECONNRESET, "send after the peer closed with SO_LINGER 0", s =>
            send(Reset(s), [1], 1, MSG_NOSIGNAL)),
        new(WinsockError.WSAESHUTDOWN, "send after shutdown for sending (EPIPE)", SendAfterShutdown),
        new(WinsockError.WSAESHUTDOWN, "a second send after the peer closed (EPIPE)", SendAfterClose),
        new(WinsockError.WSAESHUTDOWN, "send on a stream socket that was never connected (EPIPE)", SendUnconnected),
        new(WinsockError.WSAETIMEDOUT, "connect to a listener whose queue is full, with TCP_USER_TIMEOUT",
            ConnectToFullListener),
        new(WinsockError.WSAENOBUFS, "sendmsg with more control data than any buffer holds", SendWithHugeControlData),
        new(WinsockError.WSAETOOMANYREFS, "sendmsg of more descriptors (SCM_RIGHTS) than the limit of open files",
            SendTooManyDescriptors),
        new(WinsockError.WSAEMFILE, "socket at the limit of open files", OpenBeyondLimit),
        new(WinsockError.WSAELOOP, "open of a symbolic link to itself", OpenLoop),
        new(WinsockError.WSAENAMETOOLONG, "rmdir of a name of 300 characters", _ =>
            rmdir(CString(new string('x', 300)))),
        new(WinsockError.WSAENOTEMPTY, "rmdir of a folder with a file in it", RemoveFullFolder),
        new(WinsockError.WSANO_DATA, "getxattr of an attribute that a file lacks (ENODATA)", GetMissingAttribute),
        new(WinsockError.WSAHOST_NOT_FOUND, "getaddrinfo for a name with AI_NUMERICHOST (EAI_NONAME)", _ =>
            GetAddressInfo("name", null, AI_NUMERICHOST, 0, 0)),
        new(WinsockError.WSATYPE_NOT_FOUND, "getaddrinfo for a service without a number (EAI_SERVICE)", _ =>
            GetAddressInfo("127.0.0.1", "no-such-service", 0, 0, SOCK_STREAM)),
        new(WinsockError.WSAESOCKTNOSUPPORT, "getaddrinfo for a socket type 99 (EAI_SOCKTYPE)", _ =>
            GetAddressInfo("127.0.0.1", "80", 0, 0, 99)),
        new(WinsockError.WSAEAFNOSUPPORT, "getaddrinfo for the family 9999 (EAI_FAMILY)", _ =>
            GetAddressInfo("127.0.0.1", null, 0, 9999, 0)),

        new(WinsockError.WSA_NOT_ENOUGH_MEMORY, "mmap of 2^60 bytes (ENOMEM)", _ =>
            mmap(0, (nint)1 << 60, 0, 0x22, -1, 0)),
        new(WinsockError.WSAEFAULT, WinsockError.WSAEINVAL, "bind with a length smaller than sockaddr", s =>
            bind(New(s, SOCK_STREAM), Addresses.Loopback(0), 3)),
        new(WinsockError.WSAEINVAL, WinsockError.WSAENOPROTOOPT, "setsockopt with the level 9999", s =>
            setsockopt(New(s, SOCK_STREAM), 9999, 1, [1], 4)),
        new(WinsockError.WSAEWOULDBLOCK, WinsockError.WSAEINPROGRESS, "connect of a nonblocking socket",
            ConnectNonBlocking),
        new(WinsockError.WSAETIMEDOUT, WinsockError.WSAEWOULDBLOCK, "recv without data, with SO_RCVTIMEO",
            ReceiveWithTimeout),
        new(WinsockError.WSAEMSGSIZE, WinsockError.NO_ERROR, "recv of a datagram into a buffer that is too small",
            ReceiveIntoSmallBuffer),
        new(WinsockError.WSAEDESTADDRREQ, WinsockError.NO_ERROR, "sendto with the address 0.0.0.0", s =>
            sendto(New(s, SOCK_DGRAM), [1], 1, 0, Addresses.IPv4(0, 0, 0, 0), 16)),
        new(WinsockError.WSAENOTCONN, WinsockError.WSAEDESTADDRREQ, "send on a datagram socket that is not connected",
            s => send(New(s, SOCK_DGRAM), [1], 1, 0)),
        new(WinsockError.WSAENOTCONN, WinsockError.WSAESHUTDOWN,
            "send on a stream socket that was never connected (EPIPE)", SendUnconnected),
        new(WinsockError.WSAEPROTOTYPE, WinsockError.WSAEPROTONOSUPPORT, "socket of AF_INET and SOCK_STREAM for UDP",
            _ => socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)),
        new(WinsockError.WSAEPFNOSUPPORT, WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ =>
            socket(9999, SOCK_STREAM, 0)),
        new(WinsockError.WSAEADDRNOTAVAIL, WinsockError.WSAECONNREFUSED, "connect to the port 0", s =>
            connect(New(s, SOCK_STREAM), Addresses.Loopback(0), 16)),
        new(WinsockError.WSAENETRESET, WinsockError.NO_ERROR,
            "setsockopt of SO_KEEPALIVE after the peer closed with SO_LINGER 0", s =>
            setsockopt(Reset(s), SOL_SOCKET, SO_KEEPALIVE, [1], 4)),
        new(WinsockError.WSAECONNRESET, WinsockError.WSAESHUTDOWN, "send after a recv that gave WSAECONNRESET (EPIPE)",
            SendAfterReset),
        new(WinsockError.WSAECONNRESET, WinsockError.WSAESHUTDOWN,
            "a second send after the peer closed with SO_LINGER 0 (EPIPE)", SendTwiceAfterReset),
        new(WinsockError.WSAECONNRESET, WinsockError.WSAECONNREFUSED,
            "recv on a connected datagram socket after send to a closed port", ReceiveAfterPortUnreachable),
        new(WinsockError.WSAEDISCON, WinsockError.NO_ERROR, "recv after the peer's shutdown", ReceiveAfterShutdown),
        new(WinsockError.WSAEUSERS, WinsockError.WSAEMFILE, "inotify_init at the user's limit", OpenBeyondUserLimit),
    ];

    /// <summary>
    /// Gets a socket whose recv ends after ten seconds, with WSAEWOULDBLOCK, if what should end it does not happen.
    /// </summary>
    internal static int New(ProvocationScope s, int type, int protocol = 0)
    {
        int created = Own(s, socket(AF_INET, type, protocol));
        Succeed(setsockopt(created, SOL_SOCKET, SO_RCVTIMEO, [10, 0, 0, 0], 16));
        return created;
    }

    internal static int NewWithReuseAddress(ProvocationScope s)
    {
        int created = New(s, SOCK_STREAM);
        Succeed(setsockopt(created, SOL_SOCKET, SO_REUSEADDR, [1], 4));
        return created;
    }

    internal static int Own(ProvocationScope s, int descriptor)
    {
        Succeed(descriptor);
        s.OnDispose(() => _ = close(descriptor));
        return descriptor;
    }

    internal static int Open(ProvocationScope s, string path) => Own(s, open(CString(path), 0));

    /// <summary>Binds a socket to a free port of an address, and returns the address with the port.</summary>
    internal static byte[] Bind(int socket, byte[] address)
    {
        int length = address.Length;
        Succeed(bind(socket, address, length));
        Succeed(getsockname(socket, address, ref length));
        return address;
    }

    internal static string Folder(ProvocationScope s)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        s.OnDispose(() => Directory.Delete(folder, recursive: true));
        return folder;
    }

    internal static byte[] CString(string text) => Encoding.UTF8.GetBytes(text + '\0');

    internal static void Succeed(nint result) => WinsockException.ThrowIfInvalidSocket(result);

    /// <summary>getaddrinfo, with the answer as a code.</summary>
    internal static WinsockError? GetAddressInfo(string host, string? service, int flags, int family, int type)
    {
        // struct addrinfo: flags, family, type, protocol, then lengths and pointers that have to be null.
        byte[] hints = [.. new[] { flags, family, type, 0, 0, 0, 0, 0, 0, 0, 0, 0 }.SelectMany(BitConverter.GetBytes)];
        int error = getaddrinfo(CString(host), service is null ? null : CString(service), hints, out _);
        return WinsockError.FromGetAddrInfoError(error, UnixPlatform.Linux);
    }

    private static nint ReceiveInterrupted(ProvocationScope s)
    {
        // A timer that signals this thread every 10 ms, so that one signal comes while recv waits. The handler is the C
        // library's own abs: it takes an int, and does no harm to whatever it interrupts.
        int socket = Pair(s, SOCK_STREAM)[0];
        _ = signal(SIGALRM, dlsym(0, CString("abs")));
        Succeed(siginterrupt(SIGALRM, 1));
        int[] threadEvent = [0, 0, SIGALRM, 4, gettid(), .. new int[11]];
        Succeed(timer_create(0, threadEvent, out nint timer));
        Succeed(timer_settime(timer, 0, [0, 10_000_000, 0, 10_000_000], 0));
        nint result = s.Capture(recv(socket, new byte[1], 1, 0));
        Succeed(timer_delete(timer));
        return result;
    }

    private static nint ReceiveWithTimeout(ProvocationScope s)
    {
        // struct timeval: seconds and microseconds.
        int socket = New(s, SOCK_DGRAM);
        Succeed(setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, [0, 0, 50_000, 0], 16));
        return recv(socket, new byte[1], 1, 0);
    }

    private static nint ReceiveIntoSmallBuffer(ProvocationScope s)
    {
        int receiver = New(s, SOCK_DGRAM);
        byte[] address = Bind(receiver, Addresses.Loopback(0));
        Succeed(sendto(New(s, SOCK_DGRAM), new byte[2], 2, 0, address, 16));
        return recv(receiver, new byte[1], 1, 0);
    }

    private static nint SendUnconnected(ProvocationScope s) => send(New(s, SOCK_STREAM), [1], 1, MSG_NOSIGNAL);

    private static nint ConnectToOtherType(ProvocationScope s)
    {
        byte[] address = Address(Path.Combine(Folder(s), "stream"));
        int stream = Own(s, socket(AF_UNIX, SOCK_STREAM, 0));
        Succeed(bind(stream, address, address.Length));
        Succeed(listen(stream, 1));
        return connect(Own(s, socket(AF_UNIX, SOCK_DGRAM, 0)), address, address.Length);
    }

    private static nint ConnectNonBlocking(ProvocationScope s) =>
        connect(New(s, SOCK_STREAM | SOCK_NONBLOCK), Listener(s, 1), 16);

    private static nint ConnectTwiceWhileConnecting(ProvocationScope s)
    {
        byte[] full = FullListener(s);
        int socket = New(s, SOCK_STREAM | SOCK_NONBLOCK);
        _ = connect(socket, full, 16);
        return connect(socket, full, 16);
    }

    private static nint ConnectToFullListener(ProvocationScope s)
    {
        byte[] full = FullListener(s);
        int socket = New(s, SOCK_STREAM);
        Succeed(setsockopt(socket, SOL_TCP, TCP_USER_TIMEOUT, [200], 4));
        return connect(socket, full, 16);
    }

    private static nint ConnectTwice(ProvocationScope s)
    {
        byte[] address = Listener(s, 1);
        int socket = New(s, SOCK_STREAM);
        Succeed(connect(socket, address, 16));
        return connect(socket, address, 16);
    }

    private static nint BindToUsedAddress(ProvocationScope s)
    {
        byte[] address = Listener(s, 1);
        return bind(New(s, SOCK_STREAM), address, 16);
    }

    private static nint BindBesideListener(ProvocationScope s)
    {
        int listener = NewWithReuseAddress(s);
        byte[] address = Listen(listener, 1);
        return bind(NewWithReuseAddress(s), address, 16);
    }

    private static nint BindDuringTimeWait(ProvocationScope s) =>
        bind(New(s, SOCK_STREAM), TimeWait(reuseAddress: false), 16);

    private static nint ConnectToClosedPort(ProvocationScope s)
    {
        // Bound, so that no other program gets the port, but not listening.
        byte[] address = Bind(New(s, SOCK_STREAM), Addresses.Loopback(0));
        return connect(New(s, SOCK_STREAM), address, 16);
    }

    private static nint ReceiveAfterPortUnreachable(ProvocationScope s)
    {
        int receiver = socket(AF_INET, SOCK_DGRAM, 0);
        int sender = New(s, SOCK_DGRAM);
        Succeed(connect(sender, Bind(receiver, Addresses.Loopback(0)), 16));
        Succeed(close(receiver));
        Succeed(send(sender, [1], 1, 0));
        return recv(sender, new byte[1], 1, 0);
    }

    private static nint SendAfterClose(ProvocationScope s)
    {
        int listener = New(s, SOCK_STREAM);
        byte[] address = Listen(listener, 1);
        int client = New(s, SOCK_STREAM);
        Succeed(connect(client, address, 16));
        Succeed(close(accept(listener, 0, 0)));
        Succeed(send(client, [1], 1, MSG_NOSIGNAL));
        return send(client, [1], 1, MSG_NOSIGNAL);
    }

    private static nint SendAfterReset(ProvocationScope s)
    {
        int client = Reset(s);
        _ = recv(client, new byte[1], 1, 0);
        return send(client, [1], 1, MSG_NOSIGNAL);
    }

    private static nint SendTwiceAfterReset(ProvocationScope s)
    {
        int client = Reset(s);
        _ = send(client, [1], 1, MSG_NOSIGNAL);
        return send(client, [1], 1, MSG_NOSIGNAL);
    }

    private static nint SendAfterShutdown(ProvocationScope s)
    {
        int socket = Pair(s, SOCK_STREAM)[0];
        Succeed(shutdown(socket, 1));
        return send(socket, [1], 1, MSG_NOSIGNAL);
    }

    private static nint ReceiveAfterShutdown(ProvocationScope s)
    {
        int[] pair = Pair(s, SOCK_STREAM);
        Succeed(shutdown(pair[1], 1));
        return recv(pair[0], new byte[1], 1, 0);
    }

    private static nint SendWithHugeControlData(ProvocationScope s)
    {
        // struct msghdr: name, its length, vectors, their count, control data, its length, flags.
        nint[] message = [0, 0, 0, 0, 1, int.MaxValue, 0];
        return sendmsg(New(s, SOCK_DGRAM), message, 0);
    }

    private static nint SendTooManyDescriptors(ProvocationScope s)
    {
        // struct cmsghdr: length, level and type, then a descriptor. The limit is not for privileged threads: this one
        // gives up CAP_SYS_ADMIN (21) and CAP_SYS_RESOURCE (24) for a moment.
        int[] pair = Pair(s, SOCK_DGRAM);
        long[] control = [20, SOL_SOCKET | (long)SCM_RIGHTS << 32, pair[0]];
        var pinned = GCHandle.Alloc(control, GCHandleType.Pinned);
        s.OnDispose(pinned.Free);
        nint[] message = [0, 0, 0, 0, pinned.AddrOfPinnedObject(), 24, 0];
        int[] version = [0x20080522, 0];
        int[] capabilities = new int[6];
        Succeed(capget(version, capabilities));
        Succeed(capset(version, [capabilities[0] & ~(1 << 21 | 1 << 24), .. capabilities.Skip(1)]));
        nint result = WithoutOpenFiles(s, () => sendmsg(pair[0], message, 0) == -1 ? -1 : sendmsg(pair[0], message, 0));
        Succeed(capset(version, capabilities));
        return result;
    }

    private static nint OpenBeyondLimit(ProvocationScope s) =>
        WithoutOpenFiles(s, () => socket(AF_INET, SOCK_STREAM, 0));

    private static nint WithoutOpenFiles(ProvocationScope s, Func<nint> call)
    {
        long[] limit = new long[2];
        Succeed(prlimit(0, RLIMIT_NOFILE, null, limit));
        Succeed(prlimit(0, RLIMIT_NOFILE, [0, limit[1]], new long[2]));
        nint result = s.Capture(call());
        Succeed(prlimit(0, RLIMIT_NOFILE, limit, new long[2]));
        return result;
    }

    private static nint OpenBeyondUserLimit(ProvocationScope s)
    {
        int created;
        while ((created = inotify_init()) != -1)
        {
            Own(s, created);
        }

        return created;
    }

    private static nint OpenLoop(ProvocationScope s)
    {
        byte[] link = CString(Path.Combine(Folder(s), "loop"));
        Succeed(symlink(link, link));
        return open(link, 0);
    }

    private static nint RemoveFullFolder(ProvocationScope s)
    {
        string folder = Folder(s);
        File.WriteAllText(Path.Combine(folder, "file"), "");
        return rmdir(CString(folder));
    }

    private static nint GetMissingAttribute(ProvocationScope s) =>
        getxattr(CString(Folder(s)), CString("user.missing"), new byte[1], 1);

    /// <summary>Gets a socket whose peer has reset the connection.</summary>
    private static int Reset(ProvocationScope s)
    {
        int listener = New(s, SOCK_STREAM);
        byte[] address = Listen(listener, 1);
        int client = New(s, SOCK_STREAM);
        Succeed(connect(client, address, 16));
        int peer = accept(listener, 0, 0);
        Succeed(setsockopt(peer, SOL_SOCKET, SO_LINGER, [1, 0], 8));
        Succeed(close(peer));
        return client;
    }

    /// <summary>
    /// Gets the address of a listener that takes no more connections, so that a further one stays in progress.
    /// </summary>
    private static byte[] FullListener(ProvocationScope s)
    {
        byte[] address = Listener(s, 0);
        for (int i = 0; i < 4; i++)
        {
            _ = connect(New(s, SOCK_STREAM | SOCK_NONBLOCK), address, 16);
        }

        return address;
    }

    /// <summary>Gets the address of a server that was the first to close a connection, and has ended.</summary>
    internal static byte[] TimeWait(bool reuseAddress)
    {
        // The sockets are not the scope's own: by its end, their descriptors may be those of others.
        int listener = socket(AF_INET, SOCK_STREAM, 0);
        Succeed(setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, [reuseAddress ? 1 : 0], 4));
        byte[] address = Listen(listener, 1);
        int client = socket(AF_INET, SOCK_STREAM, 0);
        Succeed(connect(client, address, 16));
        Succeed(close(accept(listener, 0, 0)));
        Succeed(close(client));
        Succeed(close(listener));
        return address;
    }

    internal static byte[] Listener(ProvocationScope s, int backlog) => Listen(New(s, SOCK_STREAM), backlog);

    private static byte[] Listen(int socket, int backlog)
    {
        byte[] address = Bind(socket, Addresses.Loopback(0));
        Succeed(listen(socket, backlog));
        return address;
    }

    /// <summary>Gets a sockaddr_un.</summary>
    private static byte[] Address(string path)
    {
        byte[] address = new byte[110];
        address[0] = AF_UNIX;
        Encoding.UTF8.GetBytes(path, 0, path.Length, address, 2);
        return address;
    }

    private static int[] Pair(ProvocationScope s, int type)
    {
        int[] pair = new int[2];
        Succeed(socketpair(AF_UNIX, type, 0, pair));
        Own(s, pair[0]);
        Own(s, pair[1]);
        return pair;
    }
}
