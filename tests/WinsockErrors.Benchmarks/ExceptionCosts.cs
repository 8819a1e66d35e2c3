using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class ExceptionCosts
{
    private readonly WinsockException read = new(WinsockError.WSAECONNRESET);

    [GlobalSetup]
    public void SetUp() => _ = read.Message;

    [Benchmark]
    public object New_WinsockErrors() => new WinsockException(WinsockError.WSAECONNRESET);

    [Benchmark]
    public object New_SocketException() => new SocketException(10054);

    /// <summary>Creates the exception with a text, so that SocketException need not ask the system for one.</summary>
    [Benchmark]
    public object New_SocketExceptionWithText() => new SocketException(10054, "reset");

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
}
