namespace WinsockErrors;

/// <summary>
/// Hashes the name of an error, ignoring case. The generator, which compiles this file too, looks for the multiplier
/// that spreads the names of a table over its slots.
/// </summary>
internal static class NameHash
{
    /// <summary>The shortest name that can be hashed; no name of a table is shorter.</summary>
    private const int MinLength = 5;

    internal static int GetSlot(ReadOnlySpan<char> name, uint multiplier, int slotBits)
    {
        if (name.Length < MinLength)
        {
            // Any slot will do: the name in it is longer.
            return 0;
        }

        // Four characters and the length tell the macros' names apart. OR 0x20 folds the case of ASCII letters.
        uint key = (uint)name.Length
            + ((name[4] | 0x20u) << 5)
            + ((name[name.Length / 2] | 0x20u) << 12)
            + ((name[name.Length - 4] | 0x20u) << 19)
            + ((name[name.Length - 1] | 0x20u) << 25);
        return (int)((key * multiplier) >> (32 - slotBits));
    }
}
