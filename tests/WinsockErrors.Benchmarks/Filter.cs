using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

/// <summary>An exception filter over a chain of three, compared with a handwritten loop.</summary>
[MemoryDiagnoser]
public class Filter
{
    private Exception[] chains = null!;

    public enum Kind
    {
        /// <summary>Chains of the same types, with a SocketException at the end.</summary>
        Found,

        /// <summary>Chains of several types, with a SocketException at the end.</summary>
        SeveralTypes,

        /// <summary>Chains of several types, with no error of a socket in them.</summary>
        NotFound,
    }

    [ParamsAllValues]
    public Kind Chain { get; set; }

    [GlobalSetup]
    public void SetUp() => chains = Inputs.Pick<Exception>(Chain switch
    {
        Kind.Found => [new HttpRequestException("get", new IOException("read", new SocketException(10054)))],
        Kind.SeveralTypes =>
        [
            new HttpRequestException("get", new IOException("read", new SocketException(10054))),
            new InvalidOperationException("open", new TimeoutException("wait", new SocketException(10060))),
            new IOException("write", new IOException("send", new SocketException(10053))),
        ],
        _ =>
        [
            new HttpRequestException("get", new IOException("read", new EndOfStreamException())),
            new InvalidOperationException("open", new TimeoutException("wait", new OperationCanceledException())),
            new FormatException("parse", new ArgumentException("number", new OverflowException())),
        ],
    });

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int WinsockErrors()
    {
        int found = 0;
        foreach (var exception in chains)
        {
            found += exception.TryGetWinsockError(out var error) && error == WinsockError.WSAECONNRESET ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Loop()
    {
        int found = 0;
        foreach (var exception in chains)
        {
            found += IsReset(exception) ? 1 : 0;
        }

        return found;
    }

    private static bool IsReset(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SocketException socketException)
            {
                return socketException.SocketErrorCode == SocketError.ConnectionReset;
            }
        }

        return false;
    }
}
