using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr scan as a user does.</summary>
public class ScanTests
{
    // The block that the scanner reads at once.
    private const int BlockSize = 1 << 16;

    // Each with the code and the words that name it.
    private static readonly (string Line, int Code, string Text)[] Forms =
    [
        ("recv: WSAECONNRESET", 10054, "WSAECONNRESET"),
        ("hr=0x80072746", 10054, "0x80072746"),
        ("socket error 10061", 10061, "error 10061"),
        ("dial tcp: connection refused", 10061, "connection refused"),
        ("Zielcomputer die Verbindung verweigerte", 10061, "Zielcomputer die Verbindung verweigerte"),
        ("à cause d’ECONNRESET", 10054, "ECONNRESET"),
        ("expressément refusée", 10061, "expressément refusée"),
    ];

    [Fact]
    public async Task Scan_FormsThatNameACode_AreAllListed() =>
        (await List(Lines(Forms.Select(form => form.Line)))).Should()
            .Equal(Forms.Select((form, i) => (i + 1, form.Code, form.Text)));

    [Theory]
    [InlineData("--platform")]
    [InlineData("--errno")]
    public async Task Scan_ErrnoNumbers_AreListedWithTheirSystemOnly(string option)
    {
        byte[] log = Lines(["errno 104", "[Errno 111] x", "failed with errno: 110"]);

        (await List(log)).Should().BeEmpty();
        (await List(log, option, "linux")).Select(row => row.Code).Should().Equal(10054, 10061, 10060);
        (await List(log, option, "freebsd")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("macos", "SocketException (54)", 10054)]
    [InlineData("freebsd", "errno: 61", 10061)]
    [InlineData("linux", "SocketException (10054)", 10054)]
    public async Task Scan_WithErrno_ReadsTheNumbersOfThatSystem(string platform, string line, int code) =>
        (await List(Lines([line]), "--errno", platform)).Should().Equal((1, code, line));

    [Fact]
    public async Task Scan_EveryNameOfACode_IsListed()
    {
        var conversions = XDocument.Parse(Repository.Read("src/WinsockErrors/Data/Conversions.xml")).Root!;
        var others = conversions.Elements()
            .Where(element => element.Name.LocalName is "errno" or "eai" or "win32"
                && element.Attribute("error") is not null)
            .Select(element => element.Attribute("name")!.Value);
        string[] names = [.. WinsockErrorTable.All.Select(info => info.Name), .. others];

        var listed = await List(Lines(names.Select(name => $"socket: {name}")));

        names.Should().HaveCountGreaterThan(150);
        listed.Select(row => row.Text).Should().Equal(names);
        listed.Should().OnlyContain(row => row.Code == (int)WinsockErrorTable.Parse(row.Text));
    }

    [Theory]
    [InlineData("en", "      2  10054  WSAECONNRESET        SocketException (10054)   Connection reset by peer.\n")]
    [InlineData("fr",
        "      2  10054  WSAECONNRESET        SocketException (10054)   Connexion réinitialisée par le pair.\n")]
    public async Task Scan_ALog_ListsLineCodeNameWordsAndText(string language, string expected)
    {
        var run = await Scan(Lines(["Starting", "SocketException (10054), WSAECONNRESET", "Done"]), "--lang", language);

        run.OutputText.Should().Be(expected);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("en",
        "lines  first  last   code  name\n"
        + "    2      1     3  10054  WSAECONNRESET    Connection reset by peer.\n"
        + "    1      3     3  10061  WSAECONNREFUSED  Connection refused.\n")]
    [InlineData("fr",
        "lignes  première  dernière   code  nom\n"
        + "     2         1         3  10054  WSAECONNRESET    Connexion réinitialisée par le pair.\n"
        + "     1         3         3  10061  WSAECONNREFUSED  Connexion refusée.\n")]
    public async Task Scan_WithSummary_CountsLinesMostFrequentFirst(string language, string expected) =>
        (await Scan(Lines(["WSAECONNRESET ECONNRESET", "", "WSAECONNREFUSED WSAECONNRESET"]), "--summary", "--lang",
            language))
            .OutputText.Should().Be(expected);

    [Fact]
    public async Task Scan_WithSummaryAndJson_IsOneArray()
    {
        var run = await Scan(Lines(["WSAECONNRESET", "x", "WSAECONNRESET", "WSAEINTR"]), "--summary", "--json");

        using var json = JsonDocument.Parse(run.OutputText);
        json.RootElement.EnumerateArray()
            .Select(row => row.GetRawText().ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal))
                .Should().Equal(
            """{"code": 10054,"name": "WSAECONNRESET","lines": 2,"firstLine": 1,"lastLine": 3,"message": """
                + """{"en": "Connection reset by peer.","fr": "Connexion réinitialisée par le pair."}}""",
            """{"code": 10004,"name": "WSAEINTR","lines": 1,"firstLine": 4,"lastLine": 4,"message": """
                + """{"en": "Interrupted function call.","fr": "Appel de fonction interrompu."}}""");
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
    [InlineData("en",
        "a\nWSAEINTR, WSAEBADF\n"
        + "  ^ WSAEINTR (10004): Interrupted function call.\n"
        + "  ^ WSAEBADF (10009): Invalid file handle.\nb\n")]
    [InlineData("fr",
        "a\nWSAEINTR, WSAEBADF\n"
        + "  ^ WSAEINTR (10004)\u00A0: Appel de fonction interrompu.\n"
        + "  ^ WSAEBADF (10009)\u00A0: Descripteur de fichier non valide.\nb\n")]
    public async Task Scan_WithAnnotate_ExplainsBelowTheLine(string language, string expected) =>
        (await Scan(Lines(["a", "WSAEINTR, WSAEBADF", "b"]), "--annotate", "--lang", language)).OutputText.Should()
            .Be(expected);

    [Theory]
    [InlineData("WSAEINTR\r\nx\r\n", "WSAEINTR\r\n  ^ WSAEINTR (10004): Interrupted function call.\r\nx\r\n")]
    [InlineData("x\r\nWSAEINTR", "x\r\nWSAEINTR\n  ^ WSAEINTR (10004): Interrupted function call.\n")]
    public async Task Scan_WithAnnotate_EndsLinesAsTheLogDoes(string log, string expected) =>
        (await Scan(Encoding.UTF8.GetBytes(log), "--annotate")).OutputText.Should().Be(expected);

    [Fact]
    public async Task Scan_BytesThatAreNoText_ComeThroughAnnotateUnchanged()
    {
        byte[] noise = new byte[3 * BlockSize];
        new Random(1).NextBytes(noise);
        byte[] log = [.. noise, (byte)'\n', 0, .. "WSAEINTR"u8, 0, 0xFF, (byte)'\n', .. noise];
        byte[] explanation = Encoding.UTF8.GetBytes("  ^ WSAEINTR (10004): Interrupted function call.\n");

        var run = await Scan(log, "--annotate");

        int at = noise.Length + 13;
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
        Read(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should()
            .Equal(Forms.Select((form, i) => (i + 1, form.Code, form.Text)));
    }

    // A limit that neither the line nor the log would fit into.
    [Theory]
    [InlineData()]
    [InlineData("--annotate")]
    public async Task Scan_ALineOfFortyMegabytes_TakesNoMoreMemory(params string[] options)
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
            {
                byte[] piece = Encoding.ASCII.GetBytes(new string('x', 999_999) + " ");
                for (int i = 0; i < 40; i++)
                {
                    file.Write(piece);
                }

                file.Write("WSAEINTR"u8);
            }

            var run = await ProgramRun
                .Start("winsockerr", new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "0x2000000" },
                    ["scan", path, .. options]);

            run.Error.Should().BeEmpty();
            run.ExitCode.Should().Be(0);
            run.Output.Length.Should()
                .BeInRange(options.Length == 0 ? 50 : 40_000_050, options.Length == 0 ? 100 : 40_000_100);
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
        var run = await Task.FromResult(TestConsole.Start("6", "scan", "-"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("6: this argument may not come before scan.\n");
    }

    [Theory]
    [InlineData("en", "One line gives an errno, whose meaning depends on the system: add --platform linux, macos or "
        + "freebsd.\n", "connect: errno 104")]
    [InlineData("en", "2 lines give an errno, whose meaning depends on the system: add --platform linux, macos or "
        + "freebsd.\n", "connect: errno 104", "socket: [Errno 111]")]
    [InlineData("fr", "Une ligne donne un errno, dont le sens dépend du système\u00A0: ajouter --platform linux, "
        + "macos ou freebsd.\n", "connect: errno 104")]
    [InlineData("en", "", "connect: errno 104 (WSAECONNRESET)", "errno 0", "errno 5")]
    public async Task Scan_LinesWithAnErrnoOfNoSystem_SaysAtTheEndHowToReadThem(
        string language, string expected, params string[] lines)
    {
        (await Scan(Lines(lines), "--lang", language)).Error.Should().Be(expected);
        (await Scan(Lines(lines), "--json", "--lang", language)).Error.Should().BeEmpty();
        (await Scan(Lines(lines), "--platform", "linux", "--lang", language)).Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false, null, "always", true)]
    [InlineData(false, null, "auto", false)]
    [InlineData(true, 100, "auto", true)]
    [InlineData(false, 100, "auto", false)]
    [InlineData(true, 100, "never", false)]
    public void Scan_WithColor_HasItWhereItIsAskedFor(bool shownByTerminal, int? columns, string use, bool expected)
    {
        var console = new TestConsole
        {
            Input = Lines(["recv: ECONNRESET"]),
            HasColor = shownByTerminal,
            Columns = columns,
        };

        string list = console.Run("scan", "--color", use).OutputText;
        string annotated = console.Run("scan", "--annotate", "--color", use).OutputText;

        list.Contains("\e[1mWSAECONNRESET\e[0m        \e[1;31mECONNRESET\e[0m ", StringComparison.Ordinal).Should()
            .Be(expected);
        list.Contains('\e', StringComparison.Ordinal).Should().Be(expected);
        annotated.Should().Be(expected
            ? "recv: ECONNRESET\n  \e[1;31m^\e[0m \e[1mWSAECONNRESET\e[0m (10054): Connection reset by peer.\n"
            : "recv: ECONNRESET\n  ^ WSAECONNRESET (10054): Connection reset by peer.\n");
    }

    [Fact]
    public void Scan_InATerminal_WrapsBelowTheName() =>
        new TestConsole { Input = Lines(["SocketException (10054)"]), Columns = 72 }.Run("scan").OutputText.Should().Be(
            "      1  10054  WSAECONNRESET        SocketException (10054)\n"
            + "                Connection reset by peer.\n");

    [Fact]
    public async Task Scan_AHyphen_IsStandardInput() =>
        (await List(Lines(["WSAEINTR"]), "-")).Should().Equal((1, 10004, "WSAEINTR"));

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
        await scan.Write(Lines(["WSAEINTR"]));
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
        await scan.Write(Lines(["WSAEINTR", .. Enumerable.Repeat(new string('x', 99), 10_000)]));

        await scan.Interrupt();

        await scan.ReadLine();
        (await scan.ReadLine()).Should().Be("    1      1     1  10004  WSAEINTR  Interrupted function call.");
        (await scan.End()).Should().Be((130, ""));
    }

    [Theory]
    [InlineData()]
    [InlineData("--annotate")]
    [InlineData("--summary")]
    public void Scan_WhenTheOutputCannotBeWritten_SaysSoAndExitsWith3(params string[] options)
    {
        using var full = new FullDisk();

        var console = new TestConsole { Input = Lines(["WSAEINTR"]), Output = full };
        var run = console.Run(["scan", "--lang", "fr", .. options]);

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("sortie standard\u00A0: échec de l’écriture\u00A0: il n’y a plus de place ")
            .And.EndWith("\n");
        run.Error.Count(c => c == '\n').Should().Be(1);
    }

    // A .NET name, or its English, would mean nothing to a French reader.
    [Theory]
    [InlineData("en", "standard input: reading failed: the compressed data are damaged.\n")]
    [InlineData("fr", "entrée standard\u00A0: échec de la lecture\u00A0: les données compressées sont endommagées.\n")]
    public async Task Scan_DamagedGzip_SaysSoInTheUsersLanguageAndExitsWith3(string language, string expected)
    {
        byte[] damaged = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

        var run = await Scan(damaged, "--lang", language);

        run.ExitCode.Should().Be(3);
        run.Error.Should().Be(expected);
    }

    private static Task<ProgramRun> Scan(byte[] log, params string[] options) =>
        Task.FromResult(new TestConsole { Input = log }.Run(["scan", .. options]));

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
            row.GetProperty("name").GetString().Should()
                .Be(((WinsockError)row.GetProperty("code").GetInt32()).GetName());
            return (row.GetProperty("line").GetInt32(), row.GetProperty("code").GetInt32(),
                row.GetProperty("text").GetString()!);
        }),
    ];

    private static byte[] Lines(IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
}
