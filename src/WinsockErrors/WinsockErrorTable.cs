using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace WinsockErrors;

/// <summary>The table of Winsock error codes: all its rows, and the lookup by code and by name.</summary>
/// <remarks>
/// The table is the same on every operating system and never changes at run time, so all members are thread-safe.
/// Nothing here depends on a culture.
/// </remarks>
public static class WinsockErrorTable
{
    /// <summary>
    /// Gets all rows, in ascending order of code: the codes that Microsoft documents, then 11032 and 11033 from
    /// Winerror.h. <see cref="WinsockError.NO_ERROR"/> is not among them.
    /// </summary>
    public static IReadOnlyList<WinsockErrorInfo> All => Rows.List;

    /// <summary>Finds the row of a code.</summary>
    /// <param name="code">
    /// The Winsock code: any number is allowed, and no other numbering is tried. An errno or an HRESULT is not a
    /// Winsock code, even where the same number happens to be in the table.
    /// </param>
    /// <param name="info">The row; null when there is none.</param>
    /// <returns>True if there is one: the table has its codes, and 0 for <see cref="WinsockError.NO_ERROR"/>.</returns>
    public static bool TryGet(int code, [NotNullWhen(true)] out WinsockErrorInfo? info) =>
        (info = WinsockErrorInfo.Find(FindRow(code))) is not null;

    /// <inheritdoc cref="TryGet(int, out WinsockErrorInfo)"/>
    public static bool TryGet(WinsockError code, [NotNullWhen(true)] out WinsockErrorInfo? info) =>
        TryGet((int)code, out info);

    /// <summary>Finds the row of a name.</summary>
    /// <param name="name">
    /// The macro's name as in the Windows headers, in any case (ASCII letters only), without white space around it.
    /// Null is allowed, and is not found.
    /// </param>
    /// <param name="info">The row; null when there is none.</param>
    /// <returns>True if there is one: the table has its names, and NO_ERROR.</returns>
    public static bool TryGet(string? name, [NotNullWhen(true)] out WinsockErrorInfo? info) =>
        TryGet(name.AsSpan(), out info);

    /// <summary>Finds the row of a name.</summary>
    /// <param name="name">
    /// The macro's name as in the Windows headers, in any case (ASCII letters only), without white space around it.
    /// </param>
    /// <param name="info">The row; null when there is none.</param>
    /// <returns>True if there is one: the table has its names, and NO_ERROR.</returns>
    public static bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out WinsockErrorInfo? info) =>
        (info = WinsockErrorInfo.Find(FindRow(name))) is not null;

    /// <summary>Reads a Winsock code as a log or a person may have written it.</summary>
    /// <param name="text">
    /// <para>
    /// A name: the macro's (<c>WSAECONNRESET</c>) or another spelling of it (<c>WSANO_ADDRESS</c>,
    /// <c>HOST_NOT_FOUND</c>, <c>WSA_QOS_EUNKNOWNPSOBJ</c>), that of an errno (<c>ECONNRESET</c>), of an error of
    /// getaddrinfo (<c>EAI_NONAME</c>), of an NTSTATUS (<c>STATUS_CONNECTION_RESET</c>), of a Windows error that is
    /// equivalent to a code (<c>ERROR_NETNAME_DELETED</c>) or of <see cref="System.Net.Sockets.SocketError"/>
    /// (<c>ConnectionReset</c>), a value of error.type (<c>connection_reset</c>), or the name of an error in Node.js or
    /// Rust (<c>ENOTFOUND</c>, <c>AddrInUse</c>). The prefixes <c>SocketError.</c>, <c>UV_</c>, <c>Errno::</c> and
    /// <c>NT_</c> (of NT_STATUS_) are read too.
    /// </para>
    /// <para>
    /// Or a number, decimal or hexadecimal with 0x: of the code, of a Windows error that is equivalent to one (1225),
    /// an HRESULT of FACILITY_WIN32 (0x80072746, -2147014842, 2147952454) or an NTSTATUS whose severity is error
    /// (0xC000020D).
    /// </para>
    /// <para>
    /// The case of ASCII letters and white space around the text do not matter; no culture does. Digits and signs are
    /// ASCII.
    /// </para>
    /// </param>
    /// <returns>The code: a row of the table, or <see cref="WinsockError.NO_ERROR"/>.</returns>
    /// <remarks>
    /// A number is never read as an errno, because every system has its own: use
    /// <see cref="WinsockErrorConvert.FromErrno"/> for that.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">
    /// The text is none of these. The message quotes it, up to 100 characters, in the language of
    /// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>.
    /// </exception>
    public static WinsockError Parse(string text) =>
        text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>Reads a Winsock code as a log or a person may have written it.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/></param>
    /// <returns><inheritdoc cref="Parse(string)" path="/returns"/></returns>
    /// <remarks><inheritdoc cref="Parse(string)" path="/remarks"/></remarks>
    /// <exception cref="FormatException">
    /// The text is none of these. The message quotes it, up to 100 characters, in the language of
    /// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>.
    /// </exception>
    public static WinsockError Parse(ReadOnlySpan<char> text)
    {
        if (TryParse(text, out var error))
        {
            return error;
        }

        const int Limit = 100;
        string quoted = text.Length <= Limit ? text.ToString() : text.Slice(0, Limit).ToString() + "…";
        throw new FormatException(WinsockLanguage.FromCulture(null) == WinsockLanguage.French
            ? $"«\u00A0{quoted}\u00A0» n’est ni le nom ni le numéro d’une erreur Winsock, "
                + "ni de ce qui peut en tenir lieu."
            : $"\"{quoted}\" is neither the name nor the number of a Winsock error, "
                + "nor of anything that stands for one.");
    }

    /// <summary>Reads a Winsock code as a log or a person may have written it.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/> Null is allowed, and is not a code.</param>
    /// <param name="error">The code; <see cref="WinsockError.NO_ERROR"/> if the text is not a code.</param>
    /// <returns>True if the text is a code, which may be <see cref="WinsockError.NO_ERROR"/>.</returns>
    public static bool TryParse(string? text, out WinsockError error) => TryParse(text.AsSpan(), out error, out _);

    /// <summary>Reads a Winsock code as a log or a person may have written it.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/></param>
    /// <param name="error"><inheritdoc cref="TryParse(string, out WinsockError)" path="/param[@name='error']"/></param>
    /// <returns><inheritdoc cref="TryParse(string, out WinsockError)" path="/returns"/></returns>
    public static bool TryParse(ReadOnlySpan<char> text, out WinsockError error) => TryParse(text, out error, out _);

    /// <summary>Reads a Winsock code as a log or a person may have written it, and says how it was written.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/> Null is allowed, and is not a code.</param>
    /// <param name="error"><inheritdoc cref="TryParse(string, out WinsockError)" path="/param[@name='error']"/></param>
    /// <param name="notation">
    /// How the code was written; <see cref="WinsockErrorNotation.None"/> if the text is not a code. Where a text can be
    /// read in several ways, such as <c>Interrupted</c>, the notation that comes first in the enumeration counts.
    /// </param>
    /// <returns><inheritdoc cref="TryParse(string, out WinsockError)" path="/returns"/></returns>
    public static bool TryParse(string? text, out WinsockError error, out WinsockErrorNotation notation) =>
        TryParse(text.AsSpan(), out error, out notation);

    /// <inheritdoc cref="TryParse(string, out WinsockError, out WinsockErrorNotation)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out WinsockError error, out WinsockErrorNotation notation)
    {
        int row = WinsockErrorParser.FindRow(text, out notation);
        error = (WinsockError)CatalogIndex.Codes[Math.Max(row, 0)];
        return row >= 0;
    }

    /// <summary>Gets the row of a code; -1 if there is none.</summary>
    internal static int FindRow(int code)
    {
        uint offset = (uint)(code - CatalogIndex.FirstIndexedCode);
        return offset < (uint)CatalogIndex.RowByOffset.Length ? CatalogIndex.RowByOffset[(int)offset]
            : (uint)code <= CatalogIndex.LastLowCode ? CatalogIndex.FindLowRow(code)
            : -1;
    }

    /// <summary>Gets the row of a code; that of NO_ERROR if there is none, for what NO_ERROR lacks as well.</summary>
    internal static int FindRowOrZero(int code) => Math.Max(FindRow(code), 0);

    /// <summary>Gets the row of a macro's name; -1 if there is none.</summary>
    internal static int FindRow(ReadOnlySpan<char> name)
    {
        int slot = NameHash.GetSlot(name, CatalogIndex.NameMultiplier, CatalogIndex.NameSlotBits);
        int row = CatalogIndex.RowByNameSlot[slot];
        return row >= 0 && EqualsIgnoreAsciiCase(name, CatalogNames.All[row]) ? row : -1;
    }

    internal static bool EqualsIgnoreAsciiCase(ReadOnlySpan<char> text, string name)
    {
        if (text.Length != name.Length)
        {
            return false;
        }

        // An exact comparison first: the one that ignores case is fast, but takes longer to compile than the whole
        // first call.
        if (text.SequenceEqual(name.AsSpan()))
        {
            return true;
        }

#if NET
        return System.Text.Ascii.EqualsIgnoreCase(text, name);
#else
        for (int i = 0; i < name.Length; i++)
        {
            if (ToUpper(text[i]) != ToUpper(name[i]))
            {
                return false;
            }
        }

        return true;

        static char ToUpper(char c) => c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c;
#endif
    }

    /// <summary>Lists all rows but that of NO_ERROR.</summary>
    internal static ReadOnlyCollection<WinsockErrorInfo> ListRows()
    {
        var rows = new WinsockErrorInfo[CatalogIndex.Codes.Length - 1];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = WinsockErrorInfo.Find(i + 1)!;
        }

        return Array.AsReadOnly(rows);
    }

    // A class of its own, so that a lookup does not pay for the list.
    private static class Rows
    {
        internal static readonly ReadOnlyCollection<WinsockErrorInfo> List = ListRows();
    }
}
