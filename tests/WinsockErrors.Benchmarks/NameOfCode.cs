using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class NameOfCode
{
    private readonly Dictionary<int, string> dictionary = new(PeerRows.Create());
    private readonly string[] names = [.. PeerRows.Create().Select(row => row.Value)];
    private FrozenDictionary<int, string> frozen = null!;
    private int[] codes = null!;

    public enum Kind
    {
        /// <summary>Codes of the table.</summary>
        Known,

        /// <summary>Numbers between and around the codes.</summary>
        Near,

        /// <summary>Errnos, HRESULTs and other numbers far from all codes.</summary>
        Far,
    }

    [ParamsAllValues]
    public Kind Code { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        frozen = dictionary.ToFrozenDictionary();
        codes = Code switch
        {
            Kind.Known => Inputs.Codes,
            Kind.Near => Inputs.NearCodes,
            _ => Inputs.FarCodes,
        };
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int WinsockErrors()
    {
        int sum = 0;
        foreach (int code in codes)
        {
            sum += ((WinsockError)code).GetName() is { } name ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int EnumGetName()
    {
        int sum = 0;
        foreach (int code in codes)
        {
            sum += Enum.GetName((WinsockError)code) is { } name ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Switch()
    {
        int sum = 0;
        foreach (int code in codes)
        {
            sum += PeerRows.GetName(code) is { } name ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int FrozenDictionary()
    {
        var local = frozen;
        int sum = 0;
        foreach (int code in codes)
        {
            sum += local.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Dictionary()
    {
        var local = dictionary;
        int sum = 0;
        foreach (int code in codes)
        {
            sum += local.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }

    /// <summary>Measures the limit of what is possible: the row is already known, and is only loaded.</summary>
    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int BareArray()
    {
        string[] local = names;
        int sum = 0;
        foreach (int row in Inputs.Rows)
        {
            sum += local[row].Length;
        }

        return sum;
    }
}
