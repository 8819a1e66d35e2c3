using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

/// <summary>The examples of the documents, compiled and run; these show the regions as they stand here.</summary>
public class ReadmeExamples
{
    [Fact]
    public void Texts_OfTheExample_AreAsItsCommentsSay()
    {
        #region texts
        var error = WinsockError.WSAECONNREFUSED;

        string? name = error.GetName();                                // WSAECONNREFUSED
        string english = error.GetMessage(WinsockLanguage.English);    // Connection refused.
        string french = error.GetMessage(WinsockLanguage.French);      // Connexion refusée.
        string happened = error.GetDescription();                      // what happened, in the user's language
        string? advice = error.GetAdvice();                            // what to check or do; null where nothing helps
        string? link = error.GetHelpLink();                            // Microsoft's page, at this code
        bool retry = error.IsTransient() || error.IsConnectionLost();  // worth another try, if yours is idempotent
        #endregion

        name.Should().Be("WSAECONNREFUSED");
        english.Should().Be("Connection refused.");
        french.Should().Be("Connexion refusée.");
        happened.Should().Be(error.GetDescription(CultureInfo.CurrentUICulture));
        advice.Should().NotBeNull().And.Be(error.GetAdvice(CultureInfo.CurrentUICulture));
        link.Should().EndWith("#WSAECONNREFUSED");
        retry.Should().BeTrue();
    }

    [Fact]
    public void Table_OfTheExample_AnswersByCodeAndByName()
    {
        #region table
        if (WinsockErrorTable.TryGet(10061, out var row))              // or a WinsockError, or "wsaeconnrefused"
        {
            Console.WriteLine($"{row.Name} {row.Category}: {row.EnglishMessage} / {row.FrenchMessage}");
        }

        var lost = WinsockErrorTable.All.Where(r => r.Category == WinsockErrorCategory.ConnectionLost);
        #endregion

        row!.Code.Should().Be(WinsockError.WSAECONNREFUSED);
        lost.Select(r => r.Code).Should().Contain(WinsockError.WSAECONNRESET);
    }

    [Fact]
    public void UnknownCode_OfTheExample_IsNamedByItsNumber()
    {
        #region unknown
        string text = ((WinsockError)12345).GetMessage(WinsockLanguage.English);    // Unknown error 12345 (0x3039).
        #endregion

        text.Should().Be("Unknown error 12345 (0x3039).");
    }

    [Fact]
    public void Catch_OfTheExample_CatchesBoth()
    {
        using var reserved = Addresses.ReserveClosedPort(out int port);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var endpoint = new IPEndPoint(IPAddress.Loopback, port);
        var caught = new List<string>();
        foreach (var action in new Action[] { () => socket.Connect(endpoint), () => Send(-1) })
        {
            #region catch
            try
            {
                action();     // socket.Connect(endpoint), or code of your own that calls send by P/Invoke
            }
            catch (WinsockException e) when (e.Code == WinsockError.WSAENOTSOCK)
            {
                caught.Add("ours");       // what your own P/Invoke code throws
            }
            catch (SocketException e) when (e.GetWinsockError() == WinsockError.WSAECONNREFUSED)
            {
                caught.Add(".NET's");     // what .NET's sockets throw: never a WinsockException
            }
            #endregion
        }

        caught.Should().Equal(".NET's", "ours");

        static void Send(nint closed) => throw new WinsockException(WinsockError.WSAENOTSOCK, $"send({closed})");
    }

    [Fact]
    public void LastError_OfTheExample_IsTheErrorOfTheCall()
    {
        StartWinsock();
        using var reserved = Addresses.ReserveClosedPort(out int port);
        byte[] address = Addresses.Loopback(port);
        nint socket = NewSocket();
        WinsockError? bound = null;

        #region lasterror
        if (bind(socket, address, address.Length) == -1)
        {
            var error = WinsockError.FromLastError();    // C# 14; elsewhere WinsockErrorConvert.FromLastError()
            bound = error;
        }
        #endregion

        CloseSocket(socket);
        bound.Should().Be(WinsockError.WSAEADDRINUSE);
    }

    [Fact]
    public void Throw_OfTheExample_NamesTheCall()
    {
        StartWinsock();
        using var reserved = Addresses.ReserveClosedPort(out int port);
        byte[] address = Addresses.Loopback(port);
        nint socket = NewSocket();

        var thrown = FluentActions.Invoking(() =>
        {
            #region throw
            WinsockException.ThrowIfSocketError(bind(socket, address, address.Length));
            // bind(socket, address, address.Length): Address already in use. (WSAEADDRINUSE, 10048)
            #endregion
        }).Should().Throw<WinsockException>().Which;

        CloseSocket(socket);
        thrown.Message.Should().StartWith("bind(socket, address, address.Length)")
            .And.EndWith("(WSAEADDRINUSE, 10048)");
    }

    [Fact]
    public void Wrapped_OfTheExample_ReconnectsAfterALostConnection()
    {
        int reconnected = 0;
        void Reconnect() => reconnected++;
        void Work() => throw new HttpRequestException("get", new IOException("read", new SocketException(10054)));

        #region wrapped
        try
        {
            Work();
        }
        catch (Exception e) when (e.TryGetWinsockError(out var error) && error.IsConnectionLost())
        {
            Reconnect();
        }
        #endregion

        reconnected.Should().Be(1);
    }

    [Fact]
    public void Conversions_OfTheExample_AreAsItsCommentsSay()
    {
        #region conversions
        WinsockError? fromMac = WinsockError.FromErrno(54, UnixPlatform.MacOS);                    // WSAECONNRESET
        int? onLinux = WinsockError.WSAECONNRESET.ToErrno(UnixPlatform.Linux);                     // 104
        WinsockError? fromCom = WinsockError.FromHResult(unchecked((int)0x80072746));              // WSAECONNRESET
        WinsockError? fromKernel = WinsockError.FromNtStatus(unchecked((int)0xC000020D));          // WSAECONNRESET
        WinsockError? fromResolver = WinsockError.FromGetAddrInfoError(-2, UnixPlatform.Linux);    // WSAHOST_NOT_FOUND
        bool read = WinsockErrorTable.TryParse(" 0x80072746 ", out var parsed);                    // or ECONNRESET…
        #endregion

        new[] { fromMac, fromCom, fromKernel, parsed }.Should()
            .OnlyContain(error => error == WinsockError.WSAECONNRESET);
        fromResolver.Should().Be(WinsockError.WSAHOST_NOT_FOUND);
        onLinux.Should().Be(104);
        read.Should().BeTrue();
    }

    [Fact]
    public async Task Polly_OfTheExample_RetriesWhatIsTransient()
    {
        #region polly
        var retry = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => new(arguments.Outcome.Exception.TryGetWinsockError(out var error)
                    && (error.IsTransient() || error.IsConnectionLost())),
                Delay = TimeSpan.Zero,
            })
            .Build();
        #endregion

        int calls = 0;
        await retry.ExecuteAsync(
            _ => ++calls < 3 ? throw new IOException("read", new SocketException(10054)) : default(ValueTask),
            TestContext.Current.CancellationToken);
        calls.Should().Be(3);
        int refusals = 0;
        Func<Task> refused = () => retry.ExecuteAsync(_ =>
        {
            refusals++;
            throw new SocketException(10013);
        }).AsTask();
        await refused.Should().ThrowAsync<SocketException>();
        refusals.Should().Be(1);
    }

    [Fact]
    public void Telemetry_OfTheExample_TagsTheErrorType()
    {
        var tags = new List<object?>();
        using var meter = new Meter("example");
        using var listener = new MeterListener();
        listener.SetMeasurementEventCallback<long>(
            (_, _, measured, _) => tags.AddRange(measured.ToArray().Select(tag => tag.Value)));
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter == meter)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.Start();
        ILogger logger = NullLogger.Instance;
        var activity = Activity.Current;
        void Work() => throw new SocketException(10061);

        #region telemetry
        var failures = meter.CreateCounter<long>("app.failures");
        try
        {
            Work();
        }
        catch (Exception e) when (e.TryGetWinsockError(out var error))
        {
            string text = error.GetMessage(WinsockLanguage.English);
            string? type = error.GetOpenTelemetryErrorType();                                 // connection_refused
            logger.LogWarning(e, "{Name} {Code}: {Text}", error.GetName(), (int)error, text);
            failures.Add(1, new KeyValuePair<string, object?>("error.type", type));
            activity?.SetTag("error.type", type);
        }
        #endregion

        tags.Should().Equal("connection_refused");
    }

    private static int bind(nint socket, byte[] address, int length) =>
        Systems.IsWindows ? Winsock.bind(socket, address, length) : Libc.bind((int)socket, address, length);

    private static nint NewSocket() => Systems.IsWindows
        ? Winsock.socket(Winsock.AF_INET, Winsock.SOCK_STREAM, 0)
        : Libc.socket(Libc.AF_INET, Libc.SOCK_STREAM, 0);

    private static void CloseSocket(nint socket) =>
        _ = Systems.IsWindows ? Winsock.closesocket(socket) : Libc.close((int)socket);

    private static void StartWinsock()
    {
        if (Systems.IsWindows)
        {
            Winsock.Start();
        }
    }
}
