namespace WinsockErrors;

/// <summary>
/// Hashes the name of an error, ignoring case, so that each name of the table has a slot of its own. The generator,
/// which compiles this file too, looks for the multiplier that makes it so.
/// </summary>
internal static class NameHash
{
    internal const int SlotCount = 512;

    private const int SlotBits = 9;

    /// <summary>The shortest name that can be hashed; every name of the table is longer.</summary>
    internal const int MinLength = 5;

    internal static int GetSlot(ReadOnlySpan<char> name, uint multiplier)
    {
        // Four characters and the length tell all names apart. OR 0x20 folds the case of ASCII letters.
        uint key = (uint)name.Length
            + ((name[4] | 0x20u) << 5)
            + ((name[name.Length / 2] | 0x20u) << 12)
            + ((name[name.Length - 4] | 0x20u) << 19)
            + ((name[name.Length - 1] | 0x20u) << 25);
        return (int)((key * multiplier) >> (32 - SlotBits));
    }
}
