using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace WinsockErrors.Benchmarks;

/// <summary>
/// The first call in a fresh process, timed inside it, so that the start of the runtime does not count.
/// </summary>
internal static class FirstCall
{
    private const int Processes = 21;

    internal static IReadOnlyDictionary<string, Comparison[]> Comparisons { get; } = new Dictionary<string,
        Comparison[]>
    {
        ["first GetName in a process"] =
        [
            Compare("GetName", "GetName of a FrozenDictionary", 0.06), Compare("GetName", "GetName of resx", 0.12),
            Compare("GetName", "SocketException.Message", 0.15),
        ],
        ["first TryGet by name in a process"] = [Compare("TryGet", "TryGet of a FrozenDictionary", 0.10)],
        ["every text once in a process"] = [Compare("all texts", "all texts of resx", 0.35)],
    };

    // Each call is a method of its own, which is compiled when it is timed.
    private static readonly Dictionary<string, Func<int>> Calls = new()
    {
        ["GetName"] = () => WinsockError.WSAECONNRESET.GetName()!.Length,
        ["GetName of a FrozenDictionary"] = () =>
            PeerRows.Create().ToFrozenDictionary(row => row.Key, row => row.Value)[10054].Length,
        ["GetName of resx"] = () => Messages.Get(10054, CultureInfo.InvariantCulture).Length,
        ["SocketException.Message"] = () => new SocketException(10054).Message.Length,
        ["TryGet"] = () => WinsockErrorTable.TryGet("WSAECONNRESET", out var row) ? (int)row.Code : 0,
        ["TryGet of a FrozenDictionary"] = () => PeerRows.Create().ToFrozenDictionary(
            row => row.Value, row => row.Key, StringComparer.OrdinalIgnoreCase)["WSAECONNRESET"],
        ["all texts"] = () => ReadAll(
            code => ((WinsockError)code).GetMessage(WinsockLanguage.English), code =>
                ((WinsockError)code).GetMessage(WinsockLanguage.French)),
        ["all texts of resx"] = () => ReadAll(
            code => Messages.Get(code, CultureInfo.InvariantCulture), code =>
                Messages.Get(code, CultureInfo.GetCultureInfo("fr"))),
    };

    /// <summary>Times one call, as the only thing that this process does.</summary>
    internal static long Time(string name)
    {
        var call = Calls[name];
        long start = Stopwatch.GetTimestamp();
        int result = call();
        long ticks = Stopwatch.GetTimestamp() - start;
        return result > 0 ? ticks : throw new InvalidOperationException($"{name} has found nothing.");
    }

    /// <summary>Gets the median of each call, in ticks, each in as many processes, which take turns.</summary>
    internal static IReadOnlyDictionary<string, double> Measure()
    {
        string[] calls = [.. Comparisons.Values.SelectMany(comparisons => comparisons)
            .SelectMany(c => new[] { c.Ours, c.Peer }).Distinct()];
        var ticks = calls.ToDictionary(call => call, _ => new List<long>());
        for (int i = 0; i < Processes; i++)
        {
            foreach (string call in calls)
            {
                ticks[call].Add(RunProcess(call));
            }
        }

        return ticks.ToDictionary(pair => pair.Key, pair => (double)pair.Value.Order().ElementAt(Processes / 2));
    }

    private static Comparison Compare(string ours, string peer, double reach) => new(peer, ours, peer, reach);

    private static int ReadAll(Func<int, string> english, Func<int, string> french)
    {
        int sum = 0;
        foreach (var row in PeerRows.Create())
        {
            sum += english(row.Key).Length + french(row.Key).Length;
        }

        return sum;
    }

    private static long RunProcess(string call)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(FirstCall).Assembly.Location, "first", call])
        { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? long.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"A process for \"{call}\" ended with {process.ExitCode}.");
    }
}
