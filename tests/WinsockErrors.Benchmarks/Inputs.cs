namespace WinsockErrors.Benchmarks;

/// <summary>
/// What the benchmarks look up, in an order that no branch predictor learns, but the same in every run.
/// </summary>
internal static class Inputs
{
    internal const int Count = 4096;

    internal static int[] Codes { get; } = Pick([.. PeerRows.Create().Select(row => row.Key)]);

    internal static string[] Names { get; } = Pick([.. PeerRows.Create().Select(row => row.Value)]);

    internal static int[] Rows { get; } = Pick([.. Enumerable.Range(0, PeerRows.Create().Length)]);

    internal static int[] NearCodes { get; } =
        Pick([.. Enumerable.Range(9_000, 3_000).Except(PeerRows.Create().Select(row => row.Key))]);

    internal static int[] FarCodes { get; } =
        Pick([.. Enumerable.Range(88, 50), .. Enumerable.Range(0x10000, 50), .. Enumerable.Range(-50, 49),
            .. Codes.Distinct().Select(code => unchecked((int)0x80070000) | code)]);

    internal static T[] Pick<T>(T[] all)
    {
        var random = new Random(10054);
        return [.. Enumerable.Range(0, Count).Select(_ => all[random.Next(all.Length)])];
    }
}
