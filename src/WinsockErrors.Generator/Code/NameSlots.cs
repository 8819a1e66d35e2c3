namespace WinsockErrors.Generator;

/// <summary>
/// A hash table of names for NameHash. A name whose slot is taken has one of the next slots, as near as possible. The
/// slot after all of them is empty, so that no search goes further.
/// </summary>
internal sealed class NameSlots
{
    private const uint Tries = 200_000;

    private readonly IReadOnlyList<string> names;

    /// <summary>Lays the names out.</summary>
    /// <param name="names">
    /// The names, each at least as long as NameHash needs, no two the same except for case.
    /// </param>
    /// <param name="slotBits">The number of slots, as a power of two.</param>
    internal NameSlots(IReadOnlyList<string> names, int slotBits)
    {
        this.names = names;
        SlotBits = slotBits;
        Indexes = new int[(1 << slotBits) + 1];
        int best = int.MaxValue;
        for (uint i = 1; i < Tries && best > 0; i++)
        {
            uint multiplier = unchecked(((2 * i) - 1) * 2654435761u);
            int steps = CountSteps(multiplier, best);
            if (steps < best)
            {
                (best, Multiplier) = (steps, multiplier);
            }
        }

        Steps = CountSteps(Multiplier, int.MaxValue);
    }

    internal int SlotBits { get; }

    /// <summary>Gets the multiplier: the same on every machine.</summary>
    internal uint Multiplier { get; }

    /// <summary>Gets how many names are not in their own slot, each counted by its distance from there.</summary>
    internal int Steps { get; }

    /// <summary>Gets the index of the name in each slot; -1 where there is none.</summary>
    internal int[] Indexes { get; }

    private int CountSteps(uint multiplier, int limit)
    {
        Array.Fill(Indexes, -1);
        int steps = 0;
        for (int i = 0; i < names.Count && steps < limit; i++)
        {
            int slot = NameHash.GetSlot(names[i], multiplier, SlotBits);
            for (; Indexes[slot] >= 0; slot++)
            {
                steps++;
            }

            if (slot == Indexes.Length - 1)
            {
                return int.MaxValue;
            }

            Indexes[slot] = i;
        }

        return steps;
    }
}
