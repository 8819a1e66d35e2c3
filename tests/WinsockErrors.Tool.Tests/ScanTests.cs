using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr scan as a user does.</summary>
public class ScanTests
{
    // The block that the scanner reads at once: mentions have to be found across its end.
    private const int BlockSize = 1 << 16;

    // Each with the code and the words that name it.
    private static readonly (string Line, int Code, string Text)[] Forms =
    [
        ("recv: WSAECONNRESET", 10054, "WSAECONNRESET"),
        ("WSA_QOS_EUNKNOWNPSOBJ", 11024, "WSA_QOS_EUNKNOWNPSOBJ"),
        ("return -ECONNRESET;", 10054, "ECONNRESET"),
        ("à cause d’ECONNRESET", 10054, "ECONNRESET"),
        ("{ code: 'ECONNREFUSED', syscall: 'connect' }", 10061, "ECONNREFUSED"),
        ("getaddrinfo EAI_AGAIN db", 11002, "EAI_AGAIN"),
        ("ERROR_CONNECTION_REFUSED", 10061, "ERROR_CONNECTION_REFUSED"),
        ("STATUS_CONNECTION_RESET", 10054, "STATUS_CONNECTION_RESET"),
        ("\u001b[0;31mECONNRESET\u001b[0m", 10054, "ECONNRESET"),
        (@"{""m"":""failed\nWSAEINTR""}", 10004, "WSAEINTR"),
        (@"{""m"":""\u0027WSAEINTR\u0027""}", 10004, "WSAEINTR"),
        ("hr=0x80072746", 10054, "0x80072746"),
        ("(0X8007274c)", 10060, "0X8007274c"),
        ("HRESULT: -2147014842,", 10054, "-2147014842"),
        ("System.Net.Sockets.SocketException (10054): gone", 10054, "SocketException (10054)"),
        ("X+ExtendedSocketException (00000005, 0xFFFDFFFF): Name or service not known", 11001, "ExtendedSocketException (00000005, 0xFFFDFFFF)"),
        ("WinsockErrors.WinsockException (10048): bind(s): Address already in use. (WSAEADDRINUSE, 10048)", 10048, "WinsockException (10048)"),
        ("Connection refused. (WSAECONNREFUSED, 10061)", 10061, "WSAECONNREFUSED"),
        ("SocketErrorCode=TimedOut", 10060, "SocketErrorCode=TimedOut"),
        ("SocketErrorCode: 10061", 10061, "SocketErrorCode: 10061"),
        (@"""SocketErrorCode"":""HostNotFound""", 11001, @"SocketErrorCode"":""HostNotFound"),
        ("System.Net.Sockets.SocketError.TimedOut", 10060, "SocketError.TimedOut"),
        ("[Net.Sockets.SocketError]::NotConnected", 10057, "SocketError]::NotConnected"),
        ("ConnectionResetError: [WinError 10054] x", 10054, "WinError 10054"),
        ("OSError: [Errno 10054] x", 10054, "Errno 10054"),
        ("ConnectionResetError(10054, 'x', None, 10054, None)", 10054, "ConnectionResetError(10054"),
        ("x (os error 10061)", 10061, "os error 10061"),
        ("Os { code: 10061, kind: ConnectionRefused }", 10061, "Os { code: 10061"),
        ("(OS 10060)A connection attempt failed", 10060, "OS 10060"),
        ("Connection refused (0x0000274D/10061)", 10061, "0x0000274D/10061"),
        ("WSAGetLastError() = 6", 6, "WSAGetLastError() = 6"),
        ("Socket Error # 10054", 10054, "Socket Error # 10054"),
        ("winsock error code: 10054", 10054, "winsock error code: 10054"),
    ];

    private static readonly string[] NoForms =
    [
        "10054 (10054) error 10054 code=10054 example.org:10054 0x2746",
        "TimedOut Success Interrupted ConnectionReset",
        "NO_ERROR NO_DATA TRY_AGAIN HOST_NOT_FOUND NO_RECOVERY",
        "xWSAECONNRESET WSAECONNRESET2 WSAECONNRESET_X MYECONNRESET econnreset wsaeconnreset",
        "0x80070057 0x80070006 80072746 0x800727460 0x8007274 0x180072746 0x80072B20",
        "-2147024809 5-2147014842 -2147014842.5 -21470148421",
        "SocketException: Connection reset SocketException (104): x WebSocketException (10054) SocketException (0x80004005): y",
        "SocketErrorCode=Success SocketErrorCode=None SocketError: interrupted SocketException (0)",
        "STATUS_ACCESS_VIOLATION STATUS_PENDING STATUS_SUCCESS STATUS_TIMEOUT",
        "WSASocket WSARecv WSABASEERR WSA 10054 ENOENT ERROR",
        "SocketException (6) SocketException (87) h_errno=10054 WinError 87 errno 10054.5 (0x0000274D/10060)",
    ];

    private static readonly (string Line, string Text)[] ErrnoForms =
    [
        ("errno 104", "errno 104"),
        ("errno=104", "errno=104"),
        ("{ errno: -104, code: 'x' }", "errno: -104"),
        (@"{\""errno\"":-104}", @"errno\"":-104"),
        ("[Errno 104] Connection reset by peer", "Errno 104"),
        ("ConnectionResetError(104, 'Connection reset by peer')", "ConnectionResetError(104"),
        ("SocketException (104): Connection reset by peer", "SocketException (104)"),
        ("x (os error 104)", "os error 104"),
        ("recv() failed (104: Connection reset by peer) while reading", "failed (104"),
        ("upstream timed out (104: x)", "timed out (104"),
    ];

    [Fact]
    public async Task Scan_FormsThatNameACode_AreAllListed() =>
        (await List(Lines(Forms.Select(form => form.Line)))).Should().Equal(Forms.Select((form, i) => (i + 1, form.Code, form.Text)));

    [Fact]
    public async Task Scan_WhatNamesNoCode_IsNotListed() => (await List(Lines(NoForms))).Should().BeEmpty();

    [Fact]
    public async Task Scan_ErrnoNumbers_AreListedWithTheirSystemOnly()
    {
        byte[] log = Lines(ErrnoForms.Select(form => form.Line));

        (await List(log)).Should().BeEmpty();
        (await List(log, "--errno", "linux")).Should().Equal(ErrnoForms.Select((form, i) => (i + 1, 10054, form.Text)));
        (await List(log, "--errno", "freebsd")).Should().BeEmpty();
    }

    [Fact]
    public async Task Scan_UnmarkedNumbersWithErrno_AreNotListed() =>
        (await List(Lines(["104 (104) x=104", "port 104: closed", "failed (104)", "Error(104)", "errno 1040", "errno 104.5"]), "--errno", "linux"))
            .Should().BeEmpty();

    [Theory]
    [InlineData("macos", "SocketException (54)", 10054)]
    [InlineData("freebsd", "errno: 45", 10045)]
    [InlineData("linux", "SocketException (10054)", 10054)]
    public async Task Scan_WithErrno_ReadsTheNumbersOfThatSystem(string platform, string line, int code) =>
        (await List(Lines([line]), "--errno", platform)).Should().Equal((1, code, line));

    [Fact]
    public async Task Scan_EveryNameOfACode_IsListed()
    {
        var conversions = XDocument.Parse(Repository.Read("src/WinsockErrors/Data/Conversions.xml")).Root!;
        var others = conversions.Elements()
            .Where(element => element.Name.LocalName is "errno" or "eai" or "win32" && element.Attribute("error") is not null)
            .Select(element => element.Attribute("name")!.Value);
        string[] names = [.. WinsockErrorTable.All.Select(info => info.Name), .. others];

        var listed = await List(Lines(names));

        names.Should().HaveCountGreaterThan(150);
        listed.Select(row => row.Text).Should().Equal(names);
        listed.Should().OnlyContain(row => row.Code == (int)WinsockErrorTable.Parse(row.Text));
    }

    [Theory]
    [InlineData("en", "      2  10054  WSAECONNRESET        SocketException (10054)   Connection reset by peer.\n")]
    [InlineData("fr", "      2  10054  WSAECONNRESET        SocketException (10054)   Connexion réinitialisée par le pair.\n")]
    public async Task Scan_ALog_ListsLineCodeNameWordsAndText(string language, string expected)
    {
        var run = await Scan(Lines(["Starting", "SocketException (10054), WSAECONNRESET", "Done"]), "--lang", language);

        run.OutputText.Should().Be(expected);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("en", "lines  first  last   code  name\n    2      1     3  10054  WSAECONNRESET    Connection reset by peer.\n    1      3     3  10061  WSAECONNREFUSED  Connection refused.\n")]
    [InlineData("fr", "lignes  première  dernière   code  nom\n     2         1         3  10054  WSAECONNRESET    Connexion réinitialisée par le pair.\n     1         3         3  10061  WSAECONNREFUSED  Connexion refusée.\n")]
    public async Task Scan_WithSummary_CountsLinesMostFrequentFirst(string language, string expected) =>
        (await Scan(Lines(["WSAECONNRESET ECONNRESET", "", "WSAECONNREFUSED WSAECONNRESET"]), "--summary", "--lang", language))
            .OutputText.Should().Be(expected);

    [Fact]
    public async Task Scan_WithSummaryAndJson_IsOneArray()
    {
        var run = await Scan(Lines(["WSAECONNRESET", "x", "WSAECONNRESET", "EINTR"]), "--summary", "--json");

        using var json = JsonDocument.Parse(run.OutputText);
        json.RootElement.EnumerateArray().Select(row => row.GetRawText().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal)).Should().Equal(
            """{  "code": 10054,  "name": "WSAECONNRESET",  "lines": 2,  "firstLine": 1,  "lastLine": 3,  "message": {  "en": "Connection reset by peer.",  "fr": "Connexion réinitialisée par le pair."  }}""".Replace("  ", "", StringComparison.Ordinal),
            """{  "code": 10004,  "name": "WSAEINTR",  "lines": 1,  "firstLine": 4,  "lastLine": 4,  "message": {  "en": "Interrupted function call.",  "fr": "Appel de fonction interrompu."  }}""".Replace("  ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]\n", "--summary", "--json")]
    [InlineData("", "--summary")]
    [InlineData("", "--json")]
    public async Task Scan_AnEmptyLog_FindsNothing(string expected, params string[] options)
    {
        var run = await Scan([], options);

        run.OutputText.Should().Be(expected);
        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("en", "a\nEINTR, WSAEBADF\n  ^ WSAEINTR (10004): Interrupted function call.\n  ^ WSAEBADF (10009): Invalid file handle.\nb\n")]
    [InlineData("fr", "a\nEINTR, WSAEBADF\n  ^ WSAEINTR (10004)\u00A0: Appel de fonction interrompu.\n  ^ WSAEBADF (10009)\u00A0: Descripteur de fichier non valide.\nb\n")]
    public async Task Scan_WithAnnotate_ExplainsBelowTheLine(string language, string expected) =>
        (await Scan(Lines(["a", "EINTR, WSAEBADF", "b"]), "--annotate", "--lang", language)).OutputText.Should().Be(expected);

    [Theory]
    [InlineData("EINTR\r\nx\r\n", "EINTR\r\n  ^ WSAEINTR (10004): Interrupted function call.\r\nx\r\n")]
    [InlineData("x\r\nEINTR", "x\r\nEINTR\n  ^ WSAEINTR (10004): Interrupted function call.\n")]
    public async Task Scan_WithAnnotate_EndsLinesAsTheLogDoes(string log, string expected) =>
        (await Scan(Encoding.UTF8.GetBytes(log), "--annotate")).OutputText.Should().Be(expected);

    [Fact]
    public async Task Scan_BytesThatAreNoText_ComeThroughAnnotateUnchanged()
    {
        byte[] noise = new byte[3 * BlockSize];
        new Random(1).NextBytes(noise);
        byte[] log = [.. noise, (byte)'\n', 0, .. "EINTR"u8, 0, 0xFF, (byte)'\n', .. noise];
        byte[] explanation = Encoding.UTF8.GetBytes("  ^ WSAEINTR (10004): Interrupted function call.\n");

        var run = await Scan(log, "--annotate");

        int at = noise.Length + 10;
        run.Output.Should().Equal([.. log[..at], .. explanation, .. log[at..]]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public async Task Scan_ALogWithAByteOrderMark_IsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        (await List([.. encoding.GetPreamble(), .. encoding.GetBytes("WSAEINTR\né WSAEBADF\n")]))
            .Should().Equal((1, 10004, "WSAEINTR"), (2, 10009, "WSAEBADF"));
    }

    // In one long line a block ends anywhere: before the mention, in each place within it, and after it.
    [Theory]
    [InlineData("WSAECONNRESET", 10054)]
    [InlineData("SocketErrorCode : ConnectionReset", 10054)]
    [InlineData("ExtendedSocketException (00000005, 0xFFFDFFFF)", 11001)]
    [InlineData("-2147014842", 10054)]
    public async Task Scan_MentionsAcrossTheEndOfABlock_AreFound(string mention, int code)
    {
        var log = new StringBuilder();
        const int First = BlockSize - 400;
        for (int length = First; length < BlockSize + 50; length++)
        {
            log.Append('x', length).Append(' ').Append(mention).Append(' ').Append('x', 300).Append('\n');
            // Not a whole word, wherever the block ends.
            log.Append('x', length).Append("xWSAEINTR ").Append('x', 300).Append('\n');
        }

        (await List(Encoding.ASCII.GetBytes(log.ToString()))).Should().Equal(Enumerable.Range(0, 450).Select(i => ((2 * i) + 1, code, mention)));
    }

    [Fact]
    public async Task Scan_ALogThatComesByteByByte_IsReadAsAWhole()
    {
        using var scan = new RunningTool("scan", "--json");
        foreach (byte one in Lines(Forms.Select(form => form.Line)))
        {
            await scan.Write([one]);
        }

        scan.Input.Close();

        using var reader = new StreamReader(scan.Output);
        Read(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Equal(Forms.Select((form, i) => (i + 1, form.Code, form.Text)));
    }

    // A limit that neither the line nor the log would fit into.
    [Theory]
    [InlineData()]
    [InlineData("--annotate")]
    public async Task Scan_ALineOfAHundredMegabytes_TakesNoMoreMemory(params string[] options)
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                byte[] piece = Encoding.ASCII.GetBytes(new string('x', 999_999) + " ");
                for (int i = 0; i < 100; i++)
                {
                    file.Write(piece);
                }

                file.Write("WSAEINTR"u8);
            }

            var run = await ProgramRun.Start("winsockerr", new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "0x2000000" }, ["scan", path, .. options]);

            run.Error.Should().BeEmpty();
            run.ExitCode.Should().Be(0);
            run.Output.Length.Should().BeInRange(options.Length == 0 ? 50 : 100_000_050, options.Length == 0 ? 100 : 100_000_100);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("en", "no/such.log: no such file.\n", "no/such.log")]
    [InlineData("fr", "no/such.log\u00A0: fichier introuvable.\n", "no/such.log")]
    [InlineData("en", "/: is a directory.\n", "/")]
    [InlineData("fr", "/\u00A0: c’est un dossier.\n", "/")]
    [InlineData("en", ": no such file.\n", "")]
    public async Task Scan_WhatIsNoReadableFile_SaysSoAndExitsWith3(string language, string expected, string file)
    {
        var run = await Scan([], file, "--lang", language);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Be(expected);
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--annotate writes the log itself", "--annotate", "--json")]
    [InlineData("--annotate restitue le journal", "--annotate", "--summary", "--lang", "fr")]
    [InlineData("two", "one", "two")]
    [InlineData("solaris", "--errno", "solaris")]
    public async Task Scan_AWrongCommandLine_ExitsWith2(string expected, params string[] arguments)
    {
        var run = await Scan([], arguments);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    [Fact]
    public async Task Scan_ACodeBeforeTheCommand_IsRefused()
    {
        var run = await ProgramRun.Start("winsockerr", new Dictionary<string, string?>(), "6", "scan", "-");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("6: this argument may not stand before scan.\n");
    }

    [Fact]
    public async Task Scan_AHyphen_IsStandardInput() => (await List(Lines(["EINTR"]), "-")).Should().Equal((1, 10004, "EINTR"));

    [Fact]
    public async Task Scan_ALogThatGrows_ShowsWhatItNamesAtOnce()
    {
        using var scan = new RunningTool("scan");
        await scan.Write(Lines(["connect: WSAECONNREFUSED"]));

        (await scan.ReadLine()).Should().Contain("WSAECONNREFUSED");
    }

    [Theory]
    [InlineData()]
    [InlineData("--annotate")]
    public async Task Scan_WhenNobodyReadsItAnyMore_EndsInSilence(params string[] options)
    {
        using var scan = new RunningTool(["scan", .. options]);
        byte[] log = Lines(Enumerable.Repeat("WSAECONNRESET", 100_000));
        var writing = scan.Write(log);
        await scan.ReadLine();
        scan.Output.Close();

        // The input goes on: the end is not the end of the log.
        var broken = async () =>
        {
            await writing;
            while (true)
            {
                await scan.Write(log);
            }
        };
        await broken.Should().ThrowAsync<IOException>();
        (await scan.End()).Should().Be((OperatingSystem.IsWindows() ? 0 : 128 + 13, ""));
    }

    [Fact]
    public async Task Scan_Interrupted_EndsInSilence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, kill sends no signals.");
        using var scan = new RunningTool("scan");
        await scan.Write(Lines(["EINTR"]));
        await scan.ReadLine();

        await scan.Interrupt();

        (await scan.End()).Should().Be((130, ""));
    }

    [Fact]
    public async Task Scan_InterruptedWithSummary_WritesWhatItHasCounted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, kill sends no signals.");
        using var scan = new RunningTool("scan", "--summary");

        // A pipe holds 64 KB: when this has been written, most has been read.
        await scan.Write(Lines(["EINTR", .. Enumerable.Repeat(new string('x', 99), 10_000)]));

        await scan.Interrupt();

        await scan.ReadLine();
        (await scan.ReadLine()).Should().Be("    1      1     1  10004  WSAEINTR  Interrupted function call.");
        (await scan.End()).Should().Be((130, ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--annotate")]
    [InlineData("--summary")]
    public async Task Scan_WhenTheOutputCannotBeWritten_SaysSoAndExitsWith3(string option)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes /dev/full.");
        var run = await ProgramRun.StartShell($"echo EINTR | $WINSOCKERR scan --lang fr {option} >/dev/full", "winsockerr", new Dictionary<string, string?>());

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("sortie standard\u00A0: échec de l’écriture\u00A0: ").And.EndWith("\n");
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    private static Task<ProgramRun> Scan(byte[] log, params string[] options) =>
        ProgramRun.Start("winsockerr", new Dictionary<string, string?>(), log, ["scan", .. options]);

    private static async Task<(int Line, int Code, string Text)[]> List(byte[] log, params string[] options)
    {
        var run = await Scan(log, ["--json", .. options]);
        run.Error.Should().BeEmpty();
        var rows = Read(run.OutputText);
        run.ExitCode.Should().Be(rows.Length > 0 ? 0 : 1);
        return rows;
    }

    private static (int Line, int Code, string Text)[] Read(string jsonLines) =>
    [
        .. jsonLines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            row.GetProperty("name").GetString().Should().Be(((WinsockError)row.GetProperty("code").GetInt32()).GetName());
            return (row.GetProperty("line").GetInt32(), row.GetProperty("code").GetInt32(), row.GetProperty("text").GetString()!);
        }),
    ];

    private static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}
