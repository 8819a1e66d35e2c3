using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace WinsockErrors.Benchmarks;

/// <summary>
/// The message of a code that the table does not have, which Windows is asked for. BenchmarkDotNet does not run under
/// Wine.
/// </summary>
internal static class UnknownCode
{
    // ERROR_ACCESS_DENIED.
    private const int Code = 5;

    private const int Calls = 100_000;

    /// <summary>
    /// Gets the library's time as a fraction of Win32Exception's: the median of rounds that take turns.
    /// </summary>
    internal static double Measure()
    {
        // The first rounds run before the compiler has optimized the library, and before the heap has its final size;
        // what is compared was compiled with .NET.
        var ratios = Enumerable.Range(0, 300).Select(_ => Compare()).Skip(100);
        return ratios.Order().ElementAt(100);
    }

    private static double Compare()
    {
        double ours = Time(() => ((WinsockError)Code).GetMessage(WinsockLanguage.English));
        return ours / Time(() => new Win32Exception(Code).Message);
    }

    // As it is, so that the compiler does not learn to inline one of the two calls and not the other.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
