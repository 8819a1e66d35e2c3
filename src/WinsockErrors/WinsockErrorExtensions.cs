using System.Globalization;
using System.Net.Sockets;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>
/// Where a <see cref="WinsockError"/> comes from, and what it can tell of itself: its name, texts, category and
/// documentation.
/// </summary>
/// <remarks>
/// No member throws, whatever the number, and every member may be used from any thread. C# 14 and later call the static
/// members on the enumeration itself; other languages call them on this class.
/// </remarks>
public static class WinsockErrorExtensions
{
    extension(WinsockError error)
    {
        /// <summary>
        /// The error of the last P/Invoke with <c>SetLastError = true</c> on this thread. Call it in the statement right
        /// after the P/Invoke.
        /// </summary>
        /// <returns>
        /// On Windows, the captured value itself. On Linux, macOS and FreeBSD, the code whose name the captured errno
        /// bears, as in ECONNRESET; <see cref="WinsockError.WSASYSCALLFAILURE"/> for an errno without a Winsock
        /// equivalent. <see cref="WinsockError.NO_ERROR"/> when no error was captured, most often because
        /// <c>SetLastError = true</c> is missing.
        /// </returns>
        /// <remarks>
        /// Much of what looks harmless overwrites the captured value: the first use of a culture, of the console or of
        /// the clock, a thrown exception, <c>File.Exists</c>, any other P/Invoke with <c>SetLastError = true</c>, an
        /// await. The value belongs to the thread. <see cref="WinsockException.FromLastError(string?)"/> keeps the raw
        /// errno as well.
        /// </remarks>
        public static WinsockError FromLastError() => LastPInvokeError.ToWinsockError(LastPInvokeError.Read());

        /// <summary>The code that a <see cref="SocketError"/> of .NET stands for.</summary>
        /// <param name="socketError">The value; any number is allowed.</param>
        /// <returns>
        /// The same number, since .NET took its numbers from Winsock. <see cref="WinsockError.WSASYSCALLFAILURE"/> for
        /// <see cref="SocketError.SocketError"/> (-1), which .NET gives for an errno it does not know.
        /// </returns>
        public static WinsockError FromSocketError(SocketError socketError) =>
            socketError == SocketError.SocketError ? WinsockError.WSASYSCALLFAILURE : (WinsockError)socketError;

        /// <summary>The <see cref="SocketError"/> of .NET with the same number.</summary>
        /// <returns>The value. .NET has a name for 45 of the codes; the others are the bare number.</returns>
        public SocketError ToSocketError() => (SocketError)error;

        /// <summary>The macro's name in the spelling of the Windows headers.</summary>
        /// <returns>The name, such as <c>WSAECONNRESET</c>; null when the table does not have the code.</returns>
        public string? GetName() => error.FindInfo()?.Name;

        /// <summary>The short text in the language given.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One sentence with its final period. For a code that the table does not have, Windows is asked for its message,
        /// in this language and then in the system's own; where it has none, and on other systems, the answer is a sentence
        /// with the number, such as <c>Unknown error 12345 (0x3039).</c>
        /// </returns>
        public string GetMessage(WinsockLanguage language) =>
            error.FindInfo()?.GetMessage(language) ?? UnknownErrorText.Get((int)error, language);

        /// <summary>The short text in the language of a culture.</summary>
        /// <param name="culture">
        /// The culture: any French one (fr, fr-CA and so on) gives French, any other English. Null means
        /// <see cref="CultureInfo.CurrentUICulture"/>.
        /// </param>
        /// <returns><inheritdoc cref="GetMessage(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetMessage(CultureInfo? culture = null) => error.GetMessage(LanguageOfCulture.Get(culture));

        /// <summary>The long text in the language given: what happened, the likely causes, what helps.</summary>
        /// <param name="language">The language.</param>
        /// <returns>
        /// One or more sentences, without line breaks. For a code that the table does not have, its short text.
        /// </returns>
        public string GetDescription(WinsockLanguage language) =>
            error.FindInfo()?.GetDescription(language) ?? error.GetMessage(language);

        /// <summary>
        /// The long text in the language of a culture: what happened, the likely causes, what helps.
        /// </summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetDescription(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string GetDescription(CultureInfo? culture = null) => error.GetDescription(LanguageOfCulture.Get(culture));

        /// <summary>The address of Microsoft's documentation of the code, in the language given.</summary>
        /// <param name="language">The language of the page.</param>
        /// <returns>
        /// An https address, with the code's own anchor where the page of Winsock error codes lists it. Null for
        /// <see cref="WinsockError.NO_ERROR"/> and for a code that the table does not have.
        /// </returns>
        public string? GetHelpLink(WinsockLanguage language) => error.FindInfo()?.GetHelpLink(language);

        /// <summary>The address of Microsoft's documentation of the code, in the language of a culture.</summary>
        /// <param name="culture">
        /// <inheritdoc cref="GetMessage(WinsockError, CultureInfo?)" path="/param[@name='culture']"/>
        /// </param>
        /// <returns><inheritdoc cref="GetHelpLink(WinsockError, WinsockLanguage)" path="/returns"/></returns>
        public string? GetHelpLink(CultureInfo? culture = null) => error.GetHelpLink(LanguageOfCulture.Get(culture));

        /// <summary>The category of the code. Each code has exactly one.</summary>
        /// <returns>
        /// The category; <see cref="WinsockErrorCategory.None"/> for <see cref="WinsockError.NO_ERROR"/> and for a code
        /// that the table does not have.
        /// </returns>
        public WinsockErrorCategory GetCategory() => error.FindInfo()?.Category ?? WinsockErrorCategory.None;

        /// <summary>Whether the failure often passes by itself, so that another try may succeed.</summary>
        /// <returns>
        /// True for 10050 to 10054, 10060, 10061, 10064, 10065 and 11002: the network or the host was down or
        /// unreachable, the connection was lost, refused or timed out, or the name server did not answer.
        /// </returns>
        /// <remarks>
        /// This is a convention: the codes that at least two of the retry lists of OpenTelemetry, HTTP resilience
        /// libraries, EF Core, SqlClient and DNS clients have in common. A refused connection, for one, may stay refused
        /// for ever. A retry is safe only if the operation is idempotent, because it may have succeeded before the
        /// failure was noticed.
        /// </remarks>
        public bool IsTransient() => error.FindInfo()?.IsTransient ?? false;

        /// <summary>Finds the row of the code in the table.</summary>
        /// <param name="info">The row; when there is none, the default value.</param>
        /// <returns>Whether the table has the code; it does not have 0.</returns>
        public bool TryGetInfo(out WinsockErrorInfo info) => WinsockErrorTable.TryGet(error, out info);

        /// <summary>The row of the code, NO_ERROR included; null where there is none.</summary>
        internal WinsockErrorInfo? FindInfo()
        {
            int row = WinsockErrorTable.FindRow((int)error);
            return row != 0 || error == WinsockError.NO_ERROR ? new WinsockErrorInfo(row) : null;
        }
    }
}
