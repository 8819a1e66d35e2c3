namespace WinsockErrors.Tool;

/// <summary>
/// Rules out most words that are not in a set at once, by the lengths and the ends of those that are. Case does not
/// matter.
/// </summary>
internal sealed class WordFilter
{
    private const int Longest = 31;

    // Uppercase and lowercase ASCII letters differ in this bit only; other letters are ignored.
    private const int SmallLetter = 0x20;

    // The lengths, as bits, by the first and the last letter.
    private readonly uint[] lengths = new uint[1 << 10];

    internal void Add(ReadOnlySpan<char> word) => lengths[GetSlot(word)] |= GetBit(word);

    internal bool MayContain(ReadOnlySpan<char> word) => (lengths[GetSlot(word)] & GetBit(word)) != 0;

    private static uint GetBit(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, Longest);

    private static int GetSlot(ReadOnlySpan<char> word) => word.Length == 0 ? 0 : (Fold(word[0]) << 5) | Fold(word[^1]);

    private static int Fold(char c) => char.IsAscii(c) ? c & (SmallLetter - 1) : 0;
}
