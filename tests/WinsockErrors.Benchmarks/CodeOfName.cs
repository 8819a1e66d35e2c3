using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class CodeOfName
{
    private FrozenDictionary<string, WinsockError>.AlternateLookup<ReadOnlySpan<char>> frozen;

    [GlobalSetup]
    public void SetUp() => frozen =
        WinsockErrorTable.All.ToFrozenDictionary(row => row.Name, row => row.Code, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_WinsockErrors() => CountFound(Inputs.Names);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_EnumTryParse() => CountParsed(Inputs.Names);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_FrozenDictionary() => CountFrozen(Inputs.Names);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Miss_WinsockErrors() => CountFound(Inputs.UnknownNames);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Miss_EnumTryParse() => CountParsed(Inputs.UnknownNames);

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Miss_FrozenDictionary() => CountFrozen(Inputs.UnknownNames);

    private static int CountFound(string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += WinsockErrorTable.TryGet(name.AsSpan(), out _) ? 1 : 0;
        }

        return found;
    }

    private static int CountParsed(string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += Enum.TryParse<WinsockError>(name.AsSpan(), ignoreCase: true, out _) ? 1 : 0;
        }

        return found;
    }

    private int CountFrozen(string[] names)
    {
        int found = 0;
        foreach (string name in names)
        {
            found += frozen.TryGetValue(name.AsSpan(), out _) ? 1 : 0;
        }

        return found;
    }
}
