using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.Libc;
using static WinsockErrors.Tests.Provoked.LinuxProvocations;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// Codes of Linux that need privileges or a network of their own. .ci/library-tests makes a namespace, in which
/// 198.51.100.0/25 is unreachable, 198.51.100.128/25 prohibited, nothing else has a route, the interface winsockerrors0
/// is down, and the name server is 127.0.0.1, and a second namespace for <see cref="PeerHost"/>.
/// </summary>
internal static class NamespaceProvocations
{
    internal const string Needed = "Needs the network namespaces of .ci/library-tests.";

    internal static readonly Provocation[] All =
    [
        new(WinsockError.WSAENETDOWN, "sendto on a packet socket through an interface that is down",
            SendThroughDownInterface),
        new(WinsockError.WSAENETUNREACH, "connect to 192.0.2.1 without a route to it", s => Connect(s, 192, 0, 2, 1)),
        new(WinsockError.WSAENETUNREACH, "HttpClient.GetAsync of an address without a route", s =>
            Get(s, "http://192.0.2.1/")),
        new(WinsockError.WSAEHOSTUNREACH, "connect to 198.51.100.1 with a route of the type unreachable", s =>
            Connect(s, 198, 51, 100, 1)),
        new(WinsockError.WSAEHOSTUNREACH, "HttpClient.GetAsync of such an address", s =>
            Get(s, "http://198.51.100.1/")),
        new(WinsockError.WSAEHOSTUNREACH, "connect to a host of the local network that has gone down",
            ConnectToDownHost),
        new(WinsockError.WSAEHOSTUNREACH,
            "recv on a connection whose host has gone down, after send, with TCP_USER_TIMEOUT", ReceiveFromDownHost),
        new(WinsockError.WSAEHOSTUNREACH,
            "connect to an address that a router prohibits (ICMP Communication Administratively Prohibited)",
            ConnectToProhibited),
        new(WinsockError.WSAEADDRNOTAVAIL, "connect without a free local port", ConnectWithoutFreePort),
        new(WinsockError.WSAEADDRNOTAVAIL, "TcpClient.Connect without a free local port",
            ConnectTcpClientWithoutFreePort),
        new(WinsockError.WSAEADDRNOTAVAIL, "connect to ::1 with IPv6 turned off", ConnectWithoutIPv6),
        new(WinsockError.WSAEADDRNOTAVAIL, "HttpClient.GetAsync of [::1] with IPv6 turned off", GetWithoutIPv6),
        new(WinsockError.WSAEACCES, "connect to 198.51.100.129 with a route of the type prohibit", s =>
            Connect(s, 198, 51, 100, 129)),
        new(WinsockError.WSAEHOSTDOWN, "recv on a datagram socket after an ICMP Host Unknown", ReceiveHostUnknown),
        new(WinsockError.WSAECONNABORTED, "recv on a connection that ss -K has closed", ReceiveOnDestroyedConnection),
        new(WinsockError.WSAETIMEDOUT, "recv on a connection whose host does not answer keep-alive probes",
            ReceiveWithKeepAlive),
        new(WinsockError.WSAETIMEDOUT,
            "recv on a connection whose interface has been disabled, after send, with TCP_USER_TIMEOUT",
            ReceiveWithoutInterface),
        new(WinsockError.WSAEDQUOT, "add_key beyond the user's quota of keys", AddKeysBeyondQuota),
        new(WinsockError.WSAESTALE, "open_by_handle_at of a file that has been removed", OpenRemovedFile),
        new(WinsockError.WSATRY_AGAIN, "getaddrinfo without a way to a name server (EAI_AGAIN)", _ => Resolve()),
        new(WinsockError.WSATRY_AGAIN, "Dns.GetHostEntry without a way to a name server", _ => GetHostEntry()),
        new(WinsockError.WSATRY_AGAIN, "getaddrinfo if the name server has failed (EAI_AGAIN)", s =>
            Resolve(s, ServerFailure)),
        new(WinsockError.WSAHOST_NOT_FOUND, "getaddrinfo for a name that the name server does not know (EAI_NONAME)",
            s => Resolve(s, NameError)),
        new(WinsockError.WSAHOST_NOT_FOUND, "Dns.GetHostEntry of a name that the name server does not know",
            GetUnknownHostEntry),

        new(WinsockError.WSAENETDOWN, WinsockError.WSAENETUNREACH, "connect after the interface has been disabled",
            ConnectWithoutInterface),
        new(WinsockError.WSAENETRESET, WinsockError.WSAETIMEDOUT,
            "recv on a connection whose host does not answer keep-alive probes", ReceiveWithKeepAlive),
        new(WinsockError.WSAENETRESET, WinsockError.WSAEHOSTUNREACH,
            "recv on a datagram socket after its datagram's time to live has expired, with IP_RECVERR", ReceiveExpired),
        new(WinsockError.WSAEHOSTDOWN, WinsockError.WSAEHOSTUNREACH,
            "connect to a host of the local network that has gone down", ConnectToDownHost),
        new(WinsockError.WSANO_DATA, WinsockError.WSAHOST_NOT_FOUND,
            "getaddrinfo for a name without an address (EAI_NODATA)", s => Resolve(s, NoError)),
        new(WinsockError.WSANO_RECOVERY, WinsockError.WSAHOST_NOT_FOUND,
            "getaddrinfo if the name server does not understand the query", s => Resolve(s, FormatError)),
        new(WinsockError.WSANO_RECOVERY, WinsockError.WSATRY_AGAIN, "getaddrinfo if the name server refuses to answer",
            s => Resolve(s, Refused)),
    ];

    // Response codes of a name server (RFC 1035, 4.1.1).
    private const byte NoError = 0;
    private const byte FormatError = 1;
    private const byte ServerFailure = 2;
    private const byte NameError = 3;
    private const byte Refused = 5;

    internal static bool Available => Environment.GetEnvironmentVariable("WINSOCKERRORS_PEER") is not null;

    private static nint Connect(ProvocationScope s, byte a, byte b, byte c, byte d) =>
        connect(New(s, SOCK_STREAM), Addresses.IPv4(a, b, c, d), 16);

    private static nint ConnectToProhibited(ProvocationScope s)
    {
        new PeerHost(s).Prohibit("203.0.113.128/25");
        return Connect(s, 203, 0, 113, 129);
    }

    private static nint ConnectWithoutFreePort(ProvocationScope s)
    {
        byte[] address = UseUpPorts(s);
        return connect(New(s, SOCK_STREAM), address, 16);
    }

    private static Task ConnectTcpClientWithoutFreePort(ProvocationScope s)
    {
        byte[] address = UseUpPorts(s);
        s.Own(new TcpClient(AddressFamily.InterNetwork)).Connect(IPAddress.Loopback, address[2] << 8 | address[3]);
        return Task.CompletedTask;
    }

    /// <summary>Leaves one local port for connections, and connects from it.</summary>
    /// <returns>The address of the listener, to which there is no port left.</returns>
    private static byte[] UseUpPorts(ProvocationScope s)
    {
        byte[] address = Listener(s, 2);
        Set(s, "ipv4/ip_local_port_range", "20000 20000");
        Succeed(connect(New(s, SOCK_STREAM), address, 16));
        return address;
    }

    private static nint ConnectWithoutIPv6(ProvocationScope s)
    {
        Set(s, "ipv6/conf/all/disable_ipv6", "1");
        return connect(Own(s, socket(AF_INET6, SOCK_STREAM, 0)), Addresses.IPv6Loopback(), 28);
    }

    private static Task GetWithoutIPv6(ProvocationScope s)
    {
        Set(s, "ipv6/conf/all/disable_ipv6", "1");
        return Get(s, "http://[::1]/");
    }

    private static void Set(ProvocationScope s, string setting, string value)
    {
        string file = "/proc/sys/net/" + setting;
        string old = File.ReadAllText(file);
        s.OnDispose(() => File.WriteAllText(file, old));
        File.WriteAllText(file, value);
    }

    private static Task Get(ProvocationScope s, string address) => s.Own(new HttpClient()).GetAsync(new Uri(address));

    private static WinsockError? Resolve() => GetAddressInfo("example.invalid", null, 0, 0, 0);

    private static WinsockError? Resolve(ProvocationScope s, byte responseCode)
    {
        s.Own(new NameServer(responseCode));
        return Resolve();
    }

    private static Task GetHostEntry() => Dns.GetHostEntryAsync("example.invalid");

    private static Task GetUnknownHostEntry(ProvocationScope s)
    {
        s.Own(new NameServer(NameError));
        return GetHostEntry();
    }

    private static nint SendThroughDownInterface(ProvocationScope s)
    {
        // struct sockaddr_ll: family, protocol (IP), index of the interface, type, kind, length and bytes of the
        // address.
        int index = if_nametoindex(CString("winsockerrors0"));
        byte[] address = [AF_PACKET, 0, 8, 0, .. BitConverter.GetBytes(index), 0, 0, 0, 6, .. new byte[8]];
        return sendto(Own(s, socket(AF_PACKET, SOCK_DGRAM, 0)), new byte[20], 20, 0, address, address.Length);
    }

    private static nint ConnectToDownHost(ProvocationScope s)
    {
        new PeerHost(s).GoDown();
        return Connect(s, 198, 18, 0, 2);
    }

    private static nint ReceiveFromDownHost(ProvocationScope s)
    {
        var peer = new PeerHost(s);
        int client = ConnectWithTimeout(peer);
        peer.GoDown();
        PeerHost.Run("ip", "neigh flush all");
        return SendAndReceive(client);
    }

    private static nint ConnectWithoutInterface(ProvocationScope s)
    {
        _ = new PeerHost(s);
        PeerHost.DisableInterface();
        return Connect(s, 198, 18, 0, 2);
    }

    private static nint ReceiveWithoutInterface(ProvocationScope s)
    {
        int client = ConnectWithTimeout(new PeerHost(s));
        PeerHost.DisableInterface();
        return SendAndReceive(client);
    }

    private static int ConnectWithTimeout(PeerHost peer)
    {
        int client = peer.Connect();
        Succeed(setsockopt(client, SOL_TCP, TCP_USER_TIMEOUT, [1000], 4));
        return client;
    }

    private static nint SendAndReceive(int client)
    {
        Succeed(send(client, [1], 1, MSG_NOSIGNAL));
        return recv(client, new byte[1], 1, 0);
    }

    private static nint ReceiveWithKeepAlive(ProvocationScope s)
    {
        // One probe after a second, and a second to answer it.
        var peer = new PeerHost(s);
        int client = peer.Connect();
        Succeed(setsockopt(client, SOL_SOCKET, SO_KEEPALIVE, [1], 4));
        Succeed(setsockopt(client, SOL_TCP, TCP_KEEPIDLE, [1], 4));
        Succeed(setsockopt(client, SOL_TCP, TCP_KEEPINTVL, [1], 4));
        Succeed(setsockopt(client, SOL_TCP, TCP_KEEPCNT, [1], 4));
        peer.GoDown();
        return recv(client, new byte[1], 1, 0);
    }

    private static nint ReceiveOnDestroyedConnection(ProvocationScope s)
    {
        int client = new PeerHost(s).Connect();
        PeerHost.Run("ss", "--kill --tcp src 198.18.0.1");
        return recv(client, new byte[1], 1, 0);
    }

    private static nint ReceiveHostUnknown(ProvocationScope s)
    {
        // An ICMP message of the type 3 and the code 7 that returns a datagram to the port 9. It is what a router would
        // send; nothing was sent, so that no other answer can come.
        int client = New(s, SOCK_DGRAM);
        byte[] own = Bind(client, Addresses.Loopback(0));
        Succeed(connect(client, Addresses.Loopback(9), 16));
        byte[] message =
        [
            3, 7, 0, 0, 0, 0, 0, 0,
            0x45, 0, 0, 28, 0, 0, 0, 0, 64, IPPROTO_UDP, 0, 0, 127, 0, 0, 1, 127, 0, 0, 1,
            own[2], own[3], 0, 9, 0, 8, 0, 0,
        ];
        int checksum = 0xFFFF - Enumerable.Range(0, message.Length / 2)
            .Sum(i => message[2 * i] << 8 | message[2 * i + 1]) % 0xFFFF;
        message[2] = (byte)(checksum >> 8);
        message[3] = (byte)checksum;
        Succeed(sendto(New(s, SOCK_RAW, IPPROTO_ICMP), message, message.Length, 0, Addresses.Loopback(0), 16));
        return recv(client, new byte[1], 1, 0);
    }

    private static nint ReceiveExpired(ProvocationScope s)
    {
        _ = new PeerHost(s);
        int client = New(s, SOCK_DGRAM);
        Succeed(setsockopt(client, SOL_IP, IP_TTL, [1], 4));
        Succeed(setsockopt(client, SOL_IP, IP_RECVERR, [1], 4));
        Succeed(connect(client, Addresses.IPv4(203, 0, 113, 1), 16));
        return SendAndReceive(client);
    }

    private static nint AddKeysBeyondQuota(ProvocationScope s)
    {
        // add_key and keyctl are system calls without a function in the C library. root's quota is 25,000,000 bytes in
        // all.
        bool arm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
        int addKey = arm ? 217 : 248;
        int keyctl = arm ? 219 : 250;
        nint keyring = syscall(addKey, CString("keyring"), CString("winsockerrors"), null, 0, -2);
        Succeed(keyring);
        nint key = 0;
        for (int i = 0; i < 2000 && key != -1; i++)
        {
            key = syscall(addKey, CString("user"), CString($"key {i}"), new byte[32767], 32767, keyring);
        }

        s.Capture(key);
        Succeed(syscall(keyctl, 3, keyring));
        return key;
    }

    private static nint OpenRemovedFile(ProvocationScope s)
    {
        // struct file_handle: the size of the handle, its type, the handle.
        string folder = Folder(s);
        string file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        int[] handle = [128, 0, .. new int[32]];
        Succeed(name_to_handle_at(-100, CString(file), handle, out _, 0));
        File.Delete(file);
        return open_by_handle_at(Open(s, folder), handle, 0);
    }
}
