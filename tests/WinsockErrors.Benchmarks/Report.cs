using System.Globalization;
using BenchmarkDotNet.Reports;

namespace WinsockErrors.Benchmarks;

/// <summary>The tables of docs/benchmarks.md.</summary>
internal static class Report
{
    private static readonly (string Group, Comparison[] Comparisons)[] Groups =
    [
        ("code → name",
            Compare("NameOfCode", "Known",
                ("EnumGetName", 0.11), ("Switch", 0.9), ("FrozenDictionary", 0.9), ("Dictionary", 0.9),
                ("BareArray", null))),
        ("code → name, none, near the codes",
            Compare("NameOfCode", "Near",
                ("EnumGetName", 0.11), ("Switch", 1.2), ("FrozenDictionary", 1.2), ("Dictionary", 1.0))),
        ("code → name, none, far from them",
            Compare("NameOfCode", "Far",
                ("EnumGetName", 0.11), ("Switch", 1.2), ("FrozenDictionary", 1.2), ("Dictionary", 1.0))),
        ("name → code, as documented",
            Compare("CodeOfName", "Exact", ("EnumTryParse", 0.10), ("FrozenDictionary", 0.9))),
        ("name → code, in lower case",
            Compare("CodeOfName", "LowerCase", ("EnumTryParse", 0.10), ("FrozenDictionary", 0.9))),
        ("name → code, unknown name",
            Compare("CodeOfName", "Unknown", ("EnumTryParse", 0.10), ("FrozenDictionary", 0.9))),
        ("TryParse of a macro name", [new("TryGet", "ParseText.MacroName", "CodeOfName.WinsockErrors Exact", 1.3)]),
        ("TryParse of another name", [new("TryGet", "ParseText.OtherName", "CodeOfName.WinsockErrors Exact", 2.0)]),
        ("TryParse of a number", [new("IntTryParse", "ParseText.Number", "ParseText.IntTryParse", null)]),
        ("code → message, language given",
        [
            new("Resx", "MessageOfCode.Language_WinsockErrors", "MessageOfCode.Culture_Resx", 0.03),
            new("SocketException", "MessageOfCode.Language_WinsockErrors",
                "MessageOfCode.System_SocketException", 0.02),
            new("Win32Exception", "MessageOfCode.Language_WinsockErrors", "MessageOfCode.System_Win32Exception", 0.02),
        ]),
        ("code → message, culture given",
            [new("Resx", "MessageOfCode.Culture_WinsockErrors", "MessageOfCode.Culture_Resx", 0.06)]),
        ("code → message, current culture",
            [new("Resx", "MessageOfCode.CurrentCulture_WinsockErrors", "MessageOfCode.CurrentCulture_Resx", 0.20)]),
        ("new exception",
        [
            new("SocketException", "ExceptionCosts.New_WinsockErrors", "ExceptionCosts.New_SocketException", 0.40),
            new("SocketException with a text", "ExceptionCosts.New_WinsockErrors",
                "ExceptionCosts.New_SocketExceptionWithText", null),
        ]),
        ("throw, catch, read Message",
            [new("SocketException", "ExceptionCosts.Throw_WinsockErrors",
                "ExceptionCosts.Throw_SocketException", 1.0)]),
        ("filter, found",
            Compare("Filter", "Found", ("Loop", 0.9))),
        ("filter, found, several types",
            Compare("Filter", "SeveralTypes", ("Loop", 1.1))),
        ("filter, nothing found",
            Compare("Filter", "NotFound", ("Loop", 1.5))),
    ];

    internal static void Write(TextWriter output, IReadOnlyList<BenchmarkReport> reports, IReadOnlyDictionary<string,
        double> firstCalls)
    {
        var measured = reports.ToDictionary(report => GetName(report), report => report.ResultStatistics!.Median);
        var bytes = reports.ToDictionary(report => GetName(report), report =>
            (double)(report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
        output.WriteLine("| group | against | target | ratio | bytes, ours / the peer's |");
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
            $"\nA second read of Message allocates {bytes["ExceptionCosts.SecondRead_WinsockErrors"]:0} bytes."));

        void Row(string group, Comparison comparison, IReadOnlyDictionary<string, double> times, string allocated) =>
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group} | {comparison.Against} "
                + $"| {comparison.Reach?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–"} | "
                + $"{times[comparison.Ours] / times[comparison.Peer]:0.000} "
                + $"| {allocated} |"));
    }

    private static Comparison[] Compare(string type, string input, params (string Name, double? Reach)[] peers) =>
        [.. peers.Select(peer => new Comparison(
            peer.Name, $"{type}.WinsockErrors {input}", $"{type}.{peer.Name} {input}", peer.Reach))];

    private static string GetName(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        string parameters = string.Concat(benchmark.Parameters.Items.Select(item => $" {item.Value}"));
        return $"{benchmark.Descriptor.Type.Name}.{benchmark.Descriptor.WorkloadMethod.Name}{parameters}";
    }
}
