using System.Buffers;
using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>
/// Reads the codes that a line marks as such: names, HRESULTs, and numbers with words before them that say what they
/// are. A bare number, or an everyday word such as TimedOut, does not name a code.
/// </summary>
/// <param name="platform">The system whose errno numbers are read; null for none.</param>
internal sealed class MarkedCodes(UnixPlatform? platform)
{
    private const int FirstWinsock = 10000;
    private const int LastWinsock = 11999;

    // What SocketException prints off Windows where getaddrinfo did not find the host.
    private const int HostNotFoundOffWindows = -131073;

    private static readonly UnixPlatform[] Platforms = [UnixPlatform.Linux, UnixPlatform.MacOS, UnixPlatform.FreeBSD];

    private static readonly WordSet ErrorWords = new(SystemTexts.ErrorWords);
    private static readonly WordSet Fillers = new(SystemTexts.FillerWords);
    // erreur de socket 10061
    private static readonly WordSet Sockets = new("socket sockets soquete сокета gniazda");

    private static readonly WordSet WindowsMarks =
        new("WinError Win32Exception NativeErrorCode GetLastError LastError Win32Error");

    // Win32 error 10061, erreur système 10061
    private static readonly WordSet Errors = new("error err erreur Fehler");
    private static readonly WordSet WindowsWords = new("win32 windows system système");

    private static readonly WordSet Failures = new(SystemTexts.FailureWords);
    private static readonly WordSet Units = new(SystemTexts.UnitWords);
    private static readonly WordSet FileErrnos = new(SystemTexts.FileErrnoWords);
    private static readonly SearchValues<char> NameCharacters = SearchValues
        .Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    // What may stand between a word and its number: errno: -104, "errno":-104, \"errno\":\"104\", Socket Error # 10054.
    private static readonly SearchValues<char> Separators = SearchValues.Create(" :=#>()[]{\"'\\-№°：（，");

    // And between a word and a name: SocketError.ConnectionReset, SocketError]::NotConnected.
    private static readonly SearchValues<char> NameSeparators = SearchValues.Create(" .:=#>()[]\"'\\");

    private static readonly string[] NetworkWords = SystemTexts.NetworkWords.Split(' ');

    // The codes of the errno names and numbers that files report too.
    private static readonly HashSet<WinsockError> CodesOfFiles = [.. SystemTexts.FileErrnoWords.Split(' ')
        .Select(WinsockErrorTable.Parse)];

    // All 16-bit numbers that mean a code, under any mark, without their sign.
    private static readonly HashSet<int> Numbers = [.. WinsockErrorTable.All.SelectMany(info => info.Equivalents
        .SelectMany(other => Platforms.Select(other.GetUnixNumber).Append(other.WindowsNumber))
        .OfType<int>()
        .Select(Math.Abs)
        .Append((int)info.Code))
        .Where(number => number <= ushort.MaxValue)];

    private bool? hasSocket;
    private bool? hasFailure;
    private bool? looksUpNames;

    /// <summary>Indicates whether the line marks a number as an errno whose system was not given.</summary>
    internal bool HasOtherErrno { get; private set; }

    /// <summary>Determines whether the line, which has been read, is about sockets.</summary>
    internal bool HasSocket(ReadOnlySpan<char> line, LineWords words) => hasSocket ??= SocketSigns.IsIn(line, words);

    /// <summary>Determines whether a number is the code, or an errno that only sockets give, on some system.</summary>
    internal static bool StandsFor(int number, WinsockErrorInfo info) => number == (int)info.Code
        || (!CodesOfFiles.Contains(info.Code)
            && Array.Exists(Platforms, p => WinsockError.FromErrno(number, p) == info.Code));

    internal void Read(ReadOnlySpan<char> line, LineWords words, List<Mention> mentions, List<Mention> doubtful)
    {
        hasSocket = hasFailure = looksUpNames = null;
        HasOtherErrno = false;
        for (int i = 0; i < words.Count; i++)
        {
            char first = line[words[i].Start];
            Range source = default;
            var error = char.IsAsciiDigit(first) ? ReadNumber(line, words, i, out source)
                : char.IsAsciiLetterUpper(first) || first == 's' ? ReadWord(line, words, i, out source, doubtful)
                : null;
            if (error is { } code && code != WinsockError.NO_ERROR && WinsockErrorTable.TryGet(code, out var info))
            {
                mentions.Add(new(info, source.Start.Value, source.End.Value));
            }
        }
    }

    /// <summary>Determines whether the line has an exception of .NET's sockets or HTTP.</summary>
    internal static bool HasNetException(ReadOnlySpan<char> line, LineWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            var word = line[words[i]];
            if (word is "HttpRequestException"
                || (word.EndsWith("SocketException") && line.Contains("System.", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private WinsockError? ReadWord(ReadOnlySpan<char> line, LineWords words, int i, out Range source,
        List<Mention> doubtful)
    {
        source = words[i];
        var word = line[source];
        if (word is "SocketErrorCode" or "SocketError" or "socketErrorCode" or "socketError")
        {
            return ReadSocketError(line, words, i, ref source);
        }

        if (word is "SocketException" or "ExtendedSocketException" or "WinsockException")
        {
            return ReadException(line, words, i, ref source);
        }

        if (word.Length < 5 || !char.IsAsciiLetterUpper(word[0]) || word.ContainsAnyExcept(NameCharacters))
        {
            return null;
        }

        var name = word.StartsWith("UV_") ? word[3..] : word.StartsWith("NT_STATUS_") ? word[3..] : word;
        if (!WinsockErrorTable.TryParse(name, out var error, out var notation) || !Counts(name, notation))
        {
            return null;
        }

        if (FileErrnos.Contains(name) && !HasSocket(line, words))
        {
            if (WinsockErrorTable.TryGet(error, out var info))
            {
                doubtful.Add(new(info, source.Start.Value, source.End.Value, false, Evidence.Socket));
            }

            return null;
        }

        return error;
    }

    // A name of the headers, as they write it: the same letters in lower case are other words. Of the statuses, those
    // that concern a network; others, such as STATUS_ACCESS_VIOLATION, come from everywhere.
    private static bool Counts(ReadOnlySpan<char> name, WinsockErrorNotation notation)
    {
        switch (notation)
        {
            case WinsockErrorNotation.NtStatusName:
                foreach (string network in NetworkWords)
                {
                    if (name.Contains(network, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }

                return false;
            case WinsockErrorNotation.MacroName or WinsockErrorNotation.Alias:
                return name.StartsWith("WSA");
            default:
                return true;
        }
    }

    // SocketErrorCode=ConnectionReset, "SocketErrorCode":"ConnectionReset", SocketError.ConnectionReset,
    // SocketError]::NotConnected
    private static WinsockError? ReadSocketError(ReadOnlySpan<char> line, LineWords words, int i, ref Range source)
    {
        if (i + 1 == words.Count)
        {
            return null;
        }

        var name = line[words[i + 1]];
        var between = line[words[i].End..words[i + 1].Start];
        // Written as .NET prints it: Interrupted, not interrupted.
        if (!char.IsAsciiLetterUpper(name[0]) || between.ContainsAnyExcept(NameSeparators)
            || !WinsockErrorTable.TryParse(name, out var error))
        {
            return null;
        }

        source = source.Start..words[i + 1].End;
        return error;
    }

    // SocketException (10054): ..., and where getaddrinfo failed off Windows, SocketException (00000005, 0xFFFDFFFF):
    // ...
    private WinsockError? ReadException(ReadOnlySpan<char> line, LineWords words, int i, ref Range source)
    {
        int open = words[i].End.Value;
        int length = line[open..].IndexOf(')');
        if (!line[open..].StartsWith(" (") || length is < 0 or > 40)
        {
            return null;
        }

        source = source.Start..(open + length + 1);
        var inside = line.Slice(open + 2, length - 2);
        int comma = inside.IndexOf(',');
        if (comma < 0)
        {
            return TryReadInteger(inside, out int only) ? FromExceptionNumber(line, words, only) : null;
        }

        // The first number is then the failure of getaddrinfo, as .NET numbers it.
        if (uint.TryParse(inside[..comma], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out uint first) && first is > 0 and < 7)
        {
            return first switch
            {
                1 => WinsockError.WSATRY_AGAIN,
                2 => WinsockError.WSAEINVAL,
                3 => WinsockError.WSANO_RECOVERY,
                4 => WinsockError.WSAEAFNOSUPPORT,
                5 => WinsockError.WSAHOST_NOT_FOUND,
                _ => WinsockError.WSA_NOT_ENOUGH_MEMORY,
            };
        }

        return TryReadInteger(inside[(comma + 1)..].Trim(), out int second)
            ? FromExceptionNumber(line, words, second) : null;
    }

    private WinsockError? FromExceptionNumber(ReadOnlySpan<char> line, LineWords words, int number) =>
        number == HostNotFoundOffWindows ? WinsockError.WSAHOST_NOT_FOUND
        : FromCode(number, smallest: (int)WinsockError.WSA_OPERATION_ABORTED) ?? FromErrno(line, words, number);

    private WinsockError? ReadNumber(ReadOnlySpan<char> line, LineWords words, int i, out Range source)
    {
        source = words[i];
        int start = source.Start.Value;
        int end = source.End.Value;
        var digits = line[source];
        bool negative = start > 0 && line[start - 1] == '-'
            && (start == 1 || !LineWords.IsWordCharacter(line[start - 2]));
        if (end < line.Length && IsPartOfLonger(line[end..]))
        {
            return null;
        }

        bool hex = digits is ['0', 'x' or 'X', ..];
        uint bits;
        if (hex)
        {
            if (digits.Length > 10
                || !uint.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits))
            {
                return null;
            }

            if (FromHResult(unchecked((int)bits)) is { } error)
            {
                return error;
            }

            // As PostgreSQL writes it: Connection refused (0x0000274D/10061).
            if (end < line.Length && line[end] == '/' && i + 1 < words.Count && words[i + 1].Start.Value == end + 1
                && TryReadInteger(line[words[i + 1]], out int same) && same == bits)
            {
                source = start..words[i + 1].End;
                return FromCode(same, FirstWinsock);
            }
        }
        else if (digits.Length == 8 && digits.StartsWith("8007")
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bits))
        {
            // An HRESULT without its 0x.
            return IsMarked(line, words, i, start, ref source, out var markOfHex) && markOfHex != Mark.Errno
                ? FromHResult(unchecked((int)bits)) : null;
        }
        else if (!uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out bits)
            || (digits[0] == '0' && digits.Length > 1))
        {
            return null;
        }

        // Most numbers are ruled out before any word is looked at.
        if (!hex && !Numbers.Contains(unchecked((int)bits)) && !negative)
        {
            return null;
        }

        int number = unchecked((int)bits);
        if (negative)
        {
            number = -number;
            if (FromHResult(number) is { } error)
            {
                source = (start - 1)..end;
                return error;
            }
        }

        if (!IsMarked(line, words, i, negative ? start - 1 : start, ref source, out var mark)
            || IsCounted(line, words, i))
        {
            return null;
        }

        return mark switch
        {
            Mark.Winsock => FromCode(number, smallest: 1) ?? (number < FirstWinsock ? null : FromStatus(bits, hex)),
            Mark.Windows => FromWindows(number),
            Mark.Errno => FromCode(number, (int)WinsockError.WSA_OPERATION_ABORTED) ?? FromErrno(line, words, number),
            _ => FromCode(number, FirstWinsock) ?? FromStatus(bits, hex)
                ?? FromNameLookup(line, words, number, negative),
        };
    }

    private static bool IsPartOfLonger(ReadOnlySpan<char> rest) =>
        (rest is ['.' or ',' or ':', >= '0' and <= '9', ..])
        || rest is ['.', >= 'a' and <= 'z', ..]
        || rest is ['#', ..] or ['%', ..]
        || (rest is ['/' or '&', >= 'a' and <= 'z', ..]);

    // error 10054 ms; and the level and the process of Spring Boot's logs, ERROR 10054 --- [main].
    private static bool IsCounted(ReadOnlySpan<char> line, LineWords words, int i)
    {
        var rest = line[words[i].End..];
        if (rest.StartsWith(" --- "))
        {
            return true;
        }

        return i + 1 < words.Count && words[i + 1].Start.Value == words[i].End.Value + 1 && rest[0] is ' ' or '-'
            && Units.Contains(line[words[i + 1]]);
    }

    // The mark of the number as an error: the word or words before it.
    private bool IsMarked(ReadOnlySpan<char> line, LineWords words, int i, int start, ref Range source, out Mark mark)
    {
        mark = Mark.Error;
        int word = i - 1;
        if (word >= 0 && char.IsAsciiDigit(line[words[word].End.Value - 1]) && line[start - 1] != '(')
        {
            // As in a date: no word that marks a number ends with a digit.
            return false;
        }

        bool isCode = false;
        bool isSocket = false;
        while (word >= 0 && Separates(line[words[word].End.Value..start], line[words[word]])
            && (Fillers.Contains(line[words[word]]) || Sockets.Contains(line[words[word]])))
        {
            isCode |= line[words[word]].Equals("code", StringComparison.OrdinalIgnoreCase);
            isSocket |= Sockets.Contains(line[words[word]]);
            start = words[word].Start.Value;
            word--;
        }

        // A parameter of a URL.
        if (start > 0 && line[start - 1] is '?' or '&')
        {
            return false;
        }

        bool adjacent = word >= 0 && Separates(line[words[word].End.Value..start], line[words[word]]);
        if (adjacent)
        {
            var text = line[words[word]];
            int begin = words[word].Start.Value;
            if (begin > 0 && line[begin - 1] is '?' or '&')
            {
                return false;
            }

            // W/System.err(10061): a stream, and the process that writes to it.
            if (text is "err" && begin > 0 && line[begin - 1] == '.' && line[words[word].End.Value] == '(')
            {
                return false;
            }

            if (GetMark(line, words, word, text) is { } found && (!isSocket || found == Mark.Error))
            {
                // A level before a process is not a mark.
                mark = found;
                source = words[word].Start..source.End;
                return !(text is "ERROR" && line[words[word].End..start].Trim(" []").IsEmpty)
                    || (HasFailure(line, words) && HasSocket(line, words));
            }

            if (text.Equals("event", StringComparison.OrdinalIgnoreCase)
                || text.Equals("port", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            bool isFailure = !isSocket
                && (Failures.Contains(text) || text.StartsWith("WSA")
                    || line[..words[word].End.Value].EndsWith("timed out"));
            if (isFailure && (isCode || HasSocket(line, words)))
            {
                mark = line[start..].Contains(':') && text is "failed" or "out" ? Mark.Errno : Mark.Error;
                source = words[word].Start..source.End;
                return true;
            }
        }

        if (isCode && (!adjacent || HasSocket(line, words)))
        {
            source = start..source.End;
            return true;
        }

        // Can't connect to 'localhost' (10061), but not htons(10061).
        int first = source.Start.Value;
        return first > 0 && line[first - 1] == '(' && (first == 1 || !LineWords.IsWordCharacter(line[first - 2]))
            && HasFailure(line, words) && HasSocket(line, words);
    }

    private bool HasFailure(ReadOnlySpan<char> line, LineWords words)
    {
        if (hasFailure is null)
        {
            hasFailure = false;
            for (int i = 0; i < words.Count && hasFailure == false; i++)
            {
                hasFailure = Failures.Contains(line[words[i]]);
            }
        }

        return hasFailure.Value;
    }

    // Error, (10058), and Fehler Nr. 10054.
    private static bool Separates(ReadOnlySpan<char> between, ReadOnlySpan<char> word)
    {
        if (between is ", (")
        {
            return true;
        }

        if (between.StartsWith(".") && word.Length <= 3)
        {
            between = between[1..];
        }

        return between.Length is > 0 and < 12 && !between.ContainsAnyExcept(Separators)
            || (between.IsEmpty && word.Length > 0 && !char.IsAscii(word[0]));
    }

    private static Mark? GetMark(ReadOnlySpan<char> line, LineWords words, int word, ReadOnlySpan<char> text)
    {
        var before = word > 0 && line[words[word - 1].End..words[word].Start] is " " ? line[words[word - 1]] : default;
        if (text.EndsWith("WSAGetLastError")
            || text is "SocketErrorCode" or "SocketError" or "socketErrorCode" or "socketError")
        {
            return Mark.Winsock;
        }

        if (text.EndsWith("errno", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("h_"))
        {
            return Mark.Errno;
        }

        if (WindowsMarks.Contains(text) || (Errors.Contains(text) && WindowsWords.Contains(before)))
        {
            return Mark.Windows;
        }

        // Rust's (os error 104) and Os { code: 104, ... }; Python's ConnectionResetError(104, '...').
        if ((text is "error" && before is "os") || text is "Os" or "OS"
            || (text.EndsWith("Error") && text.Length > "Error".Length
                && line[words[word].End..] is ['(', >= '0' and <= '9', ..]))
        {
            return Mark.Errno;
        }

        if (text is "winsock" or "Winsock" or "HRESULT" or "hresult" or "hr" or "HResult" || IsErrorWord(text)
            || text.EndsWith("Error") || text.EndsWith("error") || text.EndsWith("ERROR")
                || text.EndsWith("ErrorCode") || text.EndsWith("_err")
            || text.EndsWith("error_code", StringComparison.OrdinalIgnoreCase) || text.EndsWith("ErrCode")
            || (text.EndsWith("Exception") && line[words[word].End..] is [' ', '(', '8', ..]))
        {
            return Mark.Error;
        }

        // WSARecvMsg fail:10054 has a word between; WSAConnect: 10061 has none.
        return text.StartsWith("WSA") && text.Length > 3 && char.IsAsciiLetterUpper(text[3]) ? Mark.Error : null;
    }

    // Scripts without spaces put it at the end of a longer word.
    private static bool IsErrorWord(ReadOnlySpan<char> word)
    {
        bool found = ErrorWords.Contains(word);
        for (int start = 1; !found && start < word.Length && word[0] >= FoldedText.FirstWithoutSpaces; start++)
        {
            found = ErrorWords.Contains(word[start..]);
        }

        return found;
    }

    private static WinsockError? FromCode(int number, int smallest) =>
        number >= smallest && number <= LastWinsock && WinsockErrorTable.TryGet(number, out var info)
            ? info.Code : null;

    // Also errors that overlapped sockets report in place of the code.
    private static WinsockError? FromWindows(int number) =>
        FromCode(number, (int)WinsockError.WSA_OPERATION_ABORTED)
            ?? (number is 6 or 8 or 87 ? null : WinsockError.FromWin32Error(number));

    // Of smaller HRESULTs of this facility, those of the errors that only networks give: 0x80070057 is a general
    // Windows error.
    private static WinsockError? FromHResult(int hresult) =>
        (hresult & 0xFFFF0000) == 0x80070000 && (hresult & 0xFFFF) is var code
            && code is not 87 and not 6 and not 8 and not (>= 995 and <= 997)
        ? WinsockError.FromHResult(hresult) ?? WinsockError.FromWin32Error(code) : null;

    private static WinsockError? FromStatus(uint bits, bool hex) =>
        hex && bits >= 0xC0000000 ? FromStatus(unchecked((int)bits)) : null;

    private static WinsockError? FromStatus(int status) =>
        WinsockError.FromNtStatus(status) is { } error && WinsockErrorTable.TryGet(error, out var info)
            && info.Equivalents.Any(e => e.WindowsNumber == status && Counts(e.Name, e.Notation)) ? error : null;

    // Node.js prints errno numbers as negative ones.
    private WinsockError? FromErrno(ReadOnlySpan<char> line, LineWords words, int number)
    {
        if (FromNameLookup(line, words, number, number < 0) is { } failure)
        {
            return failure;
        }

        int errno = number == int.MinValue ? 0 : Math.Abs(number);
        if (platform is { } system)
        {
            return WinsockError.FromErrno(errno, system) is { } error
                && (!CodesOfFiles.Contains(error) || HasSocket(line, words)) ? error : null;
        }

        // Not where it may be one that files give.
        HasOtherErrno |= IsErrno(errno, ofFiles: false) && (!IsErrno(errno, ofFiles: true) || HasSocket(line, words));
        return null;
    }

    private static bool IsErrno(int number, bool ofFiles) => number != 0 && Array.Exists(Platforms, system =>
        WinsockError.FromErrno(number, system) is { } error && CodesOfFiles.Contains(error) == ofFiles);

    // The numbers of getaddrinfo: negative on Linux, positive on macOS and FreeBSD.
    private WinsockError? FromNameLookup(ReadOnlySpan<char> line, LineWords words, int number, bool negative) =>
        LooksUpNames(line, words)
            ? WinsockError.FromGetAddrInfoError(number, negative ? UnixPlatform.Linux : UnixPlatform.MacOS) : null;

    private bool LooksUpNames(ReadOnlySpan<char> line, LineWords words)
    {
        if (looksUpNames is null)
        {
            looksUpNames = false;
            for (int i = 0; i < words.Count && looksUpNames == false; i++)
            {
                looksUpNames = line[words[i]] is "gaierror" or "getaddrinfo";
            }
        }

        return looksUpNames.Value;
    }

    private static bool TryReadInteger(ReadOnlySpan<char> text, out int number)
    {
        if (text is ['0', 'x' or 'X', ..])
        {
            bool read = uint.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out uint bits);
            number = unchecked((int)bits);
            return read;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // The kind of a number, according to the words before it.
    private enum Mark
    {
        /// <summary>An error of an unknown source.</summary>
        Error,

        /// <summary>A Winsock error.</summary>
        Winsock,

        /// <summary>A Windows error.</summary>
        Windows,

        /// <summary>An errno.</summary>
        Errno,
    }
}
