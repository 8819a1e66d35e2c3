using System.Collections.ObjectModel;

namespace WinsockErrors;

/// <summary>The table of Winsock error codes: all its rows, and the lookup by code and by name.</summary>
/// <remarks>
/// The table is the same on every operating system and never changes at run time, so every member may be used from any
/// thread. Nothing here depends on a culture.
/// </remarks>
public static class WinsockErrorTable
{
    /// <summary>
    /// All 97 rows, ascending by code: the 95 codes that Microsoft documents, then 11032 and 11033 of Winerror.h.
    /// <see cref="WinsockError.NO_ERROR"/> is not among them.
    /// </summary>
    public static IReadOnlyList<WinsockErrorInfo> All => Rows.List;

    /// <summary>Finds the row of a code.</summary>
    /// <param name="code">
    /// The Winsock code: any number is allowed, and no other numbering is tried. An errno or an HRESULT is not a Winsock
    /// code, even where the same number happens to be in the table.
    /// </param>
    /// <param name="info">The row; when there is none, the default value.</param>
    /// <returns>Whether the table has the code; it does not have 0.</returns>
    public static bool TryGet(int code, out WinsockErrorInfo info)
    {
        int row = FindRow(code);
        info = new WinsockErrorInfo(row);
        return row != 0;
    }

    /// <inheritdoc cref="TryGet(int, out WinsockErrorInfo)"/>
    public static bool TryGet(WinsockError code, out WinsockErrorInfo info) => TryGet((int)code, out info);

    /// <summary>Finds the row of a name.</summary>
    /// <param name="name">
    /// The macro's name as in the Windows headers, in any case (ASCII letters only), without white space around it.
    /// Null is allowed and not found.
    /// </param>
    /// <param name="info">The row; when there is none, the default value.</param>
    /// <returns>Whether the table has the name; it does not have NO_ERROR.</returns>
    public static bool TryGet(string? name, out WinsockErrorInfo info) => TryGet(name.AsSpan(), out info);

    /// <inheritdoc cref="TryGet(string, out WinsockErrorInfo)"/>
    public static bool TryGet(ReadOnlySpan<char> name, out WinsockErrorInfo info)
    {
        int row = FindRow(name);
        info = new WinsockErrorInfo(row);
        return row != 0;
    }

    /// <summary>The row of a code, 0 where there is none.</summary>
    internal static int FindRow(int code)
    {
        uint offset = (uint)(code - CatalogIndex.FirstCode);
        return offset < (uint)CatalogIndex.RowByOffset.Length
            ? CatalogIndex.RowByOffset[(int)offset]
            : CatalogIndex.FindLowRow(code);
    }

    private static int FindRow(ReadOnlySpan<char> name)
    {
        if (name.Length < NameHash.MinLength)
        {
            return 0;
        }

        int row = CatalogIndex.RowByNameSlot[NameHash.GetSlot(name, CatalogIndex.NameMultiplier)];
        return EqualsIgnoreAsciiCase(name, CatalogNames.All[row]) && row != 0 ? row : 0;
    }

    private static bool EqualsIgnoreAsciiCase(ReadOnlySpan<char> text, string name)
    {
#if NET
        return System.Text.Ascii.EqualsIgnoreCase(text, name);
#else
        if (text.Length != name.Length)
        {
            return false;
        }

        // Names consist of capitals, digits and underscores.
        for (int i = 0; i < name.Length; i++)
        {
            char c = text[i] is >= 'a' and <= 'z' ? (char)(text[i] - 0x20) : text[i];
            if (c != name[i])
            {
                return false;
            }
        }

        return true;
#endif
    }

    // A class of its own, so that a lookup does not pay for the list.
    private static class Rows
    {
        internal static readonly ReadOnlyCollection<WinsockErrorInfo> List = Create();

        private static ReadOnlyCollection<WinsockErrorInfo> Create()
        {
            var rows = new WinsockErrorInfo[CatalogIndex.RowCount];
            for (int i = 0; i < rows.Length; i++)
            {
                rows[i] = new WinsockErrorInfo(i + 1);
            }

            return Array.AsReadOnly(rows);
        }
    }
}
