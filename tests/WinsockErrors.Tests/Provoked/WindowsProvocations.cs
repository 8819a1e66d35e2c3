using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.Winsock;

namespace WinsockErrors.Tests.Provoked;

/// <summary>Codes of ws2_32.dll. Where this runs under Wine, they are those of Wine's.</summary>
internal static class WindowsProvocations
{
    internal static readonly Provocation[] All =
    [
        new(WinsockError.WSA_INVALID_HANDLE, "WSASetEvent on an invalid handle", _ => WSASetEvent(0x7FFF_FFF0) - 1),
        new(WinsockError.WSA_NOT_ENOUGH_MEMORY, "WSALookupServiceBegin (a stub in Wine, which always gives this)",
            BeginLookup),
        new(WinsockError.WSA_INVALID_PARAMETER, "WSAWaitForMultipleEvents for no event", _ =>
            WSAWaitForMultipleEvents(0, [0], 0, 0, 0)),
        new(WinsockError.WSA_IO_PENDING, "WSARecv, overlapped, without data", s => Receive(s).Start()),
        new(WinsockError.WSA_IO_INCOMPLETE, "WSAGetOverlappedResult of a pending receive, fWait FALSE", AskTooEarly),
        new(WinsockError.WSA_OPERATION_ABORTED, "WSAGetOverlappedResult of a canceled receive", AskAfterCancel),
        new(WinsockError.WSAENOTSOCK, "closesocket of an invalid handle", _ => closesocket(0x7FFF_FFF0)),
        new(WinsockError.WSAENOTSOCK, "select with an invalid handle", _ => select(0, [1, 0x7FFF_FFF0], 0, 0, [0, 0])),
        new(WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ => socket(9999, SOCK_STREAM, 0)),
        new(WinsockError.WSAEPROTONOSUPPORT, "socket of AF_INET and SOCK_STREAM for UDP", _ =>
            socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)),
        new(WinsockError.WSAESOCKTNOSUPPORT, "socket of AF_INET and SOCK_RDM", _ => socket(AF_INET, SOCK_RDM, 0)),
        new(WinsockError.WSAEFAULT, "bind with a null pointer", s => bind(New(s, SOCK_STREAM), 0, 16)),
        new(WinsockError.WSAEINVAL, "accept on a socket that does not listen", s => accept(New(s, SOCK_STREAM), 0, 0)),
        new(WinsockError.WSAEINVAL, "bind of a bound socket", s =>
            bind(Bound(s, SOCK_STREAM, out _), Addresses.Loopback(0), 16)),
        new(WinsockError.WSAEOPNOTSUPP, "listen on a bound datagram socket", s =>
            listen(Bound(s, SOCK_DGRAM, out _), 1)),
        new(WinsockError.WSAEOPNOTSUPP, "accept on a datagram socket", s => accept(New(s, SOCK_DGRAM), 0, 0)),
        new(WinsockError.WSAENOPROTOOPT, "setsockopt with the option 0x7001", s =>
            setsockopt(New(s, SOCK_STREAM), SOL_SOCKET, 0x7001, [1, 0, 0, 0], 4)),
        new(WinsockError.WSAEACCES, "sendto of a datagram to a broadcast address without SO_BROADCAST", s =>
            sendto(New(s, SOCK_DGRAM), [1], 1, 0, Addresses.IPv4(255, 255, 255, 255), 16)),
        new(WinsockError.WSAEACCES, "bind with SO_REUSEADDR to an address bound with SO_EXCLUSIVEADDRUSE", s =>
            BindToExclusive(s, SO_REUSEADDR)),
        new(WinsockError.WSAEADDRINUSE, "bind to an address bound with SO_EXCLUSIVEADDRUSE", s =>
            BindToExclusive(s, 0)),
        new(WinsockError.WSAEADDRINUSE, "bind to the address of a listening socket", s =>
            bind(New(s, SOCK_STREAM), Listener(s), 16)),
        new(WinsockError.WSAEADDRNOTAVAIL, "bind to 192.0.2.1", s =>
            bind(New(s, SOCK_STREAM), Addresses.IPv4(192, 0, 2, 1), 16)),
        new(WinsockError.WSAEWOULDBLOCK, "recv on a nonblocking socket without data", ReceiveNonBlocking),
        new(WinsockError.WSAEWOULDBLOCK, "connect of a nonblocking socket", s =>
            connect(NonBlocking(New(s, SOCK_STREAM)), Listener(s), 16)),
        new(WinsockError.WSAEALREADY, "connect of a nonblocking socket that is connecting",
            ConnectTwiceWhileConnecting),
        new(WinsockError.WSAEISCONN, "connect of a connected socket", ConnectTwice),
        new(WinsockError.WSAENOTCONN, "recv on a stream socket that is not connected", s =>
            recv(New(s, SOCK_STREAM), new byte[1], 1, 0)),
        new(WinsockError.WSAESHUTDOWN, "send after shutdown for sending", SendAfterShutdown),
        new(WinsockError.WSAECONNREFUSED, "connect to a port on which nothing listens", ConnectToClosedPort),
        new(WinsockError.WSAETIMEDOUT, "recv without data, with SO_RCVTIMEO", s =>
            recv(WithTimeout(Connect(s, out _)), new byte[1], 1, 0)),
        new(WinsockError.WSAECONNRESET, "send after the peer closed with SO_LINGER 0", s => send(Reset(s), [1], 1, 0)),
        new(WinsockError.WSAEMSGSIZE, "recv of a datagram into a buffer that is too small", ReceiveTooMuch),
        new(WinsockError.WSAEMSGSIZE, "sendto of a datagram of 70,000 bytes", s =>
            sendto(New(s, SOCK_DGRAM), new byte[70_000], 70_000, 0, Addresses.Loopback(9), 16)),
        new(WinsockError.WSAENOBUFS, "WSAEnumProtocols with a buffer that is too small", EnumerateProtocols),
        new(WinsockError.WSANOTINITIALISED, "WSACleanup once more than WSAStartup", s =>
            WithoutWinsock(s, () => WSACleanup())),
        new(WinsockError.WSANOTINITIALISED, "socket before WSAStartup", s =>
            WithoutWinsock(s, () => socket(AF_INET, SOCK_STREAM, 0))),
        new(WinsockError.WSANO_DATA, "getservbyname for a service without a number", _ =>
            getservbyname("no-such-service\0"u8.ToArray(), "tcp\0"u8.ToArray()) - 1),
        new(WinsockError.WSA_E_NO_MORE, "WSALookupServiceNext at its end (a stub in Wine, which always gives this)",
            NextLookup),
        new(WinsockError.WSAVERNOTSUPPORTED, "WSAStartup for the version 0.0", _ =>
            (WinsockError?)WSAStartup(0, new byte[512])),
        new(WinsockError.WSAEFAULT, "WSAStartup with a null pointer", _ => (WinsockError?)WSAStartup(0x0202, null)),
        new(WinsockError.WSAHOST_NOT_FOUND, "getaddrinfo without host and service", _ =>
            (WinsockError?)getaddrinfo(null, null, null, out nint _)),
        new(WinsockError.WSATYPE_NOT_FOUND, "getaddrinfo for a service without a number", _ =>
            (WinsockError?)getaddrinfo(null, "no-such-service\0"u8.ToArray(), null, out nint _)),
        new(WinsockError.WSAEAFNOSUPPORT, "getaddrinfo for the family 9999", _ => GetAddressInfo(9999, 0)),
        new(WinsockError.WSAESOCKTNOSUPPORT, "getaddrinfo for a socket type 99", _ => GetAddressInfo(0, 99)),

        new(WinsockError.WSAEFAULT, WinsockError.WSAEADDRNOTAVAIL, "connect with a length smaller than sockaddr", s =>
            connect(New(s, SOCK_STREAM), Addresses.Loopback(9), 3)),
        new(WinsockError.WSAEDESTADDRREQ, WinsockError.NO_ERROR, "sendto with the address 0.0.0.0", s =>
            sendto(New(s, SOCK_DGRAM), [1], 1, 0, Addresses.IPv4(0, 0, 0, 0), 16)),
        new(WinsockError.WSAEADDRNOTAVAIL, WinsockError.WSAEINVAL, "sendto the port 0", s =>
            sendto(New(s, SOCK_DGRAM), [1], 1, 0, Addresses.Loopback(0), 16)),
        new(WinsockError.WSAENOTCONN, WinsockError.WSAEINVAL, "send on a datagram socket that is not connected", s =>
            send(New(s, SOCK_DGRAM), [1], 1, 0)),
        new(WinsockError.WSAEPROTOTYPE, WinsockError.WSAEPROTONOSUPPORT, "socket of AF_INET and SOCK_STREAM for UDP",
            _ => socket(AF_INET, SOCK_STREAM, IPPROTO_UDP)),
        new(WinsockError.WSAEPFNOSUPPORT, WinsockError.WSAEAFNOSUPPORT, "socket of the family 9999", _ =>
            socket(9999, SOCK_STREAM, 0)),
        new(WinsockError.WSAECONNRESET, WinsockError.NO_ERROR, "recv after the peer closed with SO_LINGER 0", s =>
            recv(Reset(s), new byte[1], 1, 0)),
        new(WinsockError.WSAECONNRESET, WinsockError.WSAETIMEDOUT,
            "recv on a datagram socket after sendto to a closed port, with SO_RCVTIMEO", ReceiveAfterPortUnreachable),
        new(WinsockError.WSAENETRESET, WinsockError.NO_ERROR,
            "setsockopt of SO_KEEPALIVE after the peer closed with SO_LINGER 0", s =>
            setsockopt(Reset(s), SOL_SOCKET, SO_KEEPALIVE, [1, 0, 0, 0], 4)),
        new(WinsockError.WSAEDISCON, WinsockError.NO_ERROR, "recv after the peer's shutdown", ReceiveAfterShutdown),
        new(WinsockError.WSAENOMORE, WinsockError.WSA_E_NO_MORE, "WSALookupServiceNext at its end (a stub in Wine)",
            NextLookup),
        new(WinsockError.WSASERVICE_NOT_FOUND, WinsockError.WSA_NOT_ENOUGH_MEMORY,
            "WSALookupServiceBegin for an unknown service (a stub in Wine)", BeginLookup),
    ];

    private static OverlappedReceive Receive(ProvocationScope s)
    {
        var receive = new OverlappedReceive(Connect(s, out _));
        s.OnDispose(() =>
        {
            receive.Cancel();
            _ = receive.GetResult(wait: true);
            receive.Free();
        });
        return receive;
    }

    private static nint AskTooEarly(ProvocationScope s)
    {
        var receive = Receive(s);
        _ = receive.Start();
        return receive.GetResult(wait: false);
    }

    private static nint AskAfterCancel(ProvocationScope s)
    {
        var receive = Receive(s);
        _ = receive.Start();
        receive.Cancel();
        return receive.GetResult(wait: true);
    }

    // WSAQUERYSET has 15 words, of which the first is its size.
    private static nint BeginLookup(ProvocationScope s) =>
        WSALookupServiceBeginW([15 * 8, .. new byte[15 * 8 - 1]], 0, out _);

    private static nint NextLookup(ProvocationScope s)
    {
        _ = WSALookupServiceBeginW([15 * 8, .. new byte[15 * 8 - 1]], 0, out nint lookup);
        byte[] results = new byte[4096];
        int length = results.Length;
        int result;
        while ((result = WSALookupServiceNextW(lookup, 0, ref length, results)) == 0)
        {
            length = results.Length;
        }

        s.Capture(result);
        Succeed(WSALookupServiceEnd(lookup));
        return result;
    }

    private static nint EnumerateProtocols(ProvocationScope s)
    {
        int length = 0;
        return WSAEnumProtocolsW(0, 0, ref length);
    }

    private static WinsockError? GetAddressInfo(int family, int type)
    {
        // struct addrinfo: flags, family, type, protocol, then lengths and pointers that have to be null.
        byte[] hints = [.. new[] { 0, family, type, 0 }.SelectMany(BitConverter.GetBytes), .. new byte[32]];
        return (WinsockError)getaddrinfo("127.0.0.1\0"u8.ToArray(), "80\0"u8.ToArray(), hints, out nint _);
    }

    private static nint BindToExclusive(ProvocationScope s, int option)
    {
        nint first = New(s, SOCK_STREAM);
        Succeed(setsockopt(first, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, [1, 0, 0, 0], 4));
        byte[] address = Bind(first);
        nint second = New(s, SOCK_STREAM);
        if (option != 0)
        {
            Succeed(setsockopt(second, SOL_SOCKET, option, [1, 0, 0, 0], 4));
        }

        return bind(second, address, 16);
    }

    private static nint ReceiveNonBlocking(ProvocationScope s) =>
        recv(NonBlocking(Connect(s, out _)), new byte[1], 1, 0);

    private static nint ConnectTwiceWhileConnecting(ProvocationScope s)
    {
        // A listener that takes no more connections, so that a further one stays in progress.
        byte[] full = Listener(s, 0);
        for (int i = 0; i < 4; i++)
        {
            _ = connect(NonBlocking(New(s, SOCK_STREAM)), full, 16);
        }

        nint client = NonBlocking(New(s, SOCK_STREAM));
        _ = connect(client, full, 16);
        return connect(client, full, 16);
    }

    private static nint ConnectTwice(ProvocationScope s)
    {
        byte[] address = Listener(s);
        nint client = New(s, SOCK_STREAM);
        Succeed(connect(client, address, 16));
        return connect(client, address, 16);
    }

    private static nint SendAfterShutdown(ProvocationScope s)
    {
        nint client = Connect(s, out _);
        Succeed(shutdown(client, 1));
        return send(client, [1], 1, 0);
    }

    private static nint ReceiveAfterShutdown(ProvocationScope s)
    {
        nint client = Connect(s, out nint peer);
        Succeed(shutdown(peer, 1));
        return recv(client, new byte[1], 1, 0);
    }

    private static nint ConnectToClosedPort(ProvocationScope s)
    {
        // Bound, so that no other program gets the port, but not listening.
        _ = Bound(s, SOCK_STREAM, out byte[] address);
        return connect(New(s, SOCK_STREAM), address, 16);
    }

    private static nint ReceiveTooMuch(ProvocationScope s)
    {
        nint receiver = Bound(s, SOCK_DGRAM, out byte[] address);
        Succeed(sendto(New(s, SOCK_DGRAM), new byte[10], 10, 0, address, 16));
        return recv(receiver, new byte[1], 1, 0);
    }

    private static nint ReceiveAfterPortUnreachable(ProvocationScope s)
    {
        nint receiver = New(s, SOCK_DGRAM);
        byte[] address = Bind(receiver);
        Succeed(closesocket(receiver));
        nint sender = WithTimeout(Bound(s, SOCK_DGRAM, out _));
        Succeed(sendto(sender, [1], 1, 0, address, 16));
        return recv(sender, new byte[1], 1, 0);
    }

    private static nint WithoutWinsock(ProvocationScope s, Func<nint> call)
    {
        // Stopped as often as this process has started it; afterwards it is started as often again.
        int starts = 0;
        while (WSACleanup() == 0)
        {
            starts++;
        }

        nint result = s.Capture(call());
        for (int i = 0; i < starts; i++)
        {
            Start();
        }

        return result;
    }

    /// <summary>Gets a socket whose peer has reset the connection.</summary>
    private static nint Reset(ProvocationScope s)
    {
        nint client = Connect(s, out nint peer);
        Succeed(setsockopt(peer, SOL_SOCKET, SO_LINGER, [1, 0, 0, 0], 4));
        Succeed(closesocket(peer));
        return client;
    }

    private static nint Connect(ProvocationScope s, out nint peer)
    {
        nint listener = New(s, SOCK_STREAM);
        byte[] address = Bind(listener);
        Succeed(listen(listener, 1));
        nint client = New(s, SOCK_STREAM);
        Succeed(connect(client, address, 16));
        nint accepted = WinsockException.ThrowIfInvalidSocket(accept(listener, 0, 0));
        s.OnDispose(() => _ = closesocket(accepted));
        peer = accepted;
        return client;
    }

    private static byte[] Listener(ProvocationScope s, int backlog = 1)
    {
        nint listener = Bound(s, SOCK_STREAM, out byte[] address);
        Succeed(listen(listener, backlog));
        return address;
    }

    private static nint Bound(ProvocationScope s, int type, out byte[] address)
    {
        nint created = New(s, type);
        address = Bind(created);
        return created;
    }

    private static byte[] Bind(nint socket)
    {
        byte[] address = Addresses.Loopback(0);
        int length = address.Length;
        Succeed(bind(socket, address, length));
        Succeed(getsockname(socket, address, ref length));
        return address;
    }

    private static nint NonBlocking(nint socket)
    {
        int on = 1;
        Succeed(ioctlsocket(socket, FIONBIO, ref on));
        return socket;
    }

    private static nint WithTimeout(nint socket)
    {
        Succeed(setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, BitConverter.GetBytes(100), 4));
        return socket;
    }

    private static nint New(ProvocationScope s, int type)
    {
        nint created = WinsockException.ThrowIfInvalidSocket(socket(AF_INET, type, 0));
        s.OnDispose(() => _ = closesocket(created));
        return created;
    }

    private static void Succeed(int result) => WinsockException.ThrowIfSocketError(result);
}
