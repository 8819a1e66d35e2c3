using System.Globalization;
using BenchmarkDotNet.Reports;

namespace WinsockErrors.Benchmarks;

/// <summary>The tables of docs/benchmarks.md.</summary>
internal static class Report
{
    private static readonly (string Group, Comparison[] Comparisons)[] Groups =
    [
        ("code → name, hit",
        [
            new("NameOfCode.Hit_WinsockErrors", "NameOfCode.Hit_EnumGetName", 0.11),
            new("NameOfCode.Hit_WinsockErrors", "NameOfCode.Hit_FrozenDictionary", 0.45),
            new("NameOfCode.Hit_WinsockErrors", "NameOfCode.Hit_Dictionary", 0.40),
            new("NameOfCode.Hit_WinsockErrors", "NameOfCode.Hit_BareArray", 1.9),
        ]),
        ("code → name, miss", [new("NameOfCode.Miss_WinsockErrors", "NameOfCode.Miss_Dictionary", 0.80)]),
        ("name → code, hit",
        [
            new("CodeOfName.Hit_WinsockErrors", "CodeOfName.Hit_EnumTryParse", 0.10),
            new("CodeOfName.Hit_WinsockErrors", "CodeOfName.Hit_FrozenDictionary", 0.35),
        ]),
        ("name → code, miss",
        [
            new("CodeOfName.Miss_WinsockErrors", "CodeOfName.Miss_EnumTryParse", 0.10),
            new("CodeOfName.Miss_WinsockErrors", "CodeOfName.Miss_FrozenDictionary", 0.35),
        ]),
        ("code → message, language given",
            [new("MessageOfCode.Language_WinsockErrors", "MessageOfCode.Culture_Resx", 0.03)]),
        ("code → message, culture given",
            [new("MessageOfCode.Culture_WinsockErrors", "MessageOfCode.Culture_Resx", 0.06)]),
        ("code → message, current culture",
            [new("MessageOfCode.CurrentCulture_WinsockErrors", "MessageOfCode.CurrentCulture_Resx", 0.20)]),
        ("code → message",
        [
            new("MessageOfCode.Language_WinsockErrors", "MessageOfCode.System_SocketException", 0.02),
            new("MessageOfCode.Language_WinsockErrors", "MessageOfCode.System_Win32Exception", 0.02),
        ]),
        ("new exception", [new("ExceptionCosts.New_WinsockErrors", "ExceptionCosts.New_SocketException", 0.40)]),
        ("throw, catch, read Message",
            [new("ExceptionCosts.Throw_WinsockErrors", "ExceptionCosts.Throw_SocketException", 1.0)]),
        ("filter, three exceptions deep",
            [new("ExceptionCosts.Filter_WinsockErrors", "ExceptionCosts.Filter_Loop", 1.5)]),
    ];

    internal static void Write(TextWriter output, IReadOnlyList<BenchmarkReport> reports, IReadOnlyDictionary<string,
        double> firstCalls)
    {
        var measured = reports.ToDictionary(report => GetName(report), report => report.ResultStatistics!.Median);
        var bytes = reports.ToDictionary(report => GetName(report), report =>
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
        output.WriteLine("| group | against | to reach | ratio | bytes, ours / the peer's |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (group, comparisons) in Groups)
        {
            foreach (var comparison in comparisons)
            {
                Row(group, comparison, measured, string.Create(CultureInfo.InvariantCulture,
                    $"{bytes[comparison.Ours]:0} / {bytes[comparison.Peer]:0}"));
            }
        }

        foreach (var (group, comparisons) in FirstCall.Comparisons)
        {
            foreach (var comparison in comparisons)
            {
                Row(group, comparison, firstCalls, "");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nA second read of Message allocates {bytes["ExceptionCosts.SecondRead_WinsockErrors"]:0} bytes.\n"));
        output.WriteLine("| rows | index / Dictionary | index / FrozenDictionary | index, against 97 rows |");
        output.WriteLine("|---|---|---|---|");
        foreach (int rows in new[] { 10, 97, 1000 })
        {
            double index = measured[$"Growth.Index {rows}"];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {rows} | {index / measured[$"Growth.Dictionary {rows}"]:0.00} "
                + $"| {index / measured[$"Growth.FrozenDictionary {rows}"]:0.00} "
                + $"| {index / measured["Growth.Index 97"]:0.00} |"));
        }

        void Row(string group, Comparison comparison, IReadOnlyDictionary<string, double> times, string allocated) =>
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group} | {comparison.Peer[(comparison.Peer.IndexOf('_', StringComparison.Ordinal) + 1)..]} "
                + $"| {comparison.Reach:0.00} | {times[comparison.Ours] / times[comparison.Peer]:0.000} "
                + $"| {allocated} |"));
    }

    private static string GetName(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        string parameters = string.Concat(benchmark.Parameters.Items.Select(item => $" {item.Value}"));
        return $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}{parameters}";
    }
}
