using System.IO.Compression;
using System.Text;

namespace WinsockErrors.Tool.Tests;

/// <summary>Scans files, whatever their encoding.</summary>
public sealed class LogFilesTests : IDisposable
{
    private const string Log = "é\nrecv: WSAECONNRESET\n";
    private const string Row =
        "      2  10054  WSAECONNRESET        WSAECONNRESET             Connection reset by peer.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("winsockerr");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Scan_Gzip_IsReadWithTheLinesOfTheLog()
    {
        string file = Write("app.log.gz", Compress(Encoding.UTF8.GetBytes(Log)));

        var run = TestConsole.Start("scan", file);

        run.OutputText.Should().Be(Row);
        run.ExitCode.Should().Be(0);
    }

    // Rotated logs are put together as they are.
    [Fact]
    public void Scan_GzipAfterGzip_IsReadToTheEnd()
    {
        byte[] first = Compress("x\n"u8.ToArray());
        byte[] second = Compress("recv: WSAECONNRESET\n"u8.ToArray());

        new TestConsole { Input = [.. first, .. second] }.Run("scan").OutputText.Should().Be(Row);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Scan_Utf16WithoutAMark_IsRead(string encoding)
    {
        byte[] log = Encoding.GetEncoding(encoding).GetBytes("Démarré\nrecv: WSAECONNRESET\n");

        new TestConsole { Input = log }.Run("scan").OutputText.Should().Be(Row);
        new TestConsole { Input = Compress(log) }.Run("scan").OutputText.Should().Be(Row);
    }

    // A log that is not text either, but has zeros.
    [Fact]
    public void Scan_ZerosBetweenBytes_AreNoUtf16WhereTheOthersHaveNone()
    {
        byte[] log = [0, 0, 0, 0, (byte)'\n', .. "recv: WSAECONNRESET\n"u8];

        new TestConsole { Input = log }.Run("scan").OutputText.Should().Be(Row);
    }

    [Theory]
    [InlineData("en", "no such file")]
    [InlineData("fr", "fichier introuvable")]
    public void Scan_SeveralFilesOfWhichOneHasVanished_ReadsTheOthersAndExitsWith3(string language, string problem)
    {
        string first = Write("a.log", "WSAEINTR\n"u8.ToArray());
        string gone = Path.Combine(folder.FullName, "b.log");
        string last = Write("c.log", "\nWSAEBADF\n"u8.ToArray());

        var run = TestConsole.Start("scan", first, gone, last, "--lang", language);

        run.OutputText.Split('\n').Should().SatisfyRespectively(
            row => row.Should().StartWith($"{first}:      1  10004  WSAEINTR "),
            row => row.Should().StartWith($"{last}:      2  10009  WSAEBADF "),
            end => end.Should().BeEmpty());
        run.Error.Should().StartWith(gone).And.Contain(problem);
        run.Error.Count(c => c == '\n').Should().Be(1);
        run.ExitCode.Should().Be(3);
    }

    // Where no shell does it.
    [Fact]
    public void Scan_APattern_StandsForItsFilesInOrder()
    {
        Write("b.log", "WSAEBADF\n"u8.ToArray());
        Write("a.log", "WSAEINTR\n"u8.ToArray());
        Write("a.txt", "WSAEACCES\n"u8.ToArray());

        var run = TestConsole.Start("scan", Path.Combine(folder.FullName, "*.log"));

        run.OutputText.Split('\n').Select(row => row.Split(':')[0]).Should().Equal(
            Path.Combine(folder.FullName, "a.log"), Path.Combine(folder.FullName, "b.log"), "");
    }

    [Fact]
    public void Scan_AFileWhoseNameHasAnEscape_ShowsItAsNothingThatATerminalObeys()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, no name has one.");
        string file = Write("a\e[2J.log", "WSAEINTR\n"u8.ToArray());

        foreach (int? columns in new int?[] { null, 80 })
        {
            var console = new TestConsole { Columns = columns };
            console.Run("scan", file, file).OutputText.Should().Contain("a [2J.log").And.NotContain("\e");
            console.Run("scan", file, file, "--summary").OutputText.Should().Contain("a [2J.log").And.NotContain("\e");
        }
    }

    private static byte[] Compress(byte[] log)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress))
        {
            gzip.Write(log);
        }

        return compressed.ToArray();
    }

    private string Write(string name, byte[] log)
    {
        string path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, log);
        return path;
    }
}
