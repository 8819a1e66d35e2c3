using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WinsockErrors;

/// <summary>
/// Gets the name, texts, category and documentation of a <see cref="WinsockError"/>. <see cref="WinsockErrorConvert"/>
/// converts it from and to other numberings.
/// </summary>
/// <remarks>No member throws, whatever the number, and all members are thread-safe.</remarks>
public static class WinsockErrorExtensions
{
    extension(WinsockError error)
    {
        /// <summary>Gets the macro's name in the spelling of the Windows headers.</summary>
        /// <returns>
        /// The name, such as <c>WSAECONNRESET</c>, or <c>NO_ERROR</c> for 0; null for any other code that the table
        /// does not have.
        /// </returns>
        public string? GetName()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row >= 0 ? CatalogNames.All[row] : null;
        }

        /// <summary>Gets the short text in the given language.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One sentence with its final period. For a code other than NO_ERROR that the table does not have, Windows is
        /// asked for its message, in this language and then in the system's own; where it has none, and on other
        /// systems, the result is a sentence with the number, such as <c>Unknown error 12345 (0x3039).</c>
        /// </returns>
        public string GetMessage(WinsockLanguage language)
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row >= 0 ? RowTexts.GetMessage(row, language) : UnknownErrorText.Get((int)error, language);
        }

        /// <summary>Gets the short text in the language of a culture.</summary>
        /// <param name="culture">
        /// The culture: any French one (fr, fr-CA and so on) gives French, any other English. Null means
        /// <see cref="CultureInfo.CurrentUICulture"/>.
        /// </param>
        /// <returns><inheritdoc cref="GetMessage(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetMessage(CultureInfo? culture = null) => error.GetMessage(WinsockLanguage.FromCulture(culture));

        /// <summary>Gets the long text in the given language: what happened and the likely causes.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One or more sentences, without line breaks. For a code other than NO_ERROR that the table does not have, its
        /// short text.
        /// </returns>
        public string GetDescription(WinsockLanguage language)
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row >= 0 ? RowTexts.GetDescription(row, language) : UnknownErrorText.Get((int)error, language);
        }

        /// <summary>Gets the long text in the language of a culture: what happened and the likely causes.</summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetDescription(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetDescription(CultureInfo? culture = null) =>
            error.GetDescription(WinsockLanguage.FromCulture(culture));

        /// <summary>Gets what to check or do, in the given language.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One or more sentences, without line breaks; null where nothing is documented, and for a code that the table
        /// does not have.
        /// </returns>
        public string? GetAdvice(WinsockLanguage language)
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row >= 0 ? RowTexts.GetAdvice(row, language) : null;
        }

        /// <summary>Gets what to check or do, in the language of a culture.</summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetAdvice(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string? GetAdvice(CultureInfo? culture = null) => error.GetAdvice(WinsockLanguage.FromCulture(culture));

        /// <summary>Gets the address of Microsoft's documentation of the code, in the given language.</summary>
        /// <param name="language">The language of the page.</param>
        /// <returns>
        /// An https address, with the code's own anchor where the page of Winsock error codes lists it. Null for
        /// <see cref="WinsockError.NO_ERROR"/> and for a code that the table does not have.
        /// </returns>
        public string? GetHelpLink(WinsockLanguage language) =>
            RowTexts.GetHelpLink(WinsockErrorTable.FindRowOrZero((int)error), language);

        /// <summary>Gets the address of Microsoft's documentation of the code, in the language of a culture.</summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetHelpLink(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string? GetHelpLink(CultureInfo? culture = null) =>
            error.GetHelpLink(WinsockLanguage.FromCulture(culture));

        /// <summary>Gets the category of the code. Each code has exactly one.</summary>
        /// <returns>
        /// The category; <see cref="WinsockErrorCategory.None"/> for <see cref="WinsockError.NO_ERROR"/> and for a code
        /// that the table does not have.
        /// </returns>
        public WinsockErrorCategory GetCategory() =>
            (WinsockErrorCategory)CatalogIndex.Categories[WinsockErrorTable.FindRowOrZero((int)error)];

        /// <summary>Determines whether the failure often goes away by itself, so that a retry may succeed.</summary>
        /// <returns>
        /// True if <see cref="WinsockErrorInfo.IsTransient"/> is: the network or the host was down or unreachable,
        /// the connection was lost, refused or timed out, or the name server did not answer, as for WSAECONNRESET,
        /// WSAETIMEDOUT and WSATRY_AGAIN.
        /// </returns>
        /// <remarks>
        /// <para>
        /// This is the library's own choice. The well-known lists agree on less: OpenTelemetry for .NET retries 10054,
        /// 10060, 10061 and 10065, DnsClient.NET 10053, 10054, 10060, 995 and 11002, EF Core's strategy for SQL Server
        /// 10053, 10054, 10060 and 11001, SqlClient 10060; 10050 to 10052 and 10064 are in lists of smaller libraries.
        /// 11001 is left out on purpose: most often the name is wrong, and stays so. A refused connection, too, may
        /// stay refused forever.
        /// </para>
        /// <para>
        /// WSAESHUTDOWN (EPIPE on Linux, when writing to a connection that the peer has closed) is not among them,
        /// because the same socket never recovers: to retry on a new connection, check <c>IsTransient() ||
        /// IsConnectionLost()</c>. A retry is safe only if the operation is idempotent, because it may have succeeded
        /// before the failure was noticed.
        /// </para>
        /// </remarks>
        public bool IsTransient() => CatalogIndex.Transient[WinsockErrorTable.FindRowOrZero((int)error)] != 0;

        /// <summary>Determines whether a connection existed and can no longer be used.</summary>
        /// <returns>
        /// True for the codes of <see cref="WinsockErrorCategory.ConnectionLost"/>, whoever ended the connection. It
        /// may have been this program: on Linux, disposing a socket under a blocking TCP receive gives WSAECONNABORTED.
        /// </returns>
        public bool IsConnectionLost() => error.GetCategory() == WinsockErrorCategory.ConnectionLost;

        /// <summary>Determines whether the target refused the connection.</summary>
        /// <returns>True for <see cref="WinsockErrorCategory.Refused"/>, such as WSAECONNREFUSED.</returns>
        public bool IsRefused() => error.GetCategory() == WinsockErrorCategory.Refused;

        /// <summary>Determines whether the operation was canceled or interrupted.</summary>
        /// <returns>
        /// True for the codes of <see cref="WinsockErrorCategory.Canceled"/>. Closing a socket under a pending call
        /// often gives WSA_OPERATION_ABORTED or WSAEINTR, which are among them.
        /// </returns>
        public bool IsCanceled() => error.GetCategory() == WinsockErrorCategory.Canceled;

        /// <summary>Determines whether no answer came in time.</summary>
        /// <returns>True for <see cref="WinsockErrorCategory.Timeout"/>, such as WSAETIMEDOUT.</returns>
        public bool IsTimeout() => error.GetCategory() == WinsockErrorCategory.Timeout;

        /// <summary>Determines whether the network or the host could not be reached.</summary>
        /// <returns>
        /// True for the codes of <see cref="WinsockErrorCategory.Unreachable"/>. A host that refuses the connection was
        /// reached; one that does not answer may give WSAETIMEDOUT instead.
        /// </returns>
        public bool IsUnreachable() => error.GetCategory() == WinsockErrorCategory.Unreachable;

        /// <summary>Determines whether the name of a host or of a service was not resolved.</summary>
        /// <returns>
        /// True for the codes of <see cref="WinsockErrorCategory.NameResolution"/>, which getaddrinfo and the lookup
        /// functions return for a name.
        /// </returns>
        public bool IsNameResolution() => error.GetCategory() == WinsockErrorCategory.NameResolution;

        /// <summary>
        /// Determines whether the operation continues or could not proceed at once, so that it has not failed for good.
        /// </summary>
        /// <returns>
        /// True for the codes of <see cref="WinsockErrorCategory.Pending"/>, such as WSAEWOULDBLOCK and WSA_IO_PENDING.
        /// </returns>
        public bool IsPending() => error.GetCategory() == WinsockErrorCategory.Pending;

        /// <summary>Gets the value of OpenTelemetry's <c>error.type</c> attribute.</summary>
        /// <returns>
        /// The name that .NET has for the code, in snake case (connection_refused, timed_out, host_not_found); for the
        /// others the macro's name in lower case. <c>_OTHER</c> for a code that the table does not have, null for
        /// <see cref="WinsockError.NO_ERROR"/>. There are few values, whatever the code.
        /// </returns>
        /// <remarks>
        /// .NET's own telemetry for sockets and name resolution spells the values that it emits the same way, and emits
        /// _OTHER for all others, including connection_reset; HTTP spans use the names of HttpRequestError instead.
        /// </remarks>
        public string? GetOpenTelemetryErrorType()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row >= 0 ? CatalogErrorTypes.All[row] : "_OTHER";
        }

        /// <summary>Finds the row of the code in the table.</summary>
        /// <param name="info">The row; null when there is none.</param>
        /// <returns>True if there is one: the table has its codes, and <see cref="WinsockError.NO_ERROR"/>.</returns>
        public bool TryGetInfo([NotNullWhen(true)] out WinsockErrorInfo? info) =>
            WinsockErrorTable.TryGet(error, out info);
    }
}
