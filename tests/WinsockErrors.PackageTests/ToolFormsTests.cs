using System.Text;

namespace WinsockErrors.PackageTests;

/// <summary>The tool as a program of Windows, under Wine, which has to print and return the same as on Linux.</summary>
public sealed class ToolOnWindowsTests(Packages packages, Wine wine, ToolBuilds tools)
    : IClassFixture<Wine>, IClassFixture<ToolBuilds>
{
    private const string Log = "Starting\r\nrecv: WSAECONNRESET\r\nconnect: SocketException (10061)\r\n";

    [Theory]
    [InlineData("10054 --lang en")]
    [InlineData("ECONNREFUSED 0xC000020D --lang fr")]
    [InlineData("12345 a|b --lang fr")]
    [InlineData("--help --lang fr")]
    [InlineData("search RÉINITIALISÉE --lang fr")]
    [InlineData("search reinitialisee")]
    [InlineData("search abracadabra --lang fr")]
    [InlineData("list --lang both")]
    [InlineData("list --json")]
    [InlineData("list --category none --lang fr")]
    [InlineData("convert WSAECONNRESET --to errno --platform macos")]
    [InlineData("convert 10107 --to ntstatus --lang fr")]
    [InlineData("convert --to code", "10054\r\n\n econnrefused \nnope\n")]
    [InlineData("--json --lang fr", "\u00FF10054\nr\u00C3\u00A9seau\n10061\n")]
    [InlineData("convert --to name")]
    [InlineData("scan FOLDER/app.log --lang fr")]
    [InlineData("scan FOLDER/utf16.log --lang both")]
    [InlineData("scan FOLDER/none.log --lang fr")]
    [InlineData("scan - --annotate --lang fr", Log)]
    [InlineData("scan --summary", Log)]
    [InlineData("scan --json", Log)]
    [InlineData("scan")]
    public async Task Output_UnderWine_IsThatOnLinux(string commandLine, string input = "")
    {
        string folder = packages.CreateFolder("logs");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.log"), Log, TestContext.Current.CancellationToken);
        // As Windows PowerShell 5 writes it.
        await File.WriteAllTextAsync(Path.Combine(folder, "utf16.log"), Log, Encoding.Unicode,
            TestContext.Current.CancellationToken);
        string[] arguments = [.. commandLine.Split(' ').Select(argument =>
            argument.Replace('|', ' ').Replace("FOLDER", folder, StringComparison.Ordinal))];
        byte[] bytes = Encoding.Latin1.GetBytes(input);

        var expected = await Command.Start(
            folder, new Dictionary<string, string?>(), bytes, "dotnet",
                [Path.Combine(tools.OnLinux, "winsockerr.dll"), .. arguments]);
        var actual = await Command.Start(
            folder, wine.Environment, bytes, Wine.Loader,
                [Path.Combine(tools.OnWindows, "winsockerr.exe"), .. arguments]);

        actual.Should().Be(expected);
    }

    [Fact]
    public async Task Scan_OfALogWithoutEnd_EndsWhenItsReaderGoes()
    {
        string status = await Command.Run(tools.OnWindows, wine.Environment, "bash", "-c", $$"""
            yes 'recv: WSAECONNRESET' 2>/dev/null |
              { timeout -k 1 60 {{Wine.Loader}} winsockerr.exe scan 2>&1; echo $? >status; } |
              head -n 1 >/dev/null
            cat status
            """);

        status.Should().Be("0");
    }
}
