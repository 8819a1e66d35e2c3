using System.Globalization;

namespace WinsockErrors;

/// <summary>A row of the table of Winsock error codes: everything the table knows of one code.</summary>
/// <remarks>
/// <para>
/// A value of this type is as small as the number of its row, compares by code, and may be used from any thread.
/// The default value stands for <see cref="WinsockError.NO_ERROR"/>, which has texts but is no row of
/// <see cref="WinsockErrorTable.All"/>.
/// </para>
/// <para>
/// The rows are the 95 codes of Microsoft's page "Windows Sockets Error Codes" and two more of Winerror.h. The texts
/// are this library's own; they are loaded when they are first read, one language at a time.
/// </para>
/// </remarks>
public readonly record struct WinsockErrorInfo
{
    private readonly byte row;

    internal WinsockErrorInfo(int row) => this.row = (byte)row;

    /// <summary>The code, as an enumeration value; cast it to <see cref="int"/> for the number.</summary>
    public WinsockError Code => (WinsockError)CatalogIndex.Codes[row];

    /// <summary>The macro's name in the spelling of the Windows headers, such as <c>WSAECONNRESET</c>.</summary>
    public string Name => CatalogNames.All[row];

    /// <summary>The category. Each code has exactly one.</summary>
    public WinsockErrorCategory Category => (WinsockErrorCategory)CatalogIndex.Categories[row];

    /// <summary>
    /// Whether Microsoft's page "Windows Sockets Error Codes" lists the code. False for
    /// <see cref="WinsockError.WSA_SECURE_HOST_NOT_FOUND"/> and <see cref="WinsockError.WSA_IPSEC_NAME_POLICY_ERROR"/>,
    /// which only Winerror.h defines, and for <see cref="WinsockError.NO_ERROR"/>.
    /// </summary>
    public bool IsDocumented => CatalogIndex.Documented[row] != 0;

    /// <summary>
    /// Whether the failure often passes by itself. This is a convention, not a promise; see
    /// <see cref="WinsockErrorExtensions.IsTransient(WinsockError)"/>.
    /// </summary>
    public bool IsTransient => CatalogIndex.Transient[row] != 0;

    /// <summary>
    /// The functions, socket options and structures that both descriptions name, in the spelling of the headers; may be
    /// empty. Each read makes a new list.
    /// </summary>
    public IReadOnlyList<string> Functions => Array.AsReadOnly(CatalogFunctions.All[row]);

    /// <summary>The codes that are worth reading next to this one; may be empty. Each read makes a new list.</summary>
    public IReadOnlyList<WinsockError> SeeAlso => Array.AsReadOnly(CatalogSeeAlso.All[row]);

    /// <summary>The short text in English: one sentence with its final period.</summary>
    public string EnglishMessage => CatalogEnglishMessages.All[row];

    /// <summary>The short text in French: one sentence with its final period.</summary>
    public string FrenchMessage => CatalogFrenchMessages.All[row];

    /// <summary>The long text in English: what happened, the likely causes, what helps.</summary>
    public string EnglishDescription => CatalogEnglishDescriptions.All[row];

    /// <summary>The long text in French: what happened, the likely causes, what helps.</summary>
    public string FrenchDescription => CatalogFrenchDescriptions.All[row];

    /// <summary>The short text in the language given.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence with its final period.</returns>
    public string GetMessage(WinsockLanguage language) =>
        language == WinsockLanguage.French ? FrenchMessage : EnglishMessage;

    /// <summary>The short text in the language of a culture.</summary>
    /// <param name="culture">
    /// The culture: any French one (fr, fr-CA and so on) gives French, any other English. Null means
    /// <see cref="CultureInfo.CurrentUICulture"/>.
    /// </param>
    /// <returns>One sentence with its final period.</returns>
    public string GetMessage(CultureInfo? culture = null) => GetMessage(LanguageOfCulture.Get(culture));

    /// <summary>The long text in the language given.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One or more sentences, without line breaks.</returns>
    public string GetDescription(WinsockLanguage language) =>
        language == WinsockLanguage.French ? FrenchDescription : EnglishDescription;

    /// <summary>The long text in the language of a culture.</summary>
    /// <param name="culture"><inheritdoc cref="GetMessage(CultureInfo?)" path="/param[@name='culture']"/></param>
    /// <returns>One or more sentences, without line breaks.</returns>
    public string GetDescription(CultureInfo? culture = null) => GetDescription(LanguageOfCulture.Get(culture));

    /// <summary>The address of Microsoft's documentation of the code, in the language given.</summary>
    /// <param name="language">The language of the page.</param>
    /// <returns>
    /// An https address, with the code's own anchor on the page of Winsock error codes. For a code that this page lacks,
    /// the page of the system error codes from 9000 to 11999. Null for <see cref="WinsockError.NO_ERROR"/>.
    /// </returns>
    public string? GetHelpLink(WinsockLanguage language)
    {
        string site = language == WinsockLanguage.French ? CatalogHelp.FrenchSite : CatalogHelp.EnglishSite;
        return IsDocumented ? string.Concat(site, CatalogHelp.Page + "#", Name)
            : row != 0 ? site + CatalogHelp.PageOfOthers
            : null;
    }

    /// <summary>The address of Microsoft's documentation of the code, in the language of a culture.</summary>
    /// <param name="culture"><inheritdoc cref="GetMessage(CultureInfo?)" path="/param[@name='culture']"/></param>
    /// <returns><inheritdoc cref="GetHelpLink(WinsockLanguage)" path="/returns"/></returns>
    public string? GetHelpLink(CultureInfo? culture = null) => GetHelpLink(LanguageOfCulture.Get(culture));

    /// <summary>The name and the number, such as <c>WSAECONNRESET (10054)</c>, whatever the culture.</summary>
    /// <returns>The name and the number.</returns>
    public override string ToString() =>
        string.Concat(Name, " (", ((int)Code).ToString(CultureInfo.InvariantCulture), ")");
}
