using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class NameOfCode
{
    private readonly Dictionary<int,
        string> dictionary = WinsockErrorTable.All.ToDictionary(row => (int)row.Code, row => row.Name);
    private readonly string[] names = [.. WinsockErrorTable.All.Select(row => row.Name)];
    private FrozenDictionary<int, string> frozen = null!;

    [GlobalSetup]
    public void SetUp() => frozen = dictionary.ToFrozenDictionary();

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_WinsockErrors()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += ((WinsockError)code).GetName()!.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_EnumGetName()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += Enum.GetName((WinsockError)code)!.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_FrozenDictionary()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += frozen.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_Dictionary()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += dictionary.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Hit_BareArray()
    {
        int sum = 0;
        foreach (int row in Inputs.Rows)
        {
            sum += names[row].Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Miss_WinsockErrors()
    {
        int sum = 0;
        foreach (int code in Inputs.UnknownCodes)
        {
            sum += ((WinsockError)code).GetName() is null ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Miss_Dictionary()
    {
        int sum = 0;
        foreach (int code in Inputs.UnknownCodes)
        {
            sum += dictionary.TryGetValue(code, out _) ? 0 : 1;
        }

        return sum;
    }
}
