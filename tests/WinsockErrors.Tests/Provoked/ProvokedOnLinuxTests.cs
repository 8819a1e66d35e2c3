using System.Text;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.LibcCalls;

namespace WinsockErrors.Tests.Provoked;

/// <summary>Codes that Linux itself produces, over loopback and in a temporary folder, as any user.</summary>
[Collection(RunAlone.Name)]
public sealed class ProvokedOnLinuxTests : IDisposable
{
    private static readonly Provocation[] All =
    [
        new(WinsockError.WSAEBADF, "close(-1)", _ => close(-1)),
        new(WinsockError.WSAENOTSOCK, "listen on /dev/null", s => listen(Open(s, "/dev/null"), 1)),
        new(WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ => socket(9999, StreamType, 0)),
        new(WinsockError.WSAEPROTONOSUPPORT, "socket of AF_INET and SOCK_STREAM for UDP", _ => socket(Inet, StreamType, 17)),
        new(WinsockError.WSAESOCKTNOSUPPORT, "socket of AF_INET and SOCK_RDM", _ => socket(Inet, ReliableDatagramType, 0)),
        new(WinsockError.WSAEPROTOTYPE, "connect of a SOCK_DGRAM socket to the path of a SOCK_STREAM one", ConnectToOtherType),
        new(WinsockError.WSAENOPROTOOPT, "setsockopt with the option 9999", s => setsockopt(New(s, StreamType), SocketLevel, 9999, [1], 4)),
        new(WinsockError.WSAEOPNOTSUPP, "listen on a datagram socket", s => listen(New(s, DatagramType), 1)),
        new(WinsockError.WSAEINVAL, "accept on a socket that does not listen", s => accept(New(s, StreamType), 0, 0)),
        new(WinsockError.WSAEFAULT, "bind with the address 1 as pointer", s => bind(New(s, StreamType), 1, 16)),
        new(WinsockError.WSAEWOULDBLOCK, "recv on a nonblocking socket without data", s => (int)recv(Pair(s, StreamType | NonBlocking)[0], new byte[1], 1, 0)),
        new(WinsockError.WSAEINPROGRESS, "connect of a nonblocking socket", s => connect(New(s, StreamType | NonBlocking), Listener(s, 1), 16)),
        new(WinsockError.WSAEALREADY, "connect of a nonblocking socket that is connecting", ConnectTwiceWhileConnecting),
        new(WinsockError.WSAEISCONN, "connect of a connected socket", ConnectTwice),
        new(WinsockError.WSAENOTCONN, "recv on a stream socket that is not connected", s => (int)recv(New(s, StreamType), new byte[1], 1, 0)),
        new(WinsockError.WSAEDESTADDRREQ, "send on a datagram socket that is not connected", s => (int)send(New(s, DatagramType), [1], 1, 0)),
        new(WinsockError.WSAEMSGSIZE, "sendto of a datagram of 70,000 bytes", s => (int)sendto(New(s, DatagramType), new byte[70_000], 70_000, 0, Addresses.Loopback(9), 16)),
        new(WinsockError.WSAEACCES, "connect of a datagram socket to a broadcast address without SO_BROADCAST", s => connect(New(s, DatagramType), Address(255, 255, 255, 255), 16)),
        new(WinsockError.WSAEADDRINUSE, "bind to the address of a listening socket", BindToUsedAddress),
        new(WinsockError.WSAEADDRNOTAVAIL, "bind to 192.0.2.1", s => bind(New(s, StreamType), Address(192, 0, 2, 1), 16)),
        new(WinsockError.WSAECONNREFUSED, "connect to a port on which nothing listens", ConnectToClosedPort),
        new(WinsockError.WSAECONNRESET, "recv after the peer closed with SO_LINGER 0", ReceiveAfterReset),
        new(WinsockError.WSAESHUTDOWN, "send after shutdown for sending (EPIPE)", SendAfterShutdown),
        new(WinsockError.WSAETIMEDOUT, "connect to a listener whose queue is full, with TCP_USER_TIMEOUT", ConnectToFullListener),
        new(WinsockError.WSAENOBUFS, "sendmsg with more control data than any buffer holds", SendWithHugeControlData),
        new(WinsockError.WSAEMFILE, "socket at the limit of open files", OpenBeyondLimit),
        new(WinsockError.WSAELOOP, "open of a symbolic link to itself", OpenLoop),
        new(WinsockError.WSAENAMETOOLONG, "rmdir of a name of 300 characters", _ => rmdir(Path(new string('x', 300)))),
        new(WinsockError.WSAENOTEMPTY, "rmdir of a folder with a file in it", s => RemoveFullFolder(s)),
        new(WinsockError.WSANO_DATA, "getxattr of an attribute that a file lacks (ENODATA)", GetMissingAttribute),
    ];

    private readonly ProvocationScope scope = new();

    public static bool IsLinux => Systems.IsLinux;

    public static TheoryData<string> Calls => [.. All.Select(provocation => provocation.ToString())];

    public void Dispose() => scope.Dispose();

    [Theory(SkipUnless = nameof(IsLinux), Skip = Systems.NeedsLinux)]
    [MemberData(nameof(Calls))]
    public void Call_ThatMustFail_LeavesItsCode(string call)
    {
        var provocation = All.Single(p => p.ToString() == call);

        int result = provocation.Run(scope);
        var exception = WinsockException.FromLastError("call");

        result.Should().Be(-1);
        exception.Code.Should().Be(provocation.Code, because: $"the errno is {exception.LastError}");
        WinsockError.FromErrno(exception.LastError!.Value, UnixPlatform.Linux).Should().Be(provocation.Code);
        exception.Message.Should().EndWith($"({provocation.Code}, {(int)provocation.Code})");
    }

    [Fact]
    public void Calls_Listed_AreForDistinctCodes() => All.Select(p => p.Code).Should().OnlyHaveUniqueItems();

    private static int ConnectToOtherType(ProvocationScope s)
    {
        string path = System.IO.Path.Combine(Folder(s), "stream");
        byte[] address = new byte[110];
        address[0] = Unix;
        Encoding.UTF8.GetBytes(path, 0, path.Length, address, 2);
        int stream = Own(s, socket(Unix, StreamType, 0));
        Succeed(bind(stream, address, address.Length));
        Succeed(listen(stream, 1));
        return connect(Own(s, socket(Unix, DatagramType, 0)), address, address.Length);
    }

    private static int ConnectTwiceWhileConnecting(ProvocationScope s)
    {
        byte[] full = FullListener(s);
        int socket = New(s, StreamType | NonBlocking);
        _ = connect(socket, full, 16);
        return connect(socket, full, 16);
    }

    private static int ConnectToFullListener(ProvocationScope s)
    {
        byte[] full = FullListener(s);
        int socket = New(s, StreamType);
        Succeed(setsockopt(socket, TcpLevel, OptionUserTimeout, [200], 4));
        return connect(socket, full, 16);
    }

    private static int ConnectTwice(ProvocationScope s)
    {
        byte[] address = Listener(s, 1);
        int socket = New(s, StreamType);
        Succeed(connect(socket, address, 16));
        return connect(socket, address, 16);
    }

    private static int BindToUsedAddress(ProvocationScope s)
    {
        byte[] address = Listener(s, 1);
        return bind(New(s, StreamType), address, 16);
    }

    private static int ConnectToClosedPort(ProvocationScope s)
    {
        // Bound, so that no other program gets the port, but not listening.
        int reserved = New(s, StreamType);
        byte[] address = Addresses.Loopback(0);
        int length = address.Length;
        Succeed(bind(reserved, address, length));
        Succeed(getsockname(reserved, address, ref length));
        return connect(New(s, StreamType), address, 16);
    }

    private static int ReceiveAfterReset(ProvocationScope s)
    {
        int listener = New(s, StreamType);
        byte[] address = Listen(listener, 1);
        int client = New(s, StreamType);
        Succeed(connect(client, address, 16));
        int peer = accept(listener, 0, 0);
        Succeed(setsockopt(peer, SocketLevel, OptionLinger, [1, 0], 8));
        Succeed(close(peer));
        return (int)recv(client, new byte[1], 1, 0);
    }

    private static int SendAfterShutdown(ProvocationScope s)
    {
        int socket = Pair(s, StreamType)[0];
        Succeed(shutdown(socket, 1));
        return (int)send(socket, [1], 1, NoSignal);
    }

    private static int SendWithHugeControlData(ProvocationScope s)
    {
        // struct msghdr: name, its length, vectors, their count, control data, its length, flags.
        nint[] message = [0, 0, 0, 0, 1, int.MaxValue, 0];
        return (int)sendmsg(New(s, DatagramType), message, 0);
    }

    private static int OpenBeyondLimit(ProvocationScope s)
    {
        long[] limit = new long[2];
        Succeed(prlimit(0, LimitOpenFiles, null, limit));
        s.OnDispose(() => Succeed(prlimit(0, LimitOpenFiles, limit, new long[2])));
        Succeed(prlimit(0, LimitOpenFiles, [0, limit[1]], new long[2]));
        int result = socket(Inet, StreamType, 0);
        int lastError = System.Runtime.InteropServices.Marshal.GetLastPInvokeError();
        s.Dispose();
        System.Runtime.InteropServices.Marshal.SetLastPInvokeError(lastError);
        return result;
    }

    private static int OpenLoop(ProvocationScope s)
    {
        string link = System.IO.Path.Combine(Folder(s), "loop");
        File.CreateSymbolicLink(link, link);
        return open(Path(link), 0);
    }

    private static int RemoveFullFolder(ProvocationScope s)
    {
        string folder = Folder(s);
        File.WriteAllText(System.IO.Path.Combine(folder, "file"), "");
        return rmdir(Path(folder));
    }

    private static int GetMissingAttribute(ProvocationScope s) =>
        (int)getxattr(Path(Folder(s)), Path("user.missing"), new byte[1], 1);

    /// <summary>The address of a listener that takes no more connections, so that a further one stays in progress.</summary>
    private static byte[] FullListener(ProvocationScope s)
    {
        byte[] address = Listener(s, 0);
        for (int i = 0; i < 4; i++)
        {
            _ = connect(New(s, StreamType | NonBlocking), address, 16);
        }

        return address;
    }

    private static byte[] Listener(ProvocationScope s, int backlog) => Listen(New(s, StreamType), backlog);

    private static byte[] Listen(int socket, int backlog)
    {
        byte[] address = Addresses.Loopback(0);
        int length = address.Length;
        Succeed(bind(socket, address, length));
        Succeed(listen(socket, backlog));
        Succeed(getsockname(socket, address, ref length));
        return address;
    }

    private static byte[] Address(byte a, byte b, byte c, byte d) => [Inet, 0, 0, 9, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0];

    private static int New(ProvocationScope s, int type) => Own(s, socket(Inet, type, 0));

    private static int[] Pair(ProvocationScope s, int type)
    {
        int[] pair = new int[2];
        Succeed(socketpair(Unix, type, 0, pair));
        Own(s, pair[0]);
        Own(s, pair[1]);
        return pair;
    }

    private static int Open(ProvocationScope s, string path) => Own(s, open(Path(path), 0));

    private static int Own(ProvocationScope s, int descriptor)
    {
        Succeed(descriptor);
        s.OnDispose(() => _ = close(descriptor));
        return descriptor;
    }

    private static string Folder(ProvocationScope s)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        s.OnDispose(() => Directory.Delete(folder, recursive: true));
        return folder;
    }

    private static byte[] Path(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static void Succeed(int result) => WinsockException.ThrowIfSocketError(result);
}
