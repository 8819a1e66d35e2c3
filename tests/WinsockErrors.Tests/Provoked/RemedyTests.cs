using System.Net;
using System.Net.Sockets;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.Libc;
using static WinsockErrors.Tests.Provoked.LinuxProvocations;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// The remedies of the catalog's advice on Linux: with them, the calls that otherwise provoke the codes succeed.
/// </summary>
[Collection(ProvokedTests.RunAlone)]
public sealed class RemedyTests : IDisposable
{
    private readonly ProvocationScope scope = new();

    public void Dispose() => scope.Dispose();

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void Bind_DuringTimeWaitWithReuseAddress_Succeeds()
    {
        byte[] address = TimeWait(reuseAddress: true);
        int server = NewWithReuseAddress(scope);

        Succeed(bind(server, address, 16));
        Succeed(listen(server, 1));
    }

    [Fact(SkipUnless = nameof(Systems.IsDotNetOnLinux), SkipType = typeof(Systems), Skip = Systems.NeedsDotNetOnLinux)]
    public void Start_WithReuseAddressOnBothListeners_SharesThePort()
    {
        var first = Start(port: 0);

        var second = Start(((IPEndPoint)first.LocalEndpoint).Port);

        second.LocalEndpoint.Should().Be(first.LocalEndpoint);

        TcpListener Start(int port)
        {
            var listener = new TcpListener(IPAddress.Loopback, port);
            scope.OnDispose(listener.Stop);
            listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Start();
            return listener;
        }
    }

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void Connect_ToBroadcastAddressWithBroadcast_Succeeds()
    {
        int client = New(scope, SOCK_DGRAM);
        Succeed(setsockopt(client, SOL_SOCKET, SO_BROADCAST, [1], 4));

        Succeed(connect(client, Addresses.IPv4(127, 255, 255, 255), 16));
    }

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void Connect_AgainAfterRefusal_Succeeds()
    {
        int server = New(scope, SOCK_STREAM);
        byte[] address = Bind(server, Addresses.Loopback(0));
        int client = New(scope, SOCK_STREAM);
        int refused = connect(client, address, 16);
        var error = WinsockError.FromLastError();

        Succeed(listen(server, 1));
        Succeed(connect(client, address, 16));

        refused.Should().Be(-1);
        error.Should().Be(WinsockError.WSAECONNREFUSED);
    }

    [Fact(SkipUnless = nameof(Systems.IsDotNetOnLinux), SkipType = typeof(Systems),
        Skip = Systems.NeedsDotNetOnLinux)]
    public void Connect_OfConnectedDatagramSocket_ChangesThePeer()
    {
        int client = New(scope, SOCK_DGRAM);
        int peer = New(scope, SOCK_DGRAM);
        byte[] address = Bind(peer, Addresses.Loopback(0));
        Succeed(connect(client, Bind(New(scope, SOCK_DGRAM), Addresses.Loopback(0)), 16));

        Succeed(connect(client, address, 16));

        Succeed(send(client, [1], 1, 0));
        recv(peer, new byte[1], 1, 0).Should().Be(1);
    }

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void Socket_WithTheLimitOfOpenFilesRaised_Succeeds()
    {
        long[] limit = new long[2];
        Succeed(prlimit(0, RLIMIT_NOFILE, null, limit));
        scope.OnDispose(() => Succeed(prlimit(0, RLIMIT_NOFILE, limit, new long[2])));
        Succeed(prlimit(0, RLIMIT_NOFILE, [0, limit[1]], new long[2]));
        int refused = socket(AF_INET, SOCK_STREAM, 0);
        var error = WinsockError.FromLastError();

        // "ulimit -n", up to the hard limit.
        Succeed(prlimit(0, RLIMIT_NOFILE, [limit[1], limit[1]], new long[2]));
        Own(scope, socket(AF_INET, SOCK_STREAM, 0));

        refused.Should().Be(-1);
        error.Should().Be(WinsockError.WSAEMFILE);
    }
}
