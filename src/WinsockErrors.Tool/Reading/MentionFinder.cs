using System.Buffers;
using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>
/// Finds the codes that a text names as such: by name, as an HRESULT, or as a number with words before it that say what it is.
/// A bare number, or an everyday word such as TimedOut, names none.
/// </summary>
/// <param name="platform">The system whose errno numbers are read too, where they are marked as such; null for none.</param>
internal sealed class MentionFinder(UnixPlatform? platform)
{
    /// <summary>How far a form reaches at most, to either side of where it is found.</summary>
    internal const int Reach = 128;

    // Smaller numbers are errors of Windows and errno numbers too.
    private const int SmallestUnambiguous = (int)WinsockError.WSA_OPERATION_ABORTED;

    // What SocketException prints in place of an errno where getaddrinfo did not find the host.
    private const string HostNotFoundOffWindows = "0xFFFDFFFF";

    private const string Escape = "\u001b[";

    // A piece of every form, rare in other text: only where one stands is the text read. There may be 80 of them at most, or the
    // search for all at once becomes slow; so these are pieces of the names, not all of the names.
    private static readonly string[] Anchors =
    [
        "WSA", "STATUS_", "ERROR_", "EAI_", "EACCES", "EADDR", "EAFNO", "EAGAIN", "EALREADY", "EBADF", "ECANCELED", "ECONN", "EDESTADDR",
        "EDQUOT", "EFAULT", "EHOST", "EINPROGRESS", "EINTR", "EINVAL", "EISCONN", "ELOOP", "EMFILE", "EMSGSIZE", "ENAMETOO", "ENET",
        "ENFILE", "ENOBUFS", "ENODATA", "ENOPROTO", "ENOT", "EOPNOTSUPP", "EPERM", "EPFNO", "EPIPE", "EPROCLIM", "EPROTO", "EREMOTE",
        "ESHUTDOWN", "ESOCKT", "ESTALE", "ETIMEDOUT", "ETOOMANY", "EUSERS", "EWOULDBLOCK",
        "0x80072", "0X80072", "-214701", "0x00002", "ocketE", "sockException", "ocket error", "ocket Error", "sock error", "sock Error",
        "errno", "Errno", "WinError", "os error", "Os {", "(OS ", "Error(",
    ];

    // As nginx writes it: recv() failed (104: Connection reset by peer), upstream timed out (110: Connection timed out).
    private static readonly string[] ErrnoAnchors = ["failed (", "timed out ("];

    // The statuses that speak of a network. The others, such as STATUS_ACCESS_VIOLATION, come from everywhere.
    private static readonly SearchValues<string> NetworkWords = SearchValues.Create(
        ["ADDRESS_", "CONNECT", "HOPLIMIT", "IO_TIMEOUT", "LINK_", "NETWORK", "REMOTE_", "UNREACHABLE"], StringComparison.Ordinal);

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    // What stands between a word such as errno and its number: errno: -104, "errno":-104, \"errno\":\"104\", Socket Error # 10054.
    private static readonly SearchValues<char> Separators = SearchValues.Create(" :=#>()[]\"'\\");

    private readonly SearchValues<string> anchors = SearchValues.Create(
        platform is null ? Anchors : [.. Anchors, .. ErrnoAnchors], StringComparison.Ordinal);

    /// <summary>Finds where the text has to be read.</summary>
    /// <returns>The first place, or -1 if no code is named.</returns>
    internal int IndexOfCandidate(ReadOnlySpan<char> text) => text.IndexOfAny(anchors);

    /// <summary>Reads the text at a place that <see cref="IndexOfCandidate"/> found.</summary>
    /// <param name="text">The text, with what stands around the place.</param>
    /// <param name="place">The place.</param>
    /// <param name="next">Where to search on.</param>
    /// <returns>The code named there; null if there is none.</returns>
    internal Mention? Read(ReadOnlySpan<char> text, int place, out int next)
    {
        Mention? mention;
        if (WordCharacters.Contains(text[place]))
        {
            int start = GetWordStart(text, place);
            next = GetWordEnd(text, place);
            mention = ReadWord(text, start, next);
        }
        else
        {
            next = place + 1;
            mention = text[place] == '-' ? ReadNegativeHResult(text, place) : ReadNumber(text, place + 1, next + "OS".Length, errno: true);
        }

        next = mention?.End ?? next;
        return mention;
    }

    private Mention? ReadWord(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        var rest = text[end..];
        switch (word)
        {
            case ['0', 'x' or 'X', ..]:
                return ReadHResult(text, start, end) ?? ReadPair(text, start, end);
            case "SocketErrorCode" or "SocketError" or "socketErrorCode" or "socketError":
                return ReadSocketError(text, start, end);
            case "SocketException" or "ExtendedSocketException" or "WinsockException":
                return ReadException(text, start, end);
            case "WSAGetLastError":
                return ReadNumber(text, start, end, smallest: 1);
            case "WinError":
                return ReadNumber(text, start, end);
            case "errno" or "Errno":
                return ReadNumber(text, start, end, errno: true);
            case "os" when rest.StartsWith(" error "):
                return ReadNumber(text, start, end + " error".Length, errno: true);
            // Rust's Os { code: 104, kind: ConnectionReset, message: "Connection reset by peer" }.
            case "Os" when rest.StartsWith(" { code: "):
                return ReadNumber(text, start, end + " {".Length, errno: true);
            case "failed" when rest.StartsWith(" ("):
                return ReadNumber(text, start, end, errno: true, follows: ": ");
            case "timed" when rest.StartsWith(" out ("):
                return ReadNumber(text, start, end + " out".Length, errno: true, follows: ": ");
        }

        if (rest.StartsWith(" error", StringComparison.OrdinalIgnoreCase) && IsSocket(word))
        {
            return ReadNumber(text, start, end + " error".Length);
        }

        // As Python shows an exception: ConnectionResetError(104, 'Connection reset by peer').
        if (word.EndsWith("Error") && rest.StartsWith("("))
        {
            return ReadNumber(text, start, end, errno: true, follows: ", '") ?? ReadNumber(text, start, end, errno: true, follows: ", \"");
        }

        return ReadName(word) is { } error ? Create(error, start, end) : null;
    }

    private static bool IsSocket(ReadOnlySpan<char> word) =>
        word.Equals("socket", StringComparison.OrdinalIgnoreCase) || word.Equals("winsock", StringComparison.OrdinalIgnoreCase);

    // A name of the headers, as they write it: the same letters in lower case are other words.
    private static WinsockError? ReadName(ReadOnlySpan<char> word) =>
        !word.ContainsAnyExcept(NameCharacters)
        && (!word.StartsWith("STATUS_") || word.ContainsAny(NetworkWords))
        && WinsockErrorTable.TryParse(word, out var error) ? error : null;

    private static Mention? ReadHResult(ReadOnlySpan<char> text, int start, int end) =>
        end - start == "0x80072746".Length
        && uint.TryParse(text[(start + 2)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
            ? Create(FromWinsockHResult(unchecked((int)number)), start, end) : null;

    // Only the Winsock range makes a negative number an HRESULT: no other use of a thousand such numbers is known.
    private static Mention? ReadNegativeHResult(ReadOnlySpan<char> text, int start) =>
        (start == 0 || !WordCharacters.Contains(text[start - 1])) && TryReadInteger(text, start, out int number, out int end)
            ? Create(FromWinsockHResult(number), start, end) : null;

    // Smaller HRESULTs of this facility, such as 0x80070057, are errors of Windows as a whole.
    private static WinsockError? FromWinsockHResult(int hresult) =>
        WinsockError.FromHResult(hresult) is { } error && (int)error > (int)WinsockError.WSA_IO_PENDING ? error : null;

    // As PostgreSQL writes it: Connection refused (0x0000274D/10061).
    private static Mention? ReadPair(ReadOnlySpan<char> text, int start, int end) =>
        end < text.Length && text[end] == '/' && TryReadInteger(text, end + 1, out int number, out int numberEnd)
        && uint.TryParse(text[(start + 2)..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint same) && same == number
            ? Create(FromNumber(number, SmallestUnambiguous), start, numberEnd) : null;

    // SocketErrorCode=ConnectionReset, SocketErrorCode: 10054, "SocketErrorCode":"ConnectionReset", SocketError.ConnectionReset.
    private Mention? ReadSocketError(ReadOnlySpan<char> text, int start, int end)
    {
        int value = text[end..].StartsWith(".") ? end + 1 : SkipSeparators(text, end);
        if (value == end || value == text.Length || !char.IsAsciiLetter(text[value]))
        {
            return ReadNumber(text, start, end, smallest: 1);
        }

        // SocketError's names are written as .NET prints them; Interrupted, not interrupted.
        int valueEnd = GetWordEnd(text, value);
        var name = text[value..valueEnd];
        return char.IsAsciiLetterUpper(name[0]) && WinsockErrorTable.TryParse(name, out var error) ? Create(error, start, valueEnd) : null;
    }

    // SocketException (10054): ..., or where getaddrinfo failed off Windows, SocketException (00000005, 0xFFFDFFFF): ...
    private Mention? ReadException(ReadOnlySpan<char> text, int start, int end)
    {
        var rest = text[end..];
        int close = rest[..Math.Min(Reach / 2, rest.Length)].IndexOf(')');
        if (!rest.StartsWith(" (") || close < 0)
        {
            return null;
        }

        int number = end + Math.Max(rest[..close].LastIndexOf('(') + 1, rest[..close].LastIndexOf(' ') + 1);
        int after = end + close + 1;
        if (text[number..].StartsWith(HostNotFoundOffWindows))
        {
            return Create(WinsockError.WSAHOST_NOT_FOUND, start, after);
        }

        return TryReadInteger(text, number, out int value, out int numberEnd) && numberEnd == after - 1
            ? Create(FromErrno(value) ?? FromNumber(value, SmallestUnambiguous), start, after) : null;
    }

    // The number after the word or words from start to end.
    private Mention? ReadNumber(
        ReadOnlySpan<char> text, int start, int end, int smallest = SmallestUnambiguous, bool errno = false, string follows = "")
    {
        int number = SkipSeparators(text, end);
        if (text[number..].StartsWith("code"))
        {
            number = SkipSeparators(text, number + "code".Length);
        }

        return number > end && TryReadInteger(text, number, out int value, out int numberEnd) && text[numberEnd..].StartsWith(follows)
            ? Create((errno ? FromErrno(value) : null) ?? FromNumber(value, smallest), start, numberEnd) : null;
    }

    // Node.js prints errno numbers as negative ones.
    private WinsockError? FromErrno(int number) =>
        platform is { } system && number != int.MinValue ? WinsockError.FromErrno(Math.Abs(number), system) : null;

    private static WinsockError? FromNumber(int number, int smallest) =>
        number >= smallest && WinsockErrorTable.TryGet(number, out var info) ? info.Code : null;

    // A number that is a word of its own, and not the whole part of a longer one.
    private static bool TryReadInteger(ReadOnlySpan<char> text, int start, out int number, out int end)
    {
        end = GetWordEnd(text, start < text.Length && text[start] == '-' ? start + 1 : start);
        return int.TryParse(text[start..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && !(end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]));
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int start)
    {
        var reach = text.Slice(start, Math.Min(Reach / 4, text.Length - start));
        int length = reach.IndexOfAnyExcept(Separators);
        return start + (length < 0 ? reach.Length : length);
    }

    // A success is no error that anyone looks for.
    private static Mention? Create(WinsockError? error, int start, int end) =>
        error is { } code && code != WinsockError.NO_ERROR && code.TryGetInfo(out var info) ? new Mention(info, start, end) : null;

    private static int GetWordEnd(ReadOnlySpan<char> text, int start)
    {
        var reach = text.Slice(start, Math.Min(Reach, text.Length - start));
        int length = reach.IndexOfAnyExcept(WordCharacters);
        return start + (length < 0 ? reach.Length : length);
    }

    private static int GetWordStart(ReadOnlySpan<char> text, int place)
    {
        int first = Math.Max(0, place - Reach);
        int start = first + text[first..place].LastIndexOfAnyExcept(WordCharacters) + 1;
        var before = text[..start];
        var word = text[start..place];

        // The escapes of JSON: \nWSAECONNRESET, \u0027WSAECONNRESET\u0027.
        if (before.EndsWith("\\"))
        {
            return start + (word is ['u', _, _, _, _, ..] ? 5 : word is ['n' or 'r' or 't', ..] ? 1 : 0);
        }

        // The colors of terminals: ESC [ 0 ; 31 m WSAECONNRESET.
        int color = word.IndexOf('m');
        return color >= 0 && before.TrimEnd("0123456789;").EndsWith(Escape) ? start + color + 1 : start;
    }
}
