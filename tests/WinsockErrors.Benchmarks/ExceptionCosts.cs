using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class ExceptionCosts
{
    private readonly WinsockException read = new(WinsockError.WSAECONNRESET);
    private readonly Exception wrapped =
        new HttpRequestException("get", new IOException("read", new SocketException(10054)));

    [GlobalSetup]
    public void SetUp() => _ = read.Message;

    [Benchmark]
    public object New_WinsockErrors() => new WinsockException(WinsockError.WSAECONNRESET);

    [Benchmark]
    public object New_SocketException() => new SocketException(10054);

    [Benchmark]
    public int Throw_WinsockErrors()
    {
        try
        {
            throw new WinsockException(WinsockError.WSAECONNRESET);
        }
        catch (WinsockException e)
        {
            return e.Message.Length;
        }
    }

    [Benchmark]
    public int Throw_SocketException()
    {
        try
        {
            throw new SocketException(10054);
        }
        catch (SocketException e)
        {
            return e.Message.Length;
        }
    }

    [Benchmark]
    public int SecondRead_WinsockErrors() => read.Message.Length;

    [Benchmark]
    public bool Filter_WinsockErrors() =>
        wrapped.TryGetWinsockError(out var error) && error == WinsockError.WSAECONNRESET;

    [Benchmark]
    public bool Filter_Loop()
    {
        for (var e = wrapped; e is not null; e = e.InnerException)
        {
            if (e is SocketException socketException)
            {
                return socketException.SocketErrorCode == SocketError.ConnectionReset;
            }
        }

        return false;
    }
}
