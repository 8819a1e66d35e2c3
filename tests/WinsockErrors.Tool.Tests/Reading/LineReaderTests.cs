namespace WinsockErrors.Tool.Tests;

/// <summary>What a line of a log names, and what it does not: at least three lines for each kind.</summary>
public class LineReaderTests
{
    public static readonly TheoryData<string, int, string> Names = new()
    {
        { "recv: WSAECONNRESET", 10054, "WSAECONNRESET" },
        { "WSA_QOS_EUNKNOWNPSOBJ", 11024, "WSA_QOS_EUNKNOWNPSOBJ" },
        { "return -ECONNRESET;", 10054, "ECONNRESET" },
        { "à cause d’ECONNRESET", 10054, "ECONNRESET" },
        { "{ code: 'ECONNREFUSED', syscall: 'connect' }", 10061, "ECONNREFUSED" },
        { "UV_ETIMEDOUT", 10060, "UV_ETIMEDOUT" },
        { "Errno::EHOSTUNREACH", 10065, "EHOSTUNREACH" },
        { "getaddrinfo EAI_AGAIN db", 11002, "EAI_AGAIN" },
        { "getaddrinfo ENOTFOUND db", 11001, "ENOTFOUND" },
        { "ERROR_CONNECTION_REFUSED", 10061, "ERROR_CONNECTION_REFUSED" },
        { "STATUS_CONNECTION_RESET", 10054, "STATUS_CONNECTION_RESET" },
        { "(Error NT_STATUS_HOST_UNREACHABLE)", 10065, "NT_STATUS_HOST_UNREACHABLE" },
        { "NT_STATUS_IO_TIMEOUT", 10060, "NT_STATUS_IO_TIMEOUT" },
        { "\u001b[0;31mECONNRESET\u001b[0m", 10054, "ECONNRESET" },
        { @"{""m"":""failed\nWSAEINTR""}", 10004, "WSAEINTR" },
        { @"{""m"":""\u0027WSAEINTR\u0027""}", 10004, "WSAEINTR" },
        { "SocketErrorCode=TimedOut", 10060, "SocketErrorCode=TimedOut" },
        { @"""SocketErrorCode"":""HostNotFound""", 11001, @"SocketErrorCode"":""HostNotFound" },
        { "System.Net.Sockets.SocketError.TimedOut", 10060, "SocketError.TimedOut" },
        { "[Net.Sockets.SocketError]::NotConnected", 10057, "SocketError]::NotConnected" },
    };

    public static readonly TheoryData<string, int, string> Numbers = new()
    {
        { "hr=0x80072746", 10054, "0x80072746" },
        { "(0X8007274c)", 10060, "0X8007274c" },
        { "HRESULT: -2147014842,", 10054, "-2147014842" },
        { "HRESULT 80072746", 10054, "HRESULT 80072746" },
        { "Failed: 0x800704C9", 10061, "0x800704C9" },
        { "0x80070040 and more", 10054, "0x80070040" },
        { "System.Net.Sockets.SocketException (10054): gone", 10054, "SocketException (10054)" },
        { "WinsockErrors.WinsockException (10048): bind(s)", 10048, "WinsockException (10048)" },
        { "X+ExtendedSocketException (00000005, 0xFFFDFFFF): x", 11001,
            "ExtendedSocketException (00000005, 0xFFFDFFFF)" },
        { "SocketException (00000001, 11): x", 11002, "SocketException (00000001, 11)" },
        { "SocketException (00000005, 6): x", 11001, "SocketException (00000005, 6)" },
        { "SocketException (-131073): x", 11001, "SocketException (-131073)" },
        { "Win32Exception (10060): x", 10060, "Win32Exception (10060" },
        { "Win32Exception (1225): x", 10061, "Win32Exception (1225" },
        { "NativeErrorCode: 10061", 10061, "NativeErrorCode: 10061" },
        { "[WinError 10054] x", 10054, "WinError 10054" },
        { "[WinError 1236] x", 10053, "WinError 1236" },
        { "[WinError 121] x", 10060, "WinError 121" },
        { "[WinError 64] x", 10054, "WinError 64" },
        { "System error 1231 has occurred.", 10051, "error 1231" },
        { "[Errno 10054] x", 10054, "Errno 10054" },
        { "ConnectionError(10054, 'x', None, 10054, None)", 10054, "ConnectionError(10054" },
        { "x (os error 10061)", 10061, "error 10061" },
        { "Os { code: 10061, kind: ConnectionRefused }", 10061, "Os { code: 10061" },
        { "(OS 10060)A connection attempt", 10060, "OS 10060" },
        { "x (0x0000274D/10061)", 10061, "0x0000274D/10061" },
        { "WSAGetLastError() = 6", 6, "WSAGetLastError() = 6" },
        { "i> NetDll_WSAGetLastError: 10035", 10035, "NetDll_WSAGetLastError: 10035" },
        { "WSASend fail:10054", 10054, "fail:10054" },
        { "WSAConnect: 10061", 10061, "WSAConnect: 10061" },
        { "Socket Error # 10054", 10054, "Error # 10054" },
        { "winsock error code: 10054", 10054, "error code: 10054" },
        { "listen error : 10048 : x", 10048, "error : 10048" },
        { "error code is 10013", 10013, "error code is 10013" },
        { "lastError=10061", 10061, "lastError=10061" },
        { "nt secondary err code: 10061", 10061, "err code: 10061" },
        { "error 0x2746", 10054, "error 0x2746" },
        { "connect failed: 0x0000274c", 10060, "failed: 0x0000274c" },
        { "recv() failed (10054)", 10054, "failed (10054" },
        { "select failed: 10038", 10038, "failed: 10038" },
        { "send error: x, failed: 10054", 10054, "failed: 10054" },
        { "Fehlernummer 10061", 10061, "Fehlernummer 10061" },
        { "Socketfehler 10054", 10054, "Socketfehler 10054" },
        { "Ошибка сокета 10054", 10054, "Ошибка сокета 10054" },
        { "Błąd gniazda 10060", 10060, "Błąd gniazda 10060" },
        { "套接字错误 10061", 10061, "套接字错误 10061" },
        { "Cannot connect to 'db' (10061)", 10061, "10061" },
        { "Connection Send Error, (10058)A request", 10058, "Error, (10058" },
        { "erreur de socket 10061", 10061, "erreur de socket 10061" },
        { "Fehler Nr. 10060", 10060, "Fehler Nr. 10060" },
        { "código de error 10054", 10054, "error 10054" },
        { "ошибка 10054", 10054, "ошибка 10054" },
        { "错误代码：10061", 10061, "错误代码：10061" },
        { "NTSTATUS error 0xC0000236", 10061, "error 0xC0000236" },
        { "socket.gaierror: [Errno -3] x", 11002, "Errno -3" },
        { "socket.gaierror: [Errno 8] x", 11001, "Errno 8" },
        { "gaierror(-5, 'x') [Errno -5]", 11001, "gaierror(-5" },
    };

    public static readonly TheoryData<string, int, string> SystemsWords = new()
    {
        { "read tcp 192.0.2.1:1->192.0.2.2:2: Connection reset by peer", 10054, "Connection reset by peer" },
        { "dial tcp: lookup db.example: no such host", 11001, "no such host" },
        { "NETWORK ERROR: CONNECTION REFUSED", 10061, "CONNECTION REFUSED" },
        { "(Aucun serveur : expressément refusée.)", 10061, "expressément refusée" },
        { @"{""m"":""express\u00e9ment refus\u00e9e""}", 10061, @"express\u00e9ment refus\u00e9e" },
        { "express?ment refus?e", 10061, "express?ment refus?e" },
        { "expressÃ©ment refusÃ©e", 10061, "expressÃ©ment refusÃ©e" },
        { "Zielcomputer die Verbindung verweigerte.", 10061, "Zielcomputer die Verbindung verweigerte" },
        { "x: só uma utilização de cada endereço de soquete", 10048, "uma utilização de cada endereço de soquete" },
        { "远程：强迫关闭了一个现有的连接。", 10054, "强迫关闭了一个现有的连接" },
        { "authoritative: occurred  on  an  authoritative  name  server", 11002,
            "occurred  on  an  authoritative  name  server" },
        { "java.net.UnknownHostException: db", 11001, "UnknownHostException" },
        // What the type says gives way to what the system says.
        { "java.net.UnknownHostException: db: Temporary failure in name resolution", 11002,
            "Temporary failure in name resolution" },
        { "Caused by: java.net.SocketTimeoutException: connect timed out", 10060, "connect timed out" },
        { "HttpRequestException: Resource temporarily unavailable (db.example:443)", 11002,
            "Resource temporarily unavailable" },
        { "System.Net.Http.HttpRequestException: No such device or address", 11001, "No such device or address" },
    };

    // The words and names that files report too.
    public static readonly TheoryData<string, int> InSightOfASocket = new()
    {
        { "bind: Permission denied", 10013 },
        { "connect() to unix:/run/x.sock failed (13: Permission denied)", 10013 },
        { "Error: listen EACCES 0.0.0.0:80", 10013 },
        { "write to 192.0.2.1:443: broken pipe", 10058 },
        { "Connection to 192.0.2.1 port 22: Broken pipe", 10058 },
        { "http://localhost:5000: Error EACCES", 10013 },
        { "accept4() failed (24: Too many open files)", 10024 },
        { "accept EMFILE", 10024 },
        { "recvmsg(6, 0x7ff, 0) = -1 EAGAIN (x)", 10035 },
        { "setsockopt(15) = -1 EINVAL (Invalid argument)", 10022 },
        { "java.net.BindException: Permission denied", 10013 },
        { "Connect: Hôte inconnu.", 11001 },
        { "(112: Host is down)", 10064 },
        { "Hôte inconnu.", 11001 },
        { "HttpRequestException: Hôte inconnu. (db.example:443)", 11001 },
        { "Connexion refusée (db.example:5432)", 10061 },
        { "[Errno 111] Connexion refusée", 10061 },
    };

    public static readonly TheoryData<string> Nothing =
    [
        // Bare numbers; ports, events, versions, durations, counts, processes.
        "10054 (10054) example.org:10054 0x2746",
        "port 10054, ports: 10050, 10051, :::10048 and 192.0.2.1:10061",
        "error on port 10061",
        "W/System.err(10061): x",
        "open 'error-10054.txt', error 10061.log",
        "connect(3, {sin_port=htons(10054)}, 16) = -1 x failed",
        "error 10048/tcp",
        "Event ID: 10009, EventID=10054, event code: 10016, EventCode=10022",
        "error 10.0.10054 version 10054.3 code 10,054",
        "Error: 10060 ms, error 10054 seconds, err 10048 files",
        "errors: 10054, error count 10054",
        "ERROR 10054 --- [main] x",
        "[error] 10054#10054: *1 open() \"/x\" failed (2: No such file or directory)",
        "[ERROR] [MY-010054] [Server] x",
        "sshd[10054]: error: x",
        "exit code 10054, status code 10060",
        "GET /error/10054?error=10061&code=10060&x HTTP/1.1",
        // Everyday words, other spellings, longer words.
        "TimedOut Success Interrupted ConnectionReset",
        "NO_ERROR NO_DATA TRY_AGAIN HOST_NOT_FOUND NO_RECOVERY",
        "xWSAECONNRESET WSAECONNRESET2 WSAECONNRESET_X MYECONNRESET econnreset wsaeconnreset",
        "WSASocket WSARecv WSABASEERR ENOENT ERROR EPROTO",
        "SocketErrorCode=Success SocketErrorCode=None SocketError: interrupted SocketException (0)",
        "net::ERR_CONNECTION_RESET net::ERR_NAME_NOT_RESOLVED ERR_TIMED_OUT",
        // Other numbers.
        "0x80070057 0x80070006 0x80070005 0x800706BA 0x8007274 0x180072746 0x80072B20",
        "-2147024809 5-2147014842 -2147014842.5 -21470148421",
        "WinHttpException (80072EFF, 12030): Error 12030 and 0x80072ee2",
        "SocketException (6) SocketException (87) h_errno=10054 WinError 87 errno 10054.5 (0x0000274D/10060)",
        "SocketException (104): x SocketException (0x80004005): y WebSocketException (10054)",
        "STATUS_ACCESS_VIOLATION STATUS_PENDING STATUS_SUCCESS NT_STATUS_ACCESS_DENIED",
        "error 0xC0000005, status 0xC0000022, pointer 0xc000020a80",
        // Files.
        "npm ERR! code EACCES",
        "Error: EPERM: operation not permitted, unlink 'C:\\x'",
        "EMFILE: too many open files, watch '/src'",
        "[Errno 13] Permission denied: '/etc/x'",
        "Errno::EACCES: Permission denied @ rb_sysopen - /etc/x",
        "openat(AT_FDCWD, \"/x\", O_RDONLY) = -1 EACCES (Permission denied)",
        "open() \"/x\" failed (13: Permission denied), client: 192.0.2.1, host: \"localhost:8080\"",
        "Permission denied: '/run/docker.socket'",
        "bind mount of /x: Operation not permitted",
        "/etc/bind/named.conf: Permission denied",
        "tar: write error: Broken pipe",
        "mount: /mnt: No such device or address",
        "error -110, error -71",
        "Disconnected, then interrupted; timed out",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(SystemsWords))]
    public void Read_WhatNamesACode_FindsItAndTheWords(string line, int code, string words) =>
        Read(line).Should().Equal((code, words));

    [Theory]
    [MemberData(nameof(InSightOfASocket))]
    public void Read_WhatFilesGiveToo_CountsInSightOfASocket(string line, int code) =>
        Read(line).Select(mention => mention.Code).Should().Equal(code);

    [Theory]
    [MemberData(nameof(Nothing))]
    public void Read_WhatNamesNoCode_FindsNothing(string line) => Read(line).Should().BeEmpty();

    [Theory]
    [InlineData("errno 104")]
    [InlineData("errno=104")]
    [InlineData("{ errno: -104, code: 'x' }")]
    [InlineData(@"{\""errno\"":-104}")]
    [InlineData("[Errno 104] x")]
    [InlineData("ConnectionError(104, 'x')")]
    [InlineData("SocketException (104): x")]
    [InlineData("x (os error 104)")]
    [InlineData("recv() failed (104: x) while reading")]
    [InlineData("upstream timed out (104: x)")]
    public void Read_AnErrno_CountsForItsSystemOnly(string line)
    {
        Read(line).Should().BeEmpty();
        Read(line, UnixPlatform.Linux).Select(mention => mention.Code).Should().Equal(10054);
        Read(line, UnixPlatform.FreeBSD).Should().BeEmpty();
    }

    [Theory]
    [InlineData("104 (104) x=104")]
    [InlineData("port 104: closed")]
    [InlineData("failed (104)")]
    [InlineData("error 104")]
    [InlineData("errno 1040")]
    [InlineData("errno 104.5")]
    [InlineData("[Errno 13] '/x'")]
    public void Read_AnotherNumberForASystem_FindsNothing(string line) =>
        Read(line, UnixPlatform.Linux).Should().BeEmpty();

    [Theory]
    [InlineData("errno 104", true)]
    [InlineData("SocketException (111)", true)]
    [InlineData("recv failed, errno=54", true)]
    [InlineData("[Errno 13] x", false)]
    [InlineData("[Errno 36] x", false)]
    [InlineData("error -110", false)]
    [InlineData("SocketException (104): Connection reset by peer", false)]
    public void HasOtherErrno_ALineWithANumber_TellsWhetherASystemWouldHelp(string line, bool expected)
    {
        var reader = new LineReader(null);

        reader.Read(line);

        reader.HasOtherErrno.Should().Be(expected);
    }

    [Fact]
    public void Read_SeveralCodes_GivesEachOnceInOrder() =>
        Read("WSAEINTR then Connection refused (ECONNREFUSED, 0x8007274D), then WSAEINTR")
            .Should().Equal((10004, "WSAEINTR"), (10061, "Connection refused"));

    [Fact]
    public void Read_AnAmbiguousPhraseBesideACode_IsNotHeeded() =>
        Read("SocketException (10061): connect: Permission denied").Should().Equal((10061, "SocketException (10061)"));

    [Fact]
    public void Read_LineAfterLine_ForgetsTheOneBefore()
    {
        var reader = new LineReader(null);
        reader.Read("socket: Permission denied, errno 104");

        reader.Read("Permission denied");

        reader.Mentions.Should().BeEmpty();
        reader.HasOtherErrno.Should().BeFalse();
        reader.Doubtful.Should().ContainSingle().Which.Info.Name.Should().Be("WSAEACCES");
    }

    private static IEnumerable<(int Code, string Words)> Read(string line, UnixPlatform? platform = null)
    {
        var reader = new LineReader(platform);
        reader.Read(line);
        return reader.Mentions.Select(mention => ((int)mention.Info.Code, line[mention.Start..mention.End]));
    }
}
