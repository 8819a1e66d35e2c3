using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

/// <summary>
/// How the cost of a lookup grows with the rows: the library's layout, with made-up codes, beside two dictionaries.
/// </summary>
[MemoryDiagnoser]
public class Growth
{
    private const int FirstCode = 10_000;
    private const int Spread = 11;

    private int[] inputs = null!;
    private ushort[] rowByOffset = null!;
    private string[] names = null!;
    private Dictionary<int, string> dictionary = null!;
    private FrozenDictionary<int, string> frozen = null!;

    [Params(10, 97, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var random = new Random(Rows);
        int[] codes = [.. Enumerable.Range(0, Rows).Select(row => FirstCode + row * Spread + random.Next(Spread))];
        names = ["", .. codes.Select(code => $"WSAE{code}")];
        rowByOffset = new ushort[Rows * Spread];
        for (int row = 0; row < Rows; row++)
        {
            rowByOffset[codes[row] - FirstCode] = (ushort)(row + 1);
        }

        dictionary = codes.Index().ToDictionary(code => code.Item, code => names[code.Index + 1]);
        frozen = dictionary.ToFrozenDictionary();
        inputs = [.. Enumerable.Range(0, Inputs.Count).Select(_ => codes[random.Next(Rows)])];
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Index()
    {
        int sum = 0;
        foreach (int code in inputs)
        {
            uint offset = (uint)(code - FirstCode);
            sum += offset < (uint)rowByOffset.Length ? names[rowByOffset[offset]].Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Dictionary()
    {
        int sum = 0;
        foreach (int code in inputs)
        {
            sum += dictionary.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int FrozenDictionary()
    {
        int sum = 0;
        foreach (int code in inputs)
        {
            sum += frozen.TryGetValue(code, out string? name) ? name.Length : 0;
        }

        return sum;
    }
}
