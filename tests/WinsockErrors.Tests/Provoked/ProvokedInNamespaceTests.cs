using System.Net;
using System.Net.Sockets;
using WinsockErrors.Tests.Native;
using static WinsockErrors.Tests.Native.LibcCalls;

namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// Codes that need a network of their own. .ci/network makes a namespace, in which 198.51.100.0/24 is unreachable, nothing else
/// has a route, and the interface winsockerrors0 is down, and runs this class in it.
/// </summary>
[Collection(RunAlone.Name)]
public sealed class ProvokedInNamespaceTests : IDisposable
{
    private const string NeedsNamespace = "Needs the network namespace of .ci/network.";

    private static readonly Provocation[] All =
    [
        new(WinsockError.WSAENETUNREACH, "connect to 192.0.2.1 without a route to it", s => Connect(s, 192, 0, 2, 1)),
        new(WinsockError.WSAEHOSTUNREACH, "connect to 198.51.100.1 with a route of the type unreachable", s => Connect(s, 198, 51, 100, 1)),
        new(WinsockError.WSAENETDOWN, "sendto on a packet socket through an interface that is down", SendThroughDownInterface),
    ];

    // Functions that return an error of getaddrinfo, without a last error.
    private static readonly Provocation[] Returned =
    [
        new(WinsockError.WSATRY_AGAIN, "getaddrinfo for example.invalid without a way to a name server",
            _ => Libc.GetAddressInfo("example.invalid\0"u8.ToArray(), null, null, out nint _)),
    ];

    private readonly ProvocationScope scope = new();

    public static bool InNamespace => Environment.GetEnvironmentVariable("WINSOCKERRORS_NAMESPACE") == "1";

    public static TheoryData<string> Calls => [.. All.Select(provocation => provocation.ToString())];

    public static TheoryData<string> CallsThatReturn => [.. Returned.Select(provocation => provocation.ToString())];

    public void Dispose() => scope.Dispose();

    [Theory(SkipUnless = nameof(InNamespace), Skip = NeedsNamespace)]
    [MemberData(nameof(Calls))]
    public void Call_ThatMustFail_LeavesItsCode(string call)
    {
        var provocation = All.Single(p => p.ToString() == call);

        int result = provocation.Run(scope);
        var exception = WinsockException.FromLastError("call");

        result.Should().Be(-1);
        exception.Code.Should().Be(provocation.Code, because: $"the errno is {exception.LastError}");
    }

    [Theory(SkipUnless = nameof(InNamespace), Skip = NeedsNamespace)]
    [MemberData(nameof(CallsThatReturn))]
    public void Call_ThatReturnsItsError_ReturnsTheCode(string call)
    {
        var provocation = Returned.Single(p => p.ToString() == call);

        WinsockError.FromAddressInfoError(provocation.Run(scope), UnixPlatform.Linux).Should().Be(provocation.Code);
    }

    [Theory(SkipUnless = nameof(InNamespace), Skip = NeedsNamespace)]
    [InlineData("http://192.0.2.1/", WinsockError.WSAENETUNREACH)]
    [InlineData("http://198.51.100.1/", WinsockError.WSAEHOSTUNREACH)]
    [InlineData("http://example.invalid/", WinsockError.WSATRY_AGAIN)]
    public async Task Request_ThatCannotGetThrough_WrapsTheCode(string address, WinsockError expected)
    {
        using var client = new HttpClient();

        var thrown = await FluentActions.Awaiting(() => client.GetAsync(new Uri(address), TestContext.Current.CancellationToken))
            .Should().ThrowAsync<HttpRequestException>();

        thrown.Which.TryGetWinsockError(out var error).Should().BeTrue();
        error.Should().Be(expected);
    }

    [Fact(SkipUnless = nameof(InNamespace), Skip = NeedsNamespace)]
    public void Dns_WithoutANameServer_SaysTryAgain() =>
        FluentActions.Invoking(() => Dns.GetHostEntry("example.invalid")).Should().Throw<SocketException>()
            .Which.GetWinsockError().Should().Be(WinsockError.WSATRY_AGAIN);

    private static int Connect(ProvocationScope s, byte a, byte b, byte c, byte d)
    {
        int created = Own(s, socket(Inet, StreamType, 0));
        return connect(created, [Inet, 0, 0, 9, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0], 16);
    }

    private static int SendThroughDownInterface(ProvocationScope s)
    {
        // struct sockaddr_ll: family, protocol (IP), index of the interface, type, kind, length and bytes of the address.
        int index = WinsockException.ThrowIfSocketError(if_nametoindex("winsockerrors0\0"u8.ToArray()) - 1) + 1;
        byte[] address = [PacketFamily, 0, 8, 0, .. BitConverter.GetBytes(index), 0, 0, 0, 6, .. new byte[8]];
        int created = Own(s, socket(PacketFamily, DatagramType, 0));
        return (int)sendto(created, new byte[20], 20, 0, address, address.Length);
    }

    private static int Own(ProvocationScope s, int descriptor)
    {
        WinsockException.ThrowIfSocketError(descriptor);
        s.OnDispose(() => _ = close(descriptor));
        return descriptor;
    }
}
