using System.Buffers;

namespace WinsockErrors.Tool;

/// <summary>
/// Determines whether a line is about sockets: by a function or type of theirs, or by an address with a port.
/// </summary>
internal static class SocketSigns
{
    private static readonly WordSet Words = new(SystemTexts.SocketWords);
    private static readonly WordSet Calls = new(SystemTexts.CallWords);
    private static readonly WordSet Files = new(SystemTexts.FileWords);
    private static readonly WordSet Failures = new(SystemTexts.FailureWords);

    private static readonly SearchValues<char> EndsOfPath = SearchValues.Create(" \t\"'=,;()[]");
    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create(" /\"',;");
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("0123456789.");

    internal static bool IsIn(ReadOnlySpan<char> line, LineWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int start = words[i].Start.Value;
            int end = words[i].End.Value;
            if (IsSocketWord(line, line[start..end], start, end) && !IsOfPath(line, start, end))
            {
                return true;
            }
        }

        return HasPort(line, words) && !HasFile(line, words);
    }

    private static bool HasPort(ReadOnlySpan<char> line, LineWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (IsPort(line, words, i) && !IsOfPath(line, words[i].Start.Value, words[i].End.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFile(ReadOnlySpan<char> line, LineWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (Files.Contains(line[words[i]]) && !IsOfPath(line, words[i].Start.Value, words[i].End.Value))
            {
                return true;
            }
        }

        return HasQuotedPath(line);
    }

    private static bool IsSocketWord(ReadOnlySpan<char> line, ReadOnlySpan<char> word, int start, int end)
    {
        if (word.Contains("socket", StringComparison.OrdinalIgnoreCase))
        {
            // docker.socket is a unit of systemd; net.Socket is a type.
            bool afterDot = start > 0 && line[start - 1] == '.';
            return !(afterDot && word.SequenceEqual("socket") && !line[..start].EndsWith("net."));
        }

        if (word.StartsWith("WSA", StringComparison.Ordinal) && word.Length > 3)
        {
            return true;
        }

        if (Words.Contains(word))
        {
            // Neither bind-mount nor --bind, nor a bind mount.
            return !(start > 0 && line[start - 1] == '-') && !line[end..].StartsWith("-")
                && !line[end..].StartsWith(" mount");
        }

        return Calls.Contains(word) && IsCall(line[end..]);
    }

    // send(), accept EMFILE, send: Broken pipe, send failed, send error: 5
    private static bool IsCall(ReadOnlySpan<char> rest)
    {
        if (rest is ['(', ..] or [':', ' ', ..])
        {
            return true;
        }

        rest = rest.TrimStart(' ');
        int end = 0;
        while (end < rest.Length && LineWords.IsWordCharacter(rest[end]))
        {
            end++;
        }

        var next = rest[..end];
        return (next.Length > 4 && next[0] == 'E' && !next.ContainsAnyExceptInRange('A', 'Z'))
            || Failures.Contains(next);
    }

    // Part of a path or a URL: /run/docker.sock, C:\socket\x, ws://host/socket.io
    private static bool IsOfPath(ReadOnlySpan<char> line, int start, int end)
    {
        int first = line[..start].LastIndexOfAny(EndsOfPath) + 1;
        var before = line[first..start];
        return before.ContainsAny('/', '\\') && !before.Contains("://", StringComparison.Ordinal)
            ? true
            : before.Contains("://", StringComparison.Ordinal)
                && before[(before.IndexOf("://", StringComparison.Ordinal) + 3)..].Contains('/')
                || (end < line.Length && line[end] == '/' && start > 0 && line[start - 1] == '.');
    }

    // 192.0.2.1:80, 192.0.2.1 port 22, [::1]:80, localhost:80, http://shop.example:5000
    private static bool IsPort(ReadOnlySpan<char> line, LineWords words, int word)
    {
        var digits = line[words[word]];
        if (digits.Length > 5 || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var before = line[..words[word].Start.Value];
        if (before.EndsWith(" port "))
        {
            return EndsWithAddress(before[..^" port ".Length]);
        }

        if (before is not [.., ':'])
        {
            return false;
        }

        before = before[..^1];
        return before.EndsWith("localhost") || (before.EndsWith("]")
            && before[Math.Max(0, before.Length - 42)..].Contains(':'))
            || EndsWithAddress(before) || EndsWithHostOfUrl(before);
    }

    private static bool EndsWithAddress(ReadOnlySpan<char> text)
    {
        int start = text.LastIndexOfAnyExcept(AddressCharacters) + 1;
        var address = text[start..];
        return address.Length >= "1.1.1.1".Length && address.Count('.') == 3 && address[0] != '.' && address[^1] != '.';
    }

    private static bool EndsWithHostOfUrl(ReadOnlySpan<char> text)
    {
        int scheme = text.LastIndexOf("://");
        return scheme >= 0 && !text[(scheme + 3)..].ContainsAny(EndsOfHost) && text.Length > scheme + 3;
    }

    // open() "/x", mkdir '/x', 'C:\x'
    private static bool HasQuotedPath(ReadOnlySpan<char> line)
    {
        for (int i = 0; i + 2 < line.Length; i++)
        {
            int quote = line[i..].IndexOfAny('\'', '"');
            if (quote < 0 || (i += quote) + 2 >= line.Length)
            {
                return false;
            }

            if (line[i + 1] == '/'
                || (char.IsAsciiLetter(line[i + 1]) && line[i + 2] == ':' && i + 3 < line.Length
                    && line[i + 3] is '\\'))
            {
                return true;
            }
        }

        return false;
    }
}
