using System.Runtime.InteropServices;
using WinsockErrors.Interop;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

/// <summary>The last error after calls that really fail.</summary>
public class LastErrorTests
{
    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void FromLastError_AfterAFailingCallOfLibc_IsTheCodeOfItsErrno()
    {
        int closed = Libc.close(-1);
        var afterClose = WinsockError.FromLastError();
        int socket = Libc.socket(-1, Libc.SOCK_STREAM, 0);
        var afterSocket = WinsockErrorConvert.FromLastError();

        (closed, socket).Should().Be((-1, -1));
        afterClose.Should().Be(WinsockError.WSAEBADF);
        afterSocket.Should().Be(WinsockError.WSAEAFNOSUPPORT);
    }

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void FromLastError_AfterARefusedConnectOfLibc_IsConnectionRefused()
    {
        using var reserved = Addresses.ReserveClosedPort(out int port);
        int socket = Libc.socket(Libc.AF_INET, Libc.SOCK_STREAM, 0);
        int result = Libc.connect(socket, Addresses.Loopback(port), 16);
        var error = WinsockError.FromLastError();
        _ = Libc.close(socket);

        result.Should().Be(-1);
        error.Should().Be(WinsockError.WSAECONNREFUSED);
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void FromLastError_AfterFailingCallsOfWinsock_IsTheirCode()
    {
        Winsock.Start();
        int closed = Winsock.closesocket(-1);
        var afterClose = WinsockError.FromLastError();
        using var reserved = Addresses.ReserveClosedPort(out int port);
        nint socket = Winsock.socket(Winsock.AF_INET, Winsock.SOCK_STREAM, 0);
        int connected = Winsock.connect(socket, Addresses.Loopback(port), 16);
        var afterConnect = WinsockError.FromLastError();
        _ = Winsock.closesocket(socket);

        (closed, connected).Should().Be((-1, -1));
        afterClose.Should().Be(WinsockError.WSAENOTSOCK);
        afterConnect.Should().Be(WinsockError.WSAECONNREFUSED);
    }

    // .NET clears the error before the call; .NET Framework and Mono leave what was there.
    [Fact(SkipUnless = nameof(Systems.IsDotNetOnLinux), SkipType = typeof(Systems), Skip = Systems.NeedsDotNetOnLinux)]
    public void FromLastError_AfterACallThatSucceeded_IsNoError()
    {
        int socket = Libc.socket(Libc.AF_INET, Libc.SOCK_STREAM, 0);
        var error = WinsockError.FromLastError();
        _ = Libc.close(socket);

        error.Should().Be(WinsockError.NO_ERROR);
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void FromLastError_WithoutSetLastError_DoesNotSeeTheFailure()
    {
        _ = Libc.socket(-1, Libc.SOCK_STREAM, 0);
        _ = Libc.CloseWithoutSetLastError(-1);

        WinsockError.FromLastError().Should().Be(WinsockError.WSAEAFNOSUPPORT);
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void FromLastError_OfAnErrnoWithoutEquivalent_IsSystemCallFailure()
    {
        // ENOENT: there is no such directory.
        _ = Libc.rmdir("/no/such/directory\0"u8.ToArray());

        WinsockError.FromLastError().Should().Be(WinsockError.WSASYSCALLFAILURE);
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public async Task FromLastError_OnTwoThreads_IsEachThreadsOwn()
    {
        using var barrier = new Barrier(2);
        var first = Task.Factory.StartNew(
            () => Fail(() => Libc.close(-1)), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        var second = Task.Factory.StartNew(
            () => Fail(() => Libc.socket(-1, 1, 0)), TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);

        (await first).Should().Be(WinsockError.WSAEBADF);
        (await second).Should().Be(WinsockError.WSAEAFNOSUPPORT);

        WinsockError Fail(Func<int> call)
        {
            // Both threads have met the barrier before, and both have failed before either reads.
            barrier.SignalAndWait();
            _ = call();
            barrier.SignalAndWait();
            return WinsockError.FromLastError();
        }
    }

    // glibc knows the name of every errno: an oracle that shares nothing with the table.
    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void FromLastError_OfEveryErrnoOfLinux_IsTheCodeOfThatName()
    {
        var named = new List<string>();
        for (int errno = 1; errno <= 200; errno++)
        {
            string? name = Marshal.PtrToStringAnsi(Libc.strerrorname_np(errno));
            Marshal.SetLastPInvokeError(errno);
            var error = WinsockError.FromLastError();
            if (name is not null
                && WinsockErrorTable.TryGet(name == "EAGAIN" ? "WSAEWOULDBLOCK" : "WSA" + name, out var info))
            {
                error.Should().Be(info.Code, because: name);
                named.Add(name);
            }
            else
            {
                error.Should().Be(
                    name switch
                    {
                        "EPERM" => WinsockError.WSAEACCES,
                        "ENFILE" => WinsockError.WSAEMFILE,
                        "EPIPE" => WinsockError.WSAESHUTDOWN,
                        "ECANCELED" => WinsockError.WSA_OPERATION_ABORTED,
                        "ENODATA" => WinsockError.WSANO_DATA,
                        "ENOMEM" => WinsockError.WSA_NOT_ENOUGH_MEMORY,
                        "ENOTSUP" => WinsockError.WSAEOPNOTSUPP,
                        _ => WinsockError.WSASYSCALLFAILURE,
                    },
                    because: $"{errno} {name}");
            }
        }

        named.Should().HaveCountGreaterThan(40);
    }

    [Theory]
    [InlineData(0, true, null, WinsockError.NO_ERROR)]
    [InlineData(997, true, null, WinsockError.WSA_IO_PENDING)]
    [InlineData(104, true, null, (WinsockError)104)]
    [InlineData(104, false, UnixPlatform.Linux, WinsockError.WSAECONNRESET)]
    [InlineData(54, false, UnixPlatform.MacOS, WinsockError.WSAECONNRESET)]
    [InlineData(0, false, null, WinsockError.NO_ERROR)]
    [InlineData(104, false, null, WinsockError.WSASYSCALLFAILURE)]
    public void ToWinsockError_OfEachSystem_ReadsTheNumberAsThatSystems(
        int raw, bool isWindows, UnixPlatform? unix, WinsockError expected) =>
        LastPInvokeError.ToWinsockError(raw, isWindows, unix).Should().Be(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    [InlineData(12345)]
    public void FromLastError_OfAnyNumber_Answers(int raw)
    {
        Marshal.SetLastPInvokeError(raw);
        var error = WinsockError.FromLastError();

        error.Should().Be(Systems.IsWindows || raw == 0 ? (WinsockError)raw : WinsockError.WSASYSCALLFAILURE);
    }
}
