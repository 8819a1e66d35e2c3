using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>
/// A <see cref="SocketException"/> with the Winsock code on every operating system, for code that calls sockets through
/// P/Invoke.
/// </summary>
/// <remarks>
/// <para>
/// .NET's own sockets never throw it: they throw <see cref="SocketException"/>, for which
/// <see cref="SocketExceptionExtensions.GetWinsockError"/> gives the code. A <c>catch (SocketException)</c> catches
/// both.
/// </para>
/// <para>
/// <see cref="SocketException.ErrorCode"/>, <see cref="System.ComponentModel.Win32Exception.NativeErrorCode"/> and
/// <see cref="SocketException.SocketErrorCode"/> are what .NET derives from the code: the Winsock number on Windows and
/// Mono; elsewhere ErrorCode and NativeErrorCode are the errno where .NET maps one, else a number of .NET's own or the
/// Winsock number. <see cref="Exception.HResult"/> is 0x8007xxxx for codes from 1 to 65535.
/// </para>
/// <para>There is no inner exception, because the base class does not take one.</para>
/// </remarks>
[SuppressMessage(
    "Design", "CA1032:Implement standard exception constructors",
    Justification = "An error without a code is not a Winsock error, and the base class takes no inner exception.")]
[SuppressMessage("Usage", "WSE006", Justification = "This is the exception that the rule asks for.")]
public sealed partial class WinsockException : SocketException
{
    private const int OperationLimit = 200;

    private readonly string? operation;
    private readonly WinsockLanguage language;
    private string? message;

    /// <summary>
    /// Initializes a new instance with the error of the last P/Invoke with <c>SetLastError = true</c> on this thread,
    /// as <see cref="WinsockErrorConvert.FromLastError"/> reads it. Call it in the statement right after the P/Invoke.
    /// </summary>
    public WinsockException()
        : this(LastPInvokeError.Read(), operation: null)
    {
    }

    /// <summary>Initializes a new instance with a code.</summary>
    /// <param name="code">The code; any number is allowed.</param>
    public WinsockException(WinsockError code)
        : this(code, operation: null)
    {
    }

    /// <summary>Initializes a new instance with a code.</summary>
    /// <param name="code">The code; any number is allowed.</param>
    /// <param name="operation">
    /// What failed, such as the call; it begins the message. White space is collapsed, and at most 200 characters are
    /// kept. Null or empty for none.
    /// </param>
    public WinsockException(WinsockError code, string? operation)
        : this(code, lastError: null, operation)
    {
    }

    private WinsockException(int lastError, string? operation)
        : this(LastPInvokeError.ToWinsockError(lastError), lastError, operation)
    {
    }

    private WinsockException(WinsockError code, int? lastError, string? operation)
#if NET
        // An existing text, which saves the system's, which the base would fetch.
        : base((int)code, "")
#else
        : base((int)code)
#endif
    {
        Code = code;
        LastError = lastError;
        this.operation = Shorten(operation);
        language = WinsockLanguage.FromCulture(null);
        if ((int)code is > 0 and <= ushort.MaxValue)
        {
            HResult = code.ToHResult();
        }
    }

    /// <summary>Gets the Winsock code, the same for the same failure on every operating system.</summary>
    public WinsockError Code { get; }

    /// <summary>
    /// Gets the raw value that was read, a Windows error code on Windows and an errno elsewhere, if the exception was
    /// created from the last error; otherwise null.
    /// </summary>
    public int? LastError { get; }

    /// <summary>
    /// Gets the operation, the short text and the token to search for, as in
    /// <c>connect(socket, address, length): Connection refused. (WSAECONNREFUSED, 10061)</c>. The language is that of
    /// <see cref="CultureInfo.CurrentUICulture"/> when the exception was created; the token is the same in all
    /// languages. An errno without a Winsock equivalent ends the token, as in
    /// <c>(WSASYSCALLFAILURE, 10107; errno 2)</c>. A last error of zero is reported as such, with the question whether
    /// <c>SetLastError = true</c> is missing.
    /// </summary>
    public override string Message => message ??= Compose();

    /// <summary>
    /// Gets or sets the address of Microsoft's documentation of the code, in the language of the message; null for
    /// <see cref="WinsockError.NO_ERROR"/> and for a code that the table does not have. Another address may be set;
    /// setting null restores the original.
    /// </summary>
    public override string? HelpLink
    {
        get => base.HelpLink ?? Code.GetHelpLink(language);
        set => base.HelpLink = value;
    }

    /// <summary>
    /// Creates an exception with the error of the last P/Invoke with <c>SetLastError = true</c> on this thread, as
    /// <see cref="WinsockErrorConvert.FromLastError"/> reads it. Call it in the statement right after the P/Invoke.
    /// </summary>
    /// <param name="operation">
    /// <inheritdoc cref="WinsockException(WinsockError, string)" path="/param[@name='operation']"/>
    /// </param>
    /// <returns>The exception, to be thrown.</returns>
    public static WinsockException FromLastError(string? operation = null) => new(LastPInvokeError.Read(), operation);

    /// <summary>
    /// Throws the error of the last P/Invoke with <c>SetLastError = true</c> on this thread. Call it in the statement
    /// right after the P/Invoke.
    /// </summary>
    /// <param name="operation">
    /// <inheritdoc cref="WinsockException(WinsockError, string)" path="/param[@name='operation']"/>
    /// </param>
    /// <exception cref="WinsockException">Always.</exception>
    [DoesNotReturn]
    public static void ThrowLastError(string? operation = null) =>
        throw new WinsockException(LastPInvokeError.Read(), operation);

    /// <summary>Throws the last error if a call returned SOCKET_ERROR (-1).</summary>
    /// <param name="result">The result of the call.</param>
    /// <param name="operation">
    /// What failed; it begins the message. The compiler passes the call as it is written, so its literals end up there.
    /// White space is collapsed, and at most 200 characters are kept.
    /// </param>
    /// <returns>The result.</returns>
    /// <exception cref="WinsockException">The result is -1.</exception>
    public static int ThrowIfSocketError(
        int result, [CallerArgumentExpression(nameof(result))] string? operation = null)
    {
        if (result == -1)
        {
            ThrowLastError(operation);
        }

        return result;
    }

    /// <summary>Throws the last error if a call returned INVALID_SOCKET (-1).</summary>
    /// <param name="socket">
    /// The result of the call, a Windows SOCKET. The C library of Unix returns an int: declare it so, and use
    /// <see cref="ThrowIfSocketError"/>.
    /// </param>
    /// <param name="operation"><inheritdoc cref="ThrowIfSocketError" path="/param[@name='operation']"/></param>
    /// <returns>The socket.</returns>
    /// <exception cref="WinsockException">The result is -1.</exception>
    public static nint ThrowIfInvalidSocket(
        nint socket, [CallerArgumentExpression(nameof(socket))] string? operation = null)
    {
        if (socket == -1)
        {
            ThrowLastError(operation);
        }

        return socket;
    }

    /// <summary>Throws the last error if a call returned an invalid handle.</summary>
    /// <typeparam name="T">The type of the handle.</typeparam>
    /// <param name="socket">The result of the call.</param>
    /// <param name="operation"><inheritdoc cref="ThrowIfSocketError" path="/param[@name='operation']"/></param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentNullException">The handle is null.</exception>
    /// <exception cref="WinsockException">The handle is invalid.</exception>
    public static T ThrowIfInvalidSocket<T>(
        T socket, [CallerArgumentExpression(nameof(socket))] string? operation = null)
        where T : SafeHandle
    {
        // Read first: IsInvalid is the handle's own code.
        int lastError = LastPInvokeError.Read();
        return socket switch
        {
            null => throw new ArgumentNullException(nameof(socket)),
            { IsInvalid: true } => throw new WinsockException(lastError, operation),
            _ => socket,
        };
    }

    /// <summary>
    /// Throws the error that a call returned itself, without a last error, as WSAStartup and the getaddrinfo of Windows
    /// do.
    /// </summary>
    /// <param name="error">
    /// The result of the call: a Winsock code, or 0 for success. An errno or an EAI_ number of Unix is neither.
    /// </param>
    /// <param name="operation"><inheritdoc cref="ThrowIfSocketError" path="/param[@name='operation']"/></param>
    /// <exception cref="WinsockException">The result is not 0.</exception>
    public static void ThrowIfError(int error, [CallerArgumentExpression(nameof(error))] string? operation = null) =>
        ThrowIfError((WinsockError)error, operation);

    /// <inheritdoc cref="ThrowIfError(int, string)"/>
    public static void ThrowIfError(
        WinsockError error, [CallerArgumentExpression(nameof(error))] string? operation = null)
    {
        if (error != WinsockError.NO_ERROR)
        {
            throw new WinsockException(error, operation);
        }
    }

    /// <summary>
    /// Throws the last error if an overlapped call returned SOCKET_ERROR (-1), unless the error is
    /// <see cref="WinsockError.WSA_IO_PENDING"/>.
    /// </summary>
    /// <param name="result">The result of the call.</param>
    /// <param name="operation"><inheritdoc cref="ThrowIfSocketError" path="/param[@name='operation']"/></param>
    /// <returns>True if the operation is pending, false if it has completed.</returns>
    /// <exception cref="WinsockException">The result is -1, and the operation is not pending.</exception>
    public static bool ThrowIfSocketErrorUnlessPending(
        int result, [CallerArgumentExpression(nameof(result))] string? operation = null)
    {
        int lastError = LastPInvokeError.Read();
        bool incomplete = result == -1;
        if (incomplete && LastPInvokeError.ToWinsockError(lastError) != WinsockError.WSA_IO_PENDING)
        {
            throw new WinsockException(lastError, operation);
        }

        return incomplete;
    }

    /// <summary>
    /// Returns the type, the Winsock number, the message and the stack trace. (The base class would show the errno off
    /// Windows.)
    /// </summary>
    /// <returns>The text, as for any exception.</returns>
    public override string ToString()
    {
        string head = string.Format(CultureInfo.InvariantCulture, "{0} ({1}): {2}", GetType(), (int)Code, Message);
        return StackTrace is { } trace ? head + Environment.NewLine + trace : head;
    }

    private static string? Shorten(string? operation)
    {
        if (string.IsNullOrWhiteSpace(operation))
        {
            return null;
        }

        string text = string.Join(" ", operation!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= OperationLimit)
        {
            return text;
        }

        // Never between the halves of a surrogate pair.
        return text.Substring(0, char.IsHighSurrogate(text[OperationLimit - 1]) ? OperationLimit - 1 : OperationLimit);
    }

    private string Compose()
    {
        bool french = language == WinsockLanguage.French;
        string text = (LastError, french) switch
        {
            (0, true) => "Aucune erreur n’a été enregistrée\u00A0: SetLastError = true manque-t-il\u00A0?",
            (0, false) => "No error was recorded: is SetLastError = true missing?",
            _ => Code.GetMessage(language),
        };
        string start = operation is null ? text : operation + (french ? "\u00A0: " : ": ") + text;
        string? name = Code.GetName();
        string comma = name is null ? "" : ", ";
        string end = LastError is int errno and not 0 && Code == WinsockError.WSASYSCALLFAILURE && errno != (int)Code
            ? string.Format(CultureInfo.InvariantCulture, "; errno {0}", errno)
            : "";
#if NET
        // Allocates nothing but the message.
        return string.Create(CultureInfo.InvariantCulture, $"{start} ({name}{comma}{(int)Code}{end})");
#else
        return string.Format(CultureInfo.InvariantCulture, "{0} ({1}{2}{3}{4})", start, name, comma, (int)Code, end);
#endif
    }
}
