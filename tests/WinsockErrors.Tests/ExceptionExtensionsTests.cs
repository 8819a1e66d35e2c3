using System.ComponentModel;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

public class ExceptionExtensionsTests
{
    private static readonly SocketException Reset = new((int)SocketError.ConnectionReset);

    [Fact]
    public void TryGetWinsockError_OfNull_IsFalse()
    {
        ((Exception?)null).TryGetWinsockError(out var error).Should().BeFalse();

        error.Should().Be(WinsockError.NO_ERROR);
    }

    [Fact]
    public void TryGetWinsockError_OfASocketExceptionWhereverItIs_FindsIt()
    {
        ShouldFind(Reset, WinsockError.WSAECONNRESET);
        ShouldFind(new IOException("read", Reset), WinsockError.WSAECONNRESET);
        ShouldFind(new HttpRequestException("get", new IOException("read", Reset)), WinsockError.WSAECONNRESET);
        ShouldFind(new AggregateException(new InvalidOperationException(), new IOException("read", Reset)),
            WinsockError.WSAECONNRESET);
        ShouldFind(new TargetInvocationException(new AggregateException(new AggregateException(Reset))),
            WinsockError.WSAECONNRESET);
        ShouldFind(new IOException("send", new WinsockException((WinsockError)12345)), (WinsockError)12345);
    }

    [Fact]
    public void TryGetWinsockError_OfAnExceptionWithoutAnError_LooksFurther()
    {
        ShouldFind(new AggregateException(new WinsockException(WinsockError.NO_ERROR), new SocketException(0), Reset),
            WinsockError.WSAECONNRESET);
        new WinsockException(WinsockError.NO_ERROR).TryGetWinsockError(out _).Should().BeFalse();
    }

    // The wrapping that a program really meets.
    [Fact]
    public async Task TryGetWinsockError_OfAFailedRequest_FindsTheRefusal()
    {
        using var reserved = Addresses.ReserveClosedPort(out int port);
        using var client = new HttpClient();
        bool refused = false;
        try
        {
            await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken);
        }
        catch (HttpRequestException e) when (e.TryGetWinsockError(out var error)
            && error == WinsockError.WSAECONNREFUSED)
        {
            refused = true;
        }

        refused.Should().BeTrue();
    }

    [Fact]
    public void TryGetWinsockError_OfAnAggregate_GoesDepthFirst()
    {
        var refused = new SocketException((int)SocketError.ConnectionRefused);

        ShouldFind(new AggregateException(new IOException("deep", new IOException("deeper", Reset)), refused),
            WinsockError.WSAECONNRESET);
        ShouldFind(new AggregateException(new AggregateException(new InvalidOperationException()), refused),
            WinsockError.WSAECONNREFUSED);
        ShouldFind(new AggregateException(new AggregateException(new InvalidOperationException(), Reset), refused),
            WinsockError.WSAECONNRESET);
    }

    [Fact]
    public void TryGetWinsockError_OfAVeryLongChain_FindsTheEnd()
    {
        Exception chain = Reset;
        for (int i = 0; i < 100_000; i++)
        {
            chain = new IOException("link", chain);
        }

        ShouldFind(chain, WinsockError.WSAECONNRESET);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(10_000, false)]
    public void TryGetWinsockError_OfNestedAggregates_LooksIntoAllOf32(int depth, bool found)
    {
        // The socket's exception is the second of the innermost aggregate, so that following the first alone misses it.
        Exception asFirst = new AggregateException(new InvalidOperationException(), Reset);
        var asSecond = asFirst;
        for (int i = 1; i < depth; i++)
        {
            asFirst = new AggregateException(asFirst);
            asSecond = new AggregateException(new InvalidOperationException(), asSecond);
        }

        asFirst.TryGetWinsockError(out _).Should().Be(found);
        asSecond.TryGetWinsockError(out _).Should().Be(found);
    }

    [Fact]
    public void TryGetWinsockError_OfAnHResult_CountsOnlyWithoutASocketException()
    {
        var byHResult = new IOException("io", unchecked((int)0x8007274D));

        ShouldFind(new InvalidOperationException("x", byHResult), WinsockError.WSAECONNREFUSED);
        ShouldFind(Marshal.GetExceptionForHR(unchecked((int)0x80072AF9))!, WinsockError.WSAHOST_NOT_FOUND);
        ShouldFind(new AggregateException(byHResult, Reset), WinsockError.WSAECONNRESET);
    }

    [Fact]
    public void TryGetWinsockError_OfSeveralHResults_TakesTheFirst()
    {
        var refused = new IOException("io", unchecked((int)0x8007274D));
        var timedOut = new IOException("io", unchecked((int)0x8007274C));

        ShouldFind(new AggregateException(refused, timedOut), WinsockError.WSAECONNREFUSED);
        ShouldFind(new AggregateException(timedOut, refused), WinsockError.WSAETIMEDOUT);
    }

    [Theory]
    [InlineData(0x80072713, null)]
    [InlineData(0x80072714, WinsockError.WSAEINTR)]
    [InlineData(0x80072715, null)]
    [InlineData(0x80072B19, WinsockError.WSA_IPSEC_NAME_POLICY_ERROR)]
    [InlineData(0x80072B1A, null)]
    [InlineData(0x80070057, null)]
    [InlineData(0x80070008, null)]
    [InlineData(0x800704C9, null)]
    [InlineData(0x80042746, null)]
    public void TryGetWinsockError_OfAnHResult_KeepsToTheRangeOfWinsock(uint hresult, WinsockError? expected)
    {
        bool found = new IOException("io", unchecked((int)hresult)).TryGetWinsockError(out var error);

        found.Should().Be(expected is not null);
        error.Should().Be(expected ?? WinsockError.NO_ERROR);
    }

    [Theory]
    [InlineData(10061, true)]
    [InlineData(10005, false)]
    [InlineData(10003, false)]
    [InlineData(11034, false)]
    [InlineData(87, false)]
    public void TryGetWinsockError_OfAWin32Exception_CountsOnWindowsAlone(int code, bool isCode)
    {
        bool found = new Win32Exception(code).TryGetWinsockError(out var error);

        found.Should().Be(isCode && Systems.IsWindows);
        error.Should().Be(found ? (WinsockError)code : WinsockError.NO_ERROR);
    }

    [Fact]
    public void TryGetWinsockError_OfOtherExceptions_FindsNothing()
    {
        new ArgumentException("x").TryGetWinsockError(out _).Should().BeFalse();
        new TimeoutException().TryGetWinsockError(out _).Should().BeFalse();
        new AggregateException().TryGetWinsockError(out _).Should().BeFalse();
    }

#if NET // .NET Framework does not tell what a thread has allocated.
    [Fact]
    public void TryGetWinsockError_OfAWrappedException_AllocatesNothing()
    {
        Exception wrapped = new HttpRequestException("get", new AggregateException(new IOException("read", Reset)));
        for (int i = 0; i < 100; i++)
        {
            _ = wrapped.TryGetWinsockError(out _);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = wrapped.TryGetWinsockError(out _);
        }

        // Less than one object for each call; the collector may count a block of its own.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000);
    }
#endif

    private static void ShouldFind(Exception exception, WinsockError expected)
    {
        exception.TryGetWinsockError(out var error).Should().BeTrue();
        error.Should().Be(expected);
    }
}
