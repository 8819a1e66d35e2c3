using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace WinsockErrors.Benchmarks;

/// <summary>
/// Compares the library with its peers and prints the ratios, as docs/benchmarks.md has them. With --short, only to see
/// that everything runs.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["first", var call]:
                // Nothing else first: not even the console.
                long ticks = FirstCall.Time(call);
                Console.WriteLine(ticks.ToString(CultureInfo.InvariantCulture));
                return 0;
            case ["unknown"]:
                Console.WriteLine(UnknownCode.Measure().ToString("0.00", CultureInfo.InvariantCulture));
                return 0;
            case [] or ["--short"]:
                return Compare(args.Length > 0);
            default:
                Console.Error.WriteLine(
                    $"error: \"{string.Join(' ', args)}\" is none of: nothing, --short, first CALL, unknown");
                return 2;
        }
    }

    private static int Compare(bool isShort)
    {
        // All of it in about a quarter of an hour.
        var job = isShort ? Job.Dry : Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(250))
            .WithWarmupCount(10).WithIterationCount(20);
        using var log = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(new StreamLogger(log))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"));
        var summaries = BenchmarkRunner.Run(
            [
                typeof(NameOfCode), typeof(CodeOfName), typeof(ParseText), typeof(MessageOfCode),
                typeof(ExceptionCosts), typeof(Filter),
            ],
            config);
        var reports = summaries.SelectMany(summary => summary.Reports).ToList();
        if (reports.Any(report => !report.Success))
        {
            Console.Error.WriteLine("error: not every benchmark has run");
            return 1;
        }

        Report.Write(Console.Out, reports, FirstCall.Measure());
        return 0;
    }
}
