using System.Collections.ObjectModel;
using System.Globalization;

namespace WinsockErrors;

/// <summary>A row of the table of Winsock error codes: everything the table knows about one code.</summary>
/// <remarks>
/// <para>
/// There is one object for each row, created when it is first requested. It is immutable and thread-safe.
/// </para>
/// <para>
/// The rows are the codes of Microsoft's page "Windows Sockets Error Codes", two more from Winerror.h and
/// <see cref="WinsockError.NO_ERROR"/>, which is not in <see cref="WinsockErrorTable.All"/>. The texts are this
/// library's own; they are loaded when they are first read, one language at a time.
/// </para>
/// </remarks>
public sealed class WinsockErrorInfo
{
    private readonly int row;

    private WinsockErrorInfo(int row) => this.row = row;

    /// <summary>Gets the code as an enumeration value; cast it to <see cref="int"/> for the number.</summary>
    public WinsockError Code => (WinsockError)CatalogIndex.Codes[row];

    /// <summary>Gets the macro's name in the spelling of the Windows headers, such as <c>WSAECONNRESET</c>.</summary>
    public string Name => CatalogNames.All[row];

    /// <summary>Gets the category. Each code has exactly one.</summary>
    public WinsockErrorCategory Category => (WinsockErrorCategory)CatalogIndex.Categories[row];

    /// <summary>
    /// Gets a value indicating whether Microsoft's page "Windows Sockets Error Codes" lists the code. False for
    /// <see cref="WinsockError.WSA_SECURE_HOST_NOT_FOUND"/> and <see cref="WinsockError.WSA_IPSEC_NAME_POLICY_ERROR"/>,
    /// which only Winerror.h defines, and for <see cref="WinsockError.NO_ERROR"/>.
    /// </summary>
    public bool IsDocumented => CatalogIndex.Documented[row] != 0;

    /// <summary>
    /// Gets a value indicating whether the failure often goes away by itself. This is a convention, not a promise; see
    /// <see cref="WinsockErrorExtensions.IsTransient(WinsockError)"/>.
    /// </summary>
    public bool IsTransient => CatalogIndex.Transient[row] != 0;

    /// <summary>
    /// Gets the functions, socket options and structures that the texts name, in the spelling of the headers; may be
    /// empty.
    /// </summary>
    public IReadOnlyList<string> Functions => field ??= Array.AsReadOnly(CatalogFunctions.All[row]);

    /// <summary>Gets related codes that are worth reading about; may be empty.</summary>
    public IReadOnlyList<WinsockError> SeeAlso => field ??= Array.AsReadOnly(CatalogSeeAlso.All[row]);

    /// <summary>
    /// Gets all other names that <see cref="WinsockErrorTable.TryParse(string, out WinsockError)"/> reads for the code:
    /// other spellings of the macro, the names of SocketError, error.type, errno, getaddrinfo, Winerror.h and
    /// ntstatus.h, and those of Node.js and Rust; may be empty. Names that differ only by case appear once.
    /// </summary>
    public IReadOnlyList<string> OtherNames => field ??= GetOtherNames(row);

    /// <summary>
    /// Gets the equivalents of the code elsewhere, with their numbers: errnos, getaddrinfo errors, Windows errors and
    /// NTSTATUSes, in this order, and in each kind the one that the code converts to first; may be empty.
    /// </summary>
    public IReadOnlyList<WinsockErrorEquivalent> Equivalents => field ??= Array.AsReadOnly(CatalogEquivalents.All[row]);

    /// <summary>Gets the short text in English: one sentence with its final period.</summary>
    public string EnglishMessage => CatalogEnglishMessages.All[row];

    /// <summary>Gets the short text in French: one sentence with its final period.</summary>
    public string FrenchMessage => CatalogFrenchMessages.All[row];

    /// <summary>Gets the long text in English: what happened and the likely causes.</summary>
    public string EnglishDescription => CatalogEnglishDescriptions.Get(row)!;

    /// <summary>Gets the long text in French: what happened and the likely causes.</summary>
    public string FrenchDescription => CatalogFrenchDescriptions.Get(row)!;

    /// <summary>Gets what to check or do, in English; null where nothing is documented.</summary>
    public string? EnglishAdvice => CatalogEnglishAdvice.Get(row);

    /// <summary>Gets what to check or do, in French; null where nothing is documented.</summary>
    public string? FrenchAdvice => CatalogFrenchAdvice.Get(row);

    /// <summary>Gets the short text in the given language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence with its final period.</returns>
    public string GetMessage(WinsockLanguage language) => RowTexts.GetMessage(row, language);

    /// <summary>Gets the short text in the language of a culture.</summary>
    /// <param name="culture">
    /// The culture: any French one (fr, fr-CA and so on) gives French, any other English. Null means
    /// <see cref="CultureInfo.CurrentUICulture"/>.
    /// </param>
    /// <returns>One sentence with its final period.</returns>
    public string GetMessage(CultureInfo? culture = null) => GetMessage(WinsockLanguage.FromCulture(culture));

    /// <summary>Gets the long text in the given language: what happened and the likely causes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or more sentences, without line breaks.</returns>
    public string GetDescription(WinsockLanguage language) => RowTexts.GetDescription(row, language);

    /// <summary>Gets the long text in the language of a culture: what happened and the likely causes.</summary>
    /// <param name="culture"><inheritdoc cref="GetMessage(CultureInfo?)" path="/param[@name='culture']"/></param>
    /// <returns>One or more sentences, without line breaks.</returns>
    public string GetDescription(CultureInfo? culture = null) => GetDescription(WinsockLanguage.FromCulture(culture));

    /// <summary>Gets what to check or do, in the given language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or more sentences, without line breaks; null where nothing is documented.</returns>
    public string? GetAdvice(WinsockLanguage language) => RowTexts.GetAdvice(row, language);

    /// <summary>Gets what to check or do, in the language of a culture.</summary>
    /// <param name="culture"><inheritdoc cref="GetMessage(CultureInfo?)" path="/param[@name='culture']"/></param>
    /// <returns>One or more sentences, without line breaks; null where nothing is documented.</returns>
    public string? GetAdvice(CultureInfo? culture = null) => GetAdvice(WinsockLanguage.FromCulture(culture));

    /// <summary>Gets the address of Microsoft's documentation of the code, in the given language.</summary>
    /// <param name="language">The language of the page.</param>
    /// <returns>
    /// An https address, with the code's own anchor on the page of Winsock error codes or, for a code that this page
    /// lacks, on the page of the system error codes from 9000 to 11999. Null for <see cref="WinsockError.NO_ERROR"/>.
    /// </returns>
    public string? GetHelpLink(WinsockLanguage language) => RowTexts.GetHelpLink(row, language);

    /// <summary>Gets the address of Microsoft's documentation of the code, in the language of a culture.</summary>
    /// <param name="culture"><inheritdoc cref="GetMessage(CultureInfo?)" path="/param[@name='culture']"/></param>
    /// <returns><inheritdoc cref="GetHelpLink(WinsockLanguage)" path="/returns"/></returns>
    public string? GetHelpLink(CultureInfo? culture = null) => GetHelpLink(WinsockLanguage.FromCulture(culture));

    /// <summary>Returns the name and the number, such as <c>WSAECONNRESET (10054)</c>, whatever the culture.</summary>
    /// <returns>The name and the number.</returns>
    public override string ToString() =>
        string.Concat(Name, " (", ((int)Code).ToString(CultureInfo.InvariantCulture), ")");

    /// <summary>Gets the object of a row; null for -1.</summary>
    internal static WinsockErrorInfo? Find(int row) => row < 0 ? null : Rows.Made[row] ?? Make(row);

    // Two threads may create the object of a row at once: the first one counts, so that there is only one.
    internal static WinsockErrorInfo Make(int row)
    {
        var made = new WinsockErrorInfo(row);
        return Interlocked.CompareExchange(ref Rows.Made[row], made, null) ?? made;
    }

    internal static ReadOnlyCollection<string> GetOtherNames(int row)
    {
        int first = WinsockErrors.OtherNames.FirstOfRow[row];
        int end = WinsockErrors.OtherNames.FirstOfRow[row + 1];
        return Array.AsReadOnly(WinsockErrors.OtherNames.All.AsSpan(first, end - first).ToArray());
    }

    private static class Rows
    {
        internal static readonly WinsockErrorInfo?[] Made = new WinsockErrorInfo?[CatalogIndex.Codes.Length];
    }
}
