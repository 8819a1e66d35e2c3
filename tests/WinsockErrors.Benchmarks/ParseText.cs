using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

/// <summary>TryParse, which reads every notation, compared with what reads one.</summary>
[MemoryDiagnoser]
public class ParseText
{
    private readonly string[] otherNames = Inputs.Pick([.. WinsockErrorTable.All.SelectMany(row => row.OtherNames)]);
    private readonly string[] numbers = [.. Inputs.Codes.Select(code => code.ToString(CultureInfo.InvariantCulture))];

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int MacroName() => CountParsed(Inputs.Names);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int OtherName() => CountParsed(otherNames);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Number() => CountParsed(numbers);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int IntTryParse()
    {
        int found = 0;
        foreach (string number in numbers)
        {
            found += int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
                && WinsockErrorTable.TryGet(code, out _) ? 1 : 0;
        }

        return found;
    }

    private static int CountParsed(string[] texts)
    {
        int found = 0;
        foreach (string text in texts)
        {
            found += WinsockErrorTable.TryParse(text, out _) ? 1 : 0;
        }

        return found;
    }
}
