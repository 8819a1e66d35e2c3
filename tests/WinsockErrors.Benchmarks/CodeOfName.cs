using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class CodeOfName
{
    private FrozenDictionary<string, WinsockError>.AlternateLookup<ReadOnlySpan<char>> frozen;
    private string[] names = null!;

    public enum Kind
    {
        /// <summary>Macro names as the documentation writes them.</summary>
        Exact,

        /// <summary>The same in lowercase.</summary>
        LowerCase,

        /// <summary>Names that are almost one: a letter more.</summary>
        Unknown,
    }

    [ParamsAllValues]
    public Kind Name { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        frozen = PeerRows.Create()
            .ToFrozenDictionary(row => row.Value, row => (WinsockError)row.Key, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        names = Name switch
        {
            Kind.Exact => Inputs.Names,
            Kind.LowerCase => [.. Inputs.Names.Select(name => name.ToLowerInvariant())],
            _ => [.. Inputs.Names.Select(name => name + "X")],
        };
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int WinsockErrors()
    {
        int found = 0;
        foreach (string name in names)
        {
            found += WinsockErrorTable.TryGet(name.AsSpan(), out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int EnumTryParse()
    {
        int found = 0;
        foreach (string name in names)
        {
            found += Enum.TryParse<WinsockError>(name.AsSpan(), ignoreCase: true, out _) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int FrozenDictionary()
    {
        var local = frozen;
        int found = 0;
        foreach (string name in names)
        {
            found += local.TryGetValue(name.AsSpan(), out _) ? 1 : 0;
        }

        return found;
    }
}
