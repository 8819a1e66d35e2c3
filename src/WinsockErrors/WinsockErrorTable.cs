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

    /// <summary>Finds the row of a name.</summary>
    /// <param name="name">
    /// The macro's name as in the Windows headers, in any case (ASCII letters only), without white space around it.
    /// </param>
    /// <param name="info">The row; when there is none, the default value.</param>
    /// <returns>Whether the table has the name; it does not have NO_ERROR.</returns>
    public static bool TryGet(ReadOnlySpan<char> name, out WinsockErrorInfo info)
    {
        int row = FindRow(name);
        info = new WinsockErrorInfo(row);
        return row != 0;
    }

    /// <summary>Reads what a log or a person may have written for a Winsock code.</summary>
    /// <param name="text">
    /// One of: the macro's name (<c>WSAECONNRESET</c>) or another of the Windows headers (<c>WSANO_ADDRESS</c>,
    /// <c>HOST_NOT_FOUND</c>, <c>WSA_QOS_EUNKNOWNPSOBJ</c>); the name of an errno (<c>ECONNRESET</c>) or of an error of
    /// getaddrinfo (<c>EAI_NONAME</c>), of an NTSTATUS (<c>STATUS_CONNECTION_RESET</c>) or of an error of Windows that stands for
    /// a code (<c>ERROR_NETNAME_DELETED</c>); a name of <see cref="System.Net.Sockets.SocketError"/> (<c>ConnectionReset</c>); the
    /// number, decimal or hexadecimal with 0x; an HRESULT of FACILITY_WIN32, as 0x80072746, -2147014842 or 2147952454. The case
    /// of ASCII letters and white space around it do not matter; no culture does. Digits and the minus sign are ASCII.
    /// </param>
    /// <returns>The code: a row of the table, or <see cref="WinsockError.NO_ERROR"/>.</returns>
    /// <remarks>
    /// A number is never read as an errno, because every system has its own: <see cref="WinsockErrorExtensions.FromErrno"/> is
    /// for that.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is none of these. The message quotes it, up to 100 characters.</exception>
    public static WinsockError Parse(string text) =>
        text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>Reads what a log or a person may have written for a Winsock code.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/></param>
    /// <returns><inheritdoc cref="Parse(string)" path="/returns"/></returns>
    /// <remarks><inheritdoc cref="Parse(string)" path="/remarks"/></remarks>
    /// <exception cref="FormatException">The text is none of these. The message quotes it, up to 100 characters.</exception>
    public static WinsockError Parse(ReadOnlySpan<char> text)
    {
        if (WinsockErrorParser.Read(text) is { } error)
        {
            return error;
        }

        const int Limit = 100;
        string quoted = text.Length <= Limit ? text.ToString() : text.Slice(0, Limit).ToString() + "...";
        throw new FormatException($"\"{quoted}\" is neither the name nor the number of a Winsock error, nor an HRESULT of one.");
    }

    /// <summary>Reads what a log or a person may have written for a Winsock code.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/> Null is allowed, and no code.</param>
    /// <param name="error">The code; <see cref="WinsockError.NO_ERROR"/> when the text is none.</param>
    /// <returns>Whether the text is a code; it may be that of <see cref="WinsockError.NO_ERROR"/>.</returns>
    public static bool TryParse(string? text, out WinsockError error) => TryParse(text.AsSpan(), out error);

    /// <summary>Reads what a log or a person may have written for a Winsock code.</summary>
    /// <param name="text"><inheritdoc cref="Parse(string)" path="/param"/></param>
    /// <param name="error"><inheritdoc cref="TryParse(string, out WinsockError)" path="/param[@name='error']"/></param>
    /// <returns><inheritdoc cref="TryParse(string, out WinsockError)" path="/returns"/></returns>
    public static bool TryParse(ReadOnlySpan<char> text, out WinsockError error)
    {
        var read = WinsockErrorParser.Read(text);
        error = read ?? WinsockError.NO_ERROR;
        return read is not null;
    }

    /// <summary>The row of a code, 0 where there is none.</summary>
    internal static int FindRow(int code)
    {
        uint offset = (uint)(code - CatalogIndex.FirstCode);
        return offset < (uint)CatalogIndex.RowByOffset.Length
            ? CatalogIndex.RowByOffset[(int)offset]
            : CatalogIndex.FindLowRow(code);
    }

    /// <summary>The row of a macro's name, 0 where there is none.</summary>
    internal static int FindRow(ReadOnlySpan<char> name)
    {
        if (name.Length < NameHash.MinLength)
        {
            return 0;
        }

        int row = CatalogIndex.RowByNameSlot[NameHash.GetSlot(name, CatalogIndex.NameMultiplier)];
        return row != 0 && EqualsIgnoreAsciiCase(name, CatalogNames.All[row]) ? row : 0;
    }

    private static bool EqualsIgnoreAsciiCase(ReadOnlySpan<char> text, string name)
    {
        // To the letter first: the comparison regardless of case is fast, but takes longer to be compiled than the whole first call.
        if (text.SequenceEqual(name.AsSpan()))
        {
            return true;
        }

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
