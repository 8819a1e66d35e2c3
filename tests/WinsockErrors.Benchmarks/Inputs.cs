namespace WinsockErrors.Benchmarks;

/// <summary>
/// What the benchmarks look up, in an order that no branch predictor learns, but the same in every run.
/// </summary>
internal static class Inputs
{
    internal const int Count = 4096;

    internal static int[] Codes { get; } = Pick([.. WinsockErrorTable.All.Select(row => (int)row.Code)]);

    /// <summary>Numbers within and around the range of the codes that are none.</summary>
    internal static int[] UnknownCodes { get; } =
        Pick([.. Enumerable.Range(9_000, 3_000).Where(code => !WinsockErrorTable.TryGet(code, out _))]);

    /// <summary>Names as people write them, in small letters for one half.</summary>
    internal static string[] Names { get; } = Pick(
        [.. WinsockErrorTable.All.SelectMany(row => new[] { row.Name, row.Name.ToLowerInvariant() })]);

    /// <summary>Names that are almost one: a letter more.</summary>
    internal static string[] UnknownNames { get; } = Pick([.. WinsockErrorTable.All.Select(row => row.Name + "X")]);

    internal static int[] Rows { get; } = Pick([.. Enumerable.Range(0, WinsockErrorTable.All.Count)]);

    private static T[] Pick<T>(T[] all)
    {
        var random = new Random(10054);
        return [.. Enumerable.Range(0, Count).Select(_ => all[random.Next(all.Length)])];
    }
}
