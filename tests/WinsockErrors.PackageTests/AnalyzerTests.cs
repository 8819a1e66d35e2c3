using System.Text.RegularExpressions;

namespace WinsockErrors.PackageTests;

/// <summary>The analyzers as they are in the package: the warnings of a build, in English and French, their links, and the fixes.</summary>
public sealed partial class AnalyzerTests(Packages packages)
{
    private static readonly string[] Rules = ["WSE001", "WSE002", "WSE003", "WSE004", "WSE005", "WSE006"];

    [Fact]
    public async Task Build_OfOneOffenceAgainstEachRule_WarnsOfEachOnce()
    {
        string consumer = packages.CopyConsumer("Analyzed", "analyzed");

        string log = await Build(consumer);
        GetWarnings(log).Should().Equal(Rules);
        foreach (string rule in Rules)
        {
            log.Should().Contain($"({Packages.FileUrl}docs/analyzers/{rule}.md)", "a warning should end in the address of its page");
            File.Exists(Path.Combine(Repository.Root, $"docs/analyzers/{rule}.md")).Should().BeTrue();
        }

        GetWarnings(await Build(consumer, "-p:LangVersion=12")).Should().Equal(Rules);
    }

    [Fact]
    public async Task Build_ForAFrenchEditor_WarnsInFrench() =>
        (await Build(packages.CopyConsumer("Analyzed", "analyzed-french"), "-p:PreferredUILang=fr-FR"))
            .Should().Contain("Hors de Windows, «\u00A0ErrorCode\u00A0» est un errno, jamais 10060\u00A0: comparez GetWinsockError()");

    [Fact]
    public async Task Format_OfOneOffenceAgainstEachRule_FixesAll()
    {
        string consumer = packages.CopyConsumer("Analyzed", "analyzed-format");

        await packages.RunDotNet(consumer, "restore");
        // Twice, because the declaration of WSAGetLastError can go only when nothing calls it.
        await packages.RunDotNet(consumer, "format", "analyzers", "--severity", "warn");
        await packages.RunDotNet(consumer, "format", "analyzers", "--severity", "warn");

        GetWarnings(await Build(consumer)).Should().BeEmpty();
        (await File.ReadAllLinesAsync(Path.Combine(consumer, "Program.cs"), TestContext.Current.CancellationToken))
            .Where(line => Fixed().IsMatch(line)).Should().Equal(
                "            throw new WinsockException(WinsockError.WSAECONNRESET);",
                "        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)",
                "        catch (SocketException e) when (e.GetWinsockError() == WinsockError.WSAETIMEDOUT)",
                "            var exception = new WinsockException();",
                "            throw exception;",
                "        Console.WriteLine((int)WinsockError.FromLastError());",
                """    [LibraryImport("libc", SetLastError = true)] public static partial int listen(int socket, int backlog);""");
    }

    private Task<string> Build(string consumer, params string[] arguments) =>
        packages.RunDotNet(consumer, ["build", "--no-incremental", .. arguments]);

    // A build tells of each twice: as it finds it, and at the end.
    private static IEnumerable<string> GetWarnings(string log) =>
        Warning().Matches(log).DistinctBy(match => match.Value).Select(match => match.Groups["rule"].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\S*\([0-9]+,[0-9]+\): warning (?<rule>WSE[0-9]{3})", RegexOptions.Multiline)]
    private static partial Regex Warning();

    [GeneratedRegex(@"throw new|catch|xception;$|exception = |FromLastError|listen\(int")]
    private static partial Regex Fixed();
}
