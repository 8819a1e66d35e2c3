namespace WinsockErrors.Generator;

/// <summary>Finds the multiplier with which NameHash gives each name of a list a slot of its own.</summary>
internal static class NameSlots
{
    private const uint Tries = 1_000_000;

    /// <summary>Finds the multiplier.</summary>
    /// <param name="names">The names, each at least as long as NameHash needs.</param>
    /// <param name="slots">For each slot, one more than the index of its name; 0 where there is none.</param>
    /// <returns>The multiplier: the same on every machine.</returns>
    internal static uint FindMultiplier(IReadOnlyList<string> names, out int[] slots)
    {
        slots = new int[NameHash.SlotCount];
        for (uint i = 1; i < Tries; i++)
        {
            uint multiplier = unchecked(((2 * i) - 1) * 2654435761u);
            if (TryFill(names, multiplier, slots))
            {
                return multiplier;
            }
        }

        throw new InvalidOperationException(
            "No multiplier gives every name a slot of its own. Let NameHash take more characters or more slots.");
    }

    private static bool TryFill(IReadOnlyList<string> names, uint multiplier, int[] slots)
    {
        Array.Clear(slots);
        for (int i = 0; i < names.Count; i++)
        {
            ref int slot = ref slots[NameHash.GetSlot(names[i], multiplier)];
            if (slot != 0)
            {
                return false;
            }

            slot = i + 1;
        }

        return true;
    }
}
