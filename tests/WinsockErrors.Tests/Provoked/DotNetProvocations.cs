using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// Codes in what .NET throws on Linux, over loopback, however it wraps them. (Under Wine 8, whose completions of
/// aborted operations come twice, such calls of .NET end the process now and then.)
/// </summary>
internal static class DotNetProvocations
{
    internal static readonly Provocation[] All =
    [
        new(WinsockError.WSA_OPERATION_ABORTED, "Socket.ReceiveAsync of a socket that is disposed of meanwhile",
            ReceiveAndDispose),
        new(WinsockError.WSAEINTR, "TcpListener.AcceptTcpClient if another thread calls Stop", AcceptAndStop),
        new(WinsockError.WSAEINTR, "Socket.Receive of a UDP socket that another thread disposes of",
            ReceiveDatagramAndDispose),
        new(WinsockError.WSAECONNABORTED, "Socket.Receive of a TCP socket that another thread disposes of",
            ReceiveSynchronouslyAndDispose),
        new(WinsockError.WSAENOPROTOOPT, "Socket.NoDelay of a UDP socket", s =>
            Synchronously(() => NewUdpSocket(s).NoDelay = true)),
        new(WinsockError.WSAEWOULDBLOCK, "Socket.Receive of a nonblocking socket without data", ReceiveNonBlocking),
        new(WinsockError.WSAEMSGSIZE, "UdpClient.SendAsync of 70,000 bytes", s =>
            s.Own(new UdpClient()).SendAsync(new byte[70_000], 70_000, "127.0.0.1", 9)),
        new(WinsockError.WSAEADDRINUSE, "TcpListener.Start on the port of another", StartTwice),
        new(WinsockError.WSAEADDRNOTAVAIL, "new TcpListener of 192.0.2.1, Start", s =>
            Synchronously(() => new TcpListener(IPAddress.Parse("192.0.2.1"), 0).Start())),
        new(WinsockError.WSAECONNRESET, "HttpClient.GetAsync from a server that closes with a linger time of 0",
            GetFromResettingServer),
        new(WinsockError.WSAECONNRESET, "SslStream.AuthenticateAsClientAsync with such a server",
            AuthenticateWithResettingServer),
        new(WinsockError.WSAEISCONN, "Socket.Connect of a connected socket", ConnectTwice),
        new(WinsockError.WSAENOTCONN, "Socket.Receive of a socket that is not connected", s =>
            Synchronously(() => NewSocket(s).Receive(new byte[1]))),
        new(WinsockError.WSAESHUTDOWN, "NetworkStream.Write after Shutdown", WriteAfterShutdown),
        new(WinsockError.WSAETIMEDOUT, "NetworkStream.Read with a ReadTimeout", ReadWithTimeout),
        new(WinsockError.WSAETIMEDOUT, "Socket.Receive with a ReceiveTimeout", ReceiveWithTimeout),
        new(WinsockError.WSAECONNREFUSED, "HttpClient.GetAsync from a port on which nothing listens",
            GetFromClosedPort),
        new(WinsockError.WSAHOST_NOT_FOUND,
            "Dns.GetHostAddressesAsync of a name of 64 characters, which no name server is asked for", _ =>
            Dns.GetHostAddressesAsync(new string('x', 64))),

        new(WinsockError.WSAEMSGSIZE, WinsockError.NO_ERROR,
            "Socket.Receive of a datagram into a buffer that is too small", ReceiveIntoSmallBuffer),
    ];

    private static async Task ReceiveAndDispose(ProvocationScope s)
    {
        var client = await Connect(s);
        var receiving = client.Client.ReceiveAsync(new ArraySegment<byte>(new byte[1]), SocketFlags.None);
        // Not that of the client, which shuts the connection down first: then the receive may end with zero bytes.
        client.Client.Dispose();
        await receiving;
    }

    private static Task AcceptAndStop(ProvocationScope s)
    {
        var listener = Listener(s);
        return Interrupt(listener.Server, () => listener.AcceptTcpClient(), listener.Stop);
    }

    private static Task ReceiveDatagramAndDispose(ProvocationScope s)
    {
        var socket = NewUdpSocket(s);
        return Interrupt(socket, () => socket.Receive(new byte[1]), socket.Dispose);
    }

    private static Task ReceiveSynchronouslyAndDispose(ProvocationScope s)
    {
        // Once a socket has been used asynchronously, .NET itself waits for it, and not the kernel.
        var socket = NewSocket(s);
        socket.Connect(Listener(s).LocalEndpoint);
        return Interrupt(socket, () => socket.Receive(new byte[1]), socket.Dispose);
    }

    /// <summary>Makes a call that blocks on a socket, and interrupts it once it waits in the kernel.</summary>
    private static async Task Interrupt(Socket socket, Action call, Action interrupt)
    {
        int thread = 0;
        string descriptor = "0x" + socket.Handle.ToInt64().ToString("x", CultureInfo.InvariantCulture);
        var calling = Task.Factory.StartNew(
            () =>
            {
                Volatile.Write(ref thread, Libc.gettid());
                call();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        SpinWait.SpinUntil(IsWaiting, 10_000).Should().BeTrue(because: "the call blocks");
        interrupt();
        await calling;

        // The number of the system call, and its first argument: "running" if there is none.
        bool IsWaiting() => Volatile.Read(ref thread) != 0
            && File.ReadAllText($"/proc/self/task/{thread}/syscall").Split(' ').ElementAtOrDefault(1) == descriptor;
    }

    private static async Task ReceiveWithTimeout(ProvocationScope s)
    {
        var client = await Connect(s);
        client.Client.ReceiveTimeout = 50;
        client.Client.Receive(new byte[1]);
    }

    private static Task ReceiveIntoSmallBuffer(ProvocationScope s)
    {
        var receiver = NewUdpSocket(s);
        NewUdpSocket(s).SendTo(new byte[2], receiver.LocalEndPoint!);
        receiver.Receive(new byte[1]).Should().Be(1);
        return Task.CompletedTask;
    }

    private static async Task ReceiveNonBlocking(ProvocationScope s)
    {
        var client = await Connect(s);
        client.Client.Blocking = false;
        client.Client.Receive(new byte[1]);
    }

    private static Task StartTwice(ProvocationScope s)
    {
        int port = ((IPEndPoint)Listener(s).LocalEndpoint).Port;
        return Synchronously(() => new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true }.Start());
    }

    private static Task GetFromClosedPort(ProvocationScope s)
    {
        s.Own(Addresses.ReserveClosedPort(out int port));
        return s.Own(new HttpClient()).GetAsync(new Uri($"http://127.0.0.1:{port}/"));
    }

    private static async Task GetFromResettingServer(ProvocationScope s)
    {
        var server = ResettingServer(s);
        await s.Own(new HttpClient()).GetAsync(new Uri($"http://{server}/"));
    }

    private static async Task AuthenticateWithResettingServer(ProvocationScope s)
    {
        var client = s.Own(new TcpClient());
        await client.ConnectAsync(IPAddress.Loopback, ResettingServer(s).Port);
        await s.Own(new SslStream(client.GetStream())).AuthenticateAsClientAsync("example.invalid");
    }

    private static async Task ConnectTwice(ProvocationScope s)
    {
        var client = await Connect(s);
        client.Client.Connect(client.Client.RemoteEndPoint!);
    }

    private static async Task WriteAfterShutdown(ProvocationScope s)
    {
        var client = await Connect(s);
        var stream = client.GetStream();
        client.Client.Shutdown(SocketShutdown.Send);
        await stream.WriteAsync(new byte[1], 0, 1);
    }

    private static async Task ReadWithTimeout(ProvocationScope s)
    {
        var client = await Connect(s);
        var stream = client.GetStream();
        stream.ReadTimeout = 100;
        _ = stream.Read(new byte[1], 0, 1);
    }

    /// <summary>Gets a client that is connected to a listener, and to which nothing is sent.</summary>
    private static async Task<TcpClient> Connect(ProvocationScope s)
    {
        var listener = Listener(s);
        var client = s.Own(new TcpClient());
        await client.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port);
        return client;
    }

    private static TcpListener Listener(ProvocationScope s)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        s.OnDispose(listener.Stop);
        listener.Start();
        return listener;
    }

    /// <summary>Gets a server that waits for the first byte of each connection, and resets it.</summary>
    private static IPEndPoint ResettingServer(ProvocationScope s)
    {
        var listener = Listener(s);
        var endpoint = (IPEndPoint)listener.LocalEndpoint;
        bool ended = false;
        var serving = Task.Run(() =>
        {
            while (!ended)
            {
                using var accepted = listener.AcceptSocket();
                _ = accepted.Receive(new byte[1]);
                accepted.LingerState = new LingerOption(true, 0);
            }
        });
        s.OnDispose(() =>
        {
            // A last connection ends the wait for one.
            ended = true;
            using (var last = new TcpClient())
            {
                last.Connect(endpoint);
            }

            serving.Wait();
        });
        return endpoint;
    }

    private static Socket NewSocket(ProvocationScope s) =>
        s.Own(new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));

    private static Socket NewUdpSocket(ProvocationScope s)
    {
        var socket = s.Own(new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static Task Synchronously(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
