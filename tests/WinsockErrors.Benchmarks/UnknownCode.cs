using System.ComponentModel;
using System.Diagnostics;

namespace WinsockErrors.Benchmarks;

/// <summary>The message of a code that the table does not have, which Windows is asked for. BenchmarkDotNet does not run under Wine.</summary>
internal static class UnknownCode
{
    // ERROR_ACCESS_DENIED.
    private const int Code = 5;

    private const int Calls = 20_000;

    /// <summary>The library's time as a part of that of Win32Exception: the median of rounds that take turns.</summary>
    internal static double Measure()
    {
        var ratios = new List<double>();
        for (int round = 0; round < 25; round++)
        {
            double ours = Time(() => ((WinsockError)Code).GetMessage(WinsockLanguage.English));
            double peer = Time(() => new Win32Exception(Code).Message);
            ratios.Add(ours / peer);
        }

        // The first rounds run before the compiler has optimized.
        return ratios.Skip(4).Order().ElementAt(10);
    }

    private static long Time(Func<string> call)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
        {
            _ = call();
        }

        return Stopwatch.GetTimestamp() - start;
    }
}
