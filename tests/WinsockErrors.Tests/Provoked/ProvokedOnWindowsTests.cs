using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.WinsockCalls;

namespace WinsockErrors.Tests.Provoked;

/// <summary>Codes that ws2_32.dll produces. Where this runs under Wine, they are those of Wine's.</summary>
[Collection(RunAlone.Name)]
public sealed class ProvokedOnWindowsTests : IDisposable
{
    private static readonly Provocation[] All =
    [
        new(WinsockError.WSA_INVALID_HANDLE, "WSASetEvent on a handle that is none", _ => WSASetEvent(0x7FFF_FFF0) - 1),
        new(WinsockError.WSA_INVALID_PARAMETER, "WSAWaitForMultipleEvents for no event", _ => WSAWaitForMultipleEvents(0, [0], 0, 0, 0)),
        new(WinsockError.WSA_IO_PENDING, "WSARecv, overlapped, without data", s => Receive(s).Start()),
        new(WinsockError.WSA_IO_INCOMPLETE, "WSAGetOverlappedResult of a pending receive, fWait FALSE", AskTooEarly),
        new(WinsockError.WSA_OPERATION_ABORTED, "WSAGetOverlappedResult of a canceled receive", AskAfterCancel),
        new(WinsockError.WSAENOTSOCK, "closesocket of a handle that is none", _ => closesocket(0x7FFF_FFF0)),
        new(WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ => (int)socket(9999, StreamType, 0)),
        new(WinsockError.WSAEFAULT, "bind with a null pointer", s => bind(New(s, StreamType), 0, 16)),
        new(WinsockError.WSAEINVAL, "accept on a socket that does not listen", s => (int)accept(New(s, StreamType), 0, 0)),
        new(WinsockError.WSAEOPNOTSUPP, "listen on a bound datagram socket", ListenOnDatagrams),
        new(WinsockError.WSAENOPROTOOPT, "setsockopt with the option 0x7001", s => setsockopt(New(s, StreamType), SocketLevel, 0x7001, [1, 0, 0, 0], 4)),
        new(WinsockError.WSAEADDRINUSE, "bind to the address of a listening socket", s => bind(New(s, StreamType), Listener(s), 16)),
        new(WinsockError.WSAEADDRNOTAVAIL, "bind to 192.0.2.1", s => bind(New(s, StreamType), [2, 0, 0, 9, 192, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0], 16)),
        new(WinsockError.WSAEWOULDBLOCK, "recv on a nonblocking socket without data", ReceiveNonBlocking),
        new(WinsockError.WSAEISCONN, "connect of a connected socket", ConnectTwice),
        new(WinsockError.WSAENOTCONN, "recv on a stream socket that is not connected", s => recv(New(s, StreamType), new byte[1], 1, 0)),
        new(WinsockError.WSAESHUTDOWN, "send after shutdown for sending", SendAfterShutdown),
        new(WinsockError.WSAECONNREFUSED, "connect to a port on which nothing listens", ConnectToClosedPort),
        new(WinsockError.WSAEMSGSIZE, "recv of a datagram into a buffer that is too small", ReceiveTooMuch),
        new(WinsockError.WSANOTINITIALISED, "WSACleanup once more than WSAStartup", CleanUpTooOften),
    ];

    // Functions that return the code itself, without a last error.
    private static readonly Provocation[] Returned =
    [
        new(WinsockError.WSAVERNOTSUPPORTED, "WSAStartup for the version 0.0", _ => WSAStartup(0, new byte[512])),
        new(WinsockError.WSAHOST_NOT_FOUND, "getaddrinfo without host and service", _ => getaddrinfo(null, null, null, out nint _)),
        new(WinsockError.WSATYPE_NOT_FOUND, "getaddrinfo for a service without a number", _ => getaddrinfo(null, "no-such-service\0"u8.ToArray(), null, out nint _)),
    ];

    private readonly ProvocationScope scope = new();

    public static bool IsWindows => Systems.IsWindows;

    public static TheoryData<string> Calls => [.. All.Select(provocation => provocation.ToString())];

    public static TheoryData<string> CallsThatReturn => [.. Returned.Select(provocation => provocation.ToString())];

    public void Dispose() => scope.Dispose();

    [Theory(SkipUnless = nameof(IsWindows), Skip = Systems.NeedsWindows)]
    [MemberData(nameof(Calls))]
    public void Call_ThatMustFail_LeavesItsCode(string call)
    {
        Winsock.Start();
        var provocation = All.Single(p => p.ToString() == call);

        int result = provocation.Run(scope);
        var exception = WinsockException.FromLastError("call");

        result.Should().Be(-1);
        exception.Code.Should().Be(provocation.Code);
        exception.Message.Should().EndWith($"({provocation.Code}, {(int)provocation.Code})");
    }

    [Theory(SkipUnless = nameof(IsWindows), Skip = Systems.NeedsWindows)]
    [MemberData(nameof(CallsThatReturn))]
    public void Call_ThatReturnsItsError_ReturnsTheCode(string call)
    {
        Winsock.Start();
        var provocation = Returned.Single(p => p.ToString() == call);

        FluentActions.Invoking(() => WinsockException.ThrowIfError(provocation.Run(scope))).Should().Throw<WinsockException>()
            .Which.Code.Should().Be(provocation.Code);
    }

    [Fact]
    public void Calls_Listed_AreForDistinctCodes() => All.Concat(Returned).Select(p => p.Code).Should().OnlyHaveUniqueItems();

    private static OverlappedReceive Receive(ProvocationScope s)
    {
        var receive = new OverlappedReceive(Connect(s));
        s.OnDispose(() =>
        {
            receive.Cancel();
            _ = receive.GetResult(wait: true);
            receive.Free();
        });
        return receive;
    }

    private static int AskTooEarly(ProvocationScope s)
    {
        var receive = Receive(s);
        _ = receive.Start();
        return receive.GetResult(wait: false);
    }

    private static int AskAfterCancel(ProvocationScope s)
    {
        var receive = Receive(s);
        _ = receive.Start();
        receive.Cancel();
        return receive.GetResult(wait: true);
    }

    private static int ListenOnDatagrams(ProvocationScope s)
    {
        nint datagrams = New(s, DatagramType);
        _ = Bind(datagrams);
        return listen(datagrams, 1);
    }

    private static int ReceiveNonBlocking(ProvocationScope s)
    {
        nint client = Connect(s);
        int on = 1;
        Succeed(ioctlsocket(client, MakeNonBlocking, ref on));
        return recv(client, new byte[1], 1, 0);
    }

    private static int ConnectTwice(ProvocationScope s)
    {
        byte[] address = Listener(s);
        nint client = New(s, StreamType);
        Succeed(connect(client, address, 16));
        return connect(client, address, 16);
    }

    private static int SendAfterShutdown(ProvocationScope s)
    {
        nint client = Connect(s);
        Succeed(shutdown(client, 1));
        return send(client, [1], 1, 0);
    }

    private static int ConnectToClosedPort(ProvocationScope s)
    {
        // Bound, so that no other program gets the port, but not listening.
        byte[] address = Bind(New(s, StreamType));
        return connect(New(s, StreamType), address, 16);
    }

    private static int ReceiveTooMuch(ProvocationScope s)
    {
        nint receiver = New(s, DatagramType);
        byte[] address = Bind(receiver);
        Succeed(sendto(New(s, DatagramType), new byte[10], 10, 0, address, 16));
        return recv(receiver, new byte[1], 1, 0);
    }

    private static int CleanUpTooOften(ProvocationScope s)
    {
        // As often as this process has started Winsock, then once more; afterwards it is started as often again.
        int starts = 0;
        s.OnDispose(() =>
        {
            for (int i = 0; i < starts; i++)
            {
                Winsock.Start();
            }
        });
        while (WSACleanup() == 0)
        {
            starts++;
        }

        return -1;
    }

    private static nint Connect(ProvocationScope s)
    {
        nint listener = New(s, StreamType);
        byte[] address = Bind(listener);
        Succeed(listen(listener, 1));
        nint client = New(s, StreamType);
        Succeed(connect(client, address, 16));
        nint peer = WinsockException.ThrowIfInvalidSocket(accept(listener, 0, 0));
        s.OnDispose(() => _ = closesocket(peer));
        return client;
    }

    private static byte[] Listener(ProvocationScope s)
    {
        nint listener = New(s, StreamType);
        byte[] address = Bind(listener);
        Succeed(listen(listener, 1));
        return address;
    }

    private static byte[] Bind(nint socket)
    {
        byte[] address = Addresses.Loopback(0);
        int length = address.Length;
        Succeed(bind(socket, address, length));
        Succeed(getsockname(socket, address, ref length));
        return address;
    }

    private static nint New(ProvocationScope s, int type)
    {
        nint created = WinsockException.ThrowIfInvalidSocket(socket(Inet, type, 0));
        s.OnDispose(() => _ = closesocket(created));
        return created;
    }

    private static void Succeed(int result) => WinsockException.ThrowIfSocketError(result);
}
