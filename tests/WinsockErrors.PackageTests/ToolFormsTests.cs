using System.Text;

namespace WinsockErrors.PackageTests;

/// <summary>
/// The tool as a native program, and as one of Windows, ready to run, under Wine: both must print and return the same
/// as the one that .NET compiles as it runs.
/// </summary>
public sealed class ToolFormsTests(Packages packages, Wine wine, ToolBuilds tools)
    : IClassFixture<Wine>, IClassFixture<ToolBuilds>
{
    private const string Log = "Starting\r\nrecv: WSAECONNRESET\r\nconnect: SocketException (10061)\r\n";

    [Theory]
    [InlineData("10054 --lang en")]
    [InlineData("10035 104 --lang both")]
    [InlineData("ECONNREFUSED 0xC000020D --lang fr")]
    [InlineData("12345 a|b --lang fr")]
    [InlineData("connect ECONNREFUSED 127.0.0.1:5432 --lang fr")]
    [InlineData("104 --platform linux --json")]
    [InlineData("serch --lang fr")]
    [InlineData("10054 --lang de")]
    [InlineData("--help --lang fr")]
    [InlineData("search --help --lang en")]
    [InlineData("list --help --lang fr")]
    [InlineData("convert --help --lang en")]
    [InlineData("scan --help --lang fr")]
    [InlineData("completion --help --lang fr")]
    [InlineData("completion fish")]
    [InlineData("man --lang en")]
    [InlineData("man --lang fr")]
    [InlineData("search RÉINITIALISÉE --lang fr")]
    [InlineData("search reinitialisee")]
    [InlineData("search abracadabra --lang fr")]
    [InlineData("search brokne pipe --json")]
    [InlineData("list --lang both")]
    [InlineData("list --json")]
    [InlineData("list --category none --lang fr")]
    [InlineData("list --category délai --lang fr")]
    [InlineData("list --transient --lang en")]
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
    public async Task Output_OfEachForm_IsTheSame(string commandLine, string input = "")
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
        var native = await Command.Start(folder, new Dictionary<string, string?>(), bytes, packages.Program, arguments);
        var onWindows = await Command.Start(
            folder, wine.Environment, bytes, Wine.Loader,
                [Path.Combine(tools.OnWindows, "winsockerr.exe"), .. arguments]);

        native.Should().Be(expected);
        onWindows.Should().Be(expected);
    }

    // Without ICU, .NET knows no cultures.
    [Theory]
    [InlineData("fr_CA.UTF-8", "Connexion réinitialisée par le pair.")]
    [InlineData("de_DE.UTF-8", "Connection reset by peer.")]
    public async Task NativeProgram_WithoutLang_AnswersInTheLanguageOfTheUser(string locale, string expected)
    {
        var environment = new Dictionary<string, string?> { ["LC_ALL"] = locale };

        (await Command.Run("/", environment, packages.Program, "10054")).Should().Contain(expected);
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
