using System.Diagnostics;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.Libc;
using static WinsockErrors.Tests.Provoked.LinuxProvocations;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// Another host, 198.18.0.2: the second namespace of .ci/library-tests, joined to the first by a link that lasts as
/// long as the provocation. It routes 203.0.113.0/24.
/// </summary>
internal sealed class PeerHost
{
    private readonly ProvocationScope scope;
    private readonly string name = Environment.GetEnvironmentVariable("WINSOCKERRORS_PEER")!;

    internal PeerHost(ProvocationScope scope)
    {
        this.scope = scope;
        Ip($"link add winsockerrors2 type veth peer name winsockerrors3 netns {name}");
        scope.OnDispose(() => Ip("link del winsockerrors2"));
        Ip("addr add 198.18.0.1/24 dev winsockerrors2");
        Ip("link set winsockerrors2 up");
        Ip("route add 203.0.113.0/24 via 198.18.0.2");
        Ip($"-n {name} addr add 198.18.0.2/24 dev winsockerrors3");
        Ip($"-n {name} link set winsockerrors3 up");
        Ip($"-n {name} route add 203.0.113.0/24 via 198.18.0.1");

        // An unanswered ARP request is abandoned after a tenth of a second, not a whole one.
        File.WriteAllText("/proc/sys/net/ipv4/neigh/winsockerrors2/retrans_time_ms", "100");
    }

    /// <summary>Gets a stream socket that is connected to this host.</summary>
    internal int Connect()
    {
        int own = Open(scope, "/proc/thread-self/ns/net");
        Succeed(setns(Open(scope, "/run/netns/" + name), CLONE_NEWNET));
        int listener = New(scope, SOCK_STREAM);
        byte[] address = Bind(listener, Addresses.IPv4(198, 18, 0, 2));
        Succeed(listen(listener, 1));
        Succeed(setns(own, CLONE_NEWNET));

        int client = New(scope, SOCK_STREAM);
        Succeed(connect(client, address, 16));
        return client;
    }

    /// <summary>Answers packets to addresses that it routes: their way is prohibited by its administrator.</summary>
    internal void Prohibit(string addresses)
    {
        Ip($"-n {name} route add prohibit {addresses}");
        scope.OnDispose(() => Ip($"-n {name} route del prohibit {addresses}"));
    }

    internal void GoDown() => Ip($"-n {name} link set winsockerrors3 down");

    internal static void DisableInterface() => Ip("link set winsockerrors2 down");

    private static void Ip(string arguments) => Run("ip", arguments);

    internal static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, because: $"{program} {arguments} has to work");
    }
}
