using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Says how an input was read, or why it is not a code.</summary>
internal static class LookupText
{
    /// <summary>
    /// Describes how the input was read; null if that is obvious, because it is the name or the number itself.
    /// </summary>
    internal static Text? ReadAs(Lookup lookup)
    {
        string system = PlatformOption.GetName(lookup.Platform);
        Text? kind = lookup.Notation switch
        {
            WinsockErrorNotation.None => new($"an errno of {system}", $"un errno de {system}"),
            WinsockErrorNotation.Alias => new("another name of the code", "un autre nom du code"),
            WinsockErrorNotation.SocketErrorName =>
                new("a name of SocketError (.NET)", "un nom de SocketError (.NET)"),
            WinsockErrorNotation.ErrorType =>
                new("an error.type of OpenTelemetry", "un error.type d’OpenTelemetry"),
            WinsockErrorNotation.ErrnoName => new("the name of an errno", "le nom d’un errno"),
            WinsockErrorNotation.GetAddrInfoName => new("a getaddrinfo error", "une erreur de getaddrinfo"),
            WinsockErrorNotation.Win32Name =>
                new("the name of another Windows error", "le nom d’une autre erreur de Windows"),
            WinsockErrorNotation.NtStatusName => new("the name of an NTSTATUS", "le nom d’un NTSTATUS"),
            WinsockErrorNotation.RuntimeName =>
                new("a name in Node.js or in Rust", "un nom employé par Node.js ou par Rust"),
            WinsockErrorNotation.Win32Number => new("another Windows error", "une autre erreur de Windows"),
            WinsockErrorNotation.HResult => new("an HRESULT", "un HRESULT"),
            WinsockErrorNotation.NtStatusNumber => new("an NTSTATUS", "un NTSTATUS"),
            _ => null,
        };
        return kind is null ? null : new Text($"{lookup.Input} read as ", $"{lookup.Input} lu comme ") + kind;
    }

    /// <summary>Describes why the input is not a code.</summary>
    internal static Text Describe(Lookup lookup)
    {
        string input = Shorten(lookup.Input);
        string system = PlatformOption.GetName(lookup.Platform);
        return lookup.Problem switch
        {
            LookupProblem.NoSuchNumber => new(
                $"{input}: no Winsock error has this number.",
                $"{input}\u00A0: aucune erreur Winsock ne porte ce numéro."),
            LookupProblem.ErrnoOfSystems => new Text(
                $"{input} is not a Winsock code. As an errno it is ",
                $"{input} n’est pas un code Winsock. Comme errno, c’est ")
                + DescribeErrno(lookup.Input) + new Text(
                ". Name the system: --platform linux, macos or freebsd.",
                ". Préciser le système\u00A0: --platform linux, macos ou freebsd."),
            LookupProblem.WinInet => new(
                $"{input} is an error of WinINet or WinHTTP, not of Winsock.",
                $"{input} est une erreur de WinINet ou de WinHTTP, et non de Winsock."),
            LookupProblem.NoSuchErrno => new(
                $"{input}: this errno of {system} has no Winsock equivalent.",
                $"{input}\u00A0: cet errno de {system} n’a pas d’équivalent Winsock."),
            LookupProblem.NotAnErrno => new(
                $"{input}: with --platform, a decimal errno is expected, such as 104 or errno:104.",
                $"{input}\u00A0: avec --platform, un errno décimal est attendu, comme 104 ou errno:104."),
            LookupProblem.PlatformMissing => new(
                $"{input}: an errno depends on the system. Add --platform linux, macos or freebsd.",
                $"{input}\u00A0: un errno dépend du système. Préciser --platform linux, macos ou freebsd."),
            LookupProblem.NoSuchName => new(
                $"{input}: no Winsock error has this name.",
                $"{input}\u00A0: aucune erreur Winsock ne porte ce nom."),
            _ => new(
                $"\"{input}\" is neither a 32-bit number nor a name.",
                $"«\u00A0{input}\u00A0» n’est ni un nombre de 32 bits ni un nom."),
        };
    }

    internal static Text NoEquivalent(Lookup lookup, ConversionTarget target, UnixPlatform? platform)
    {
        string name = lookup.Info!.Name;
        string input = lookup.Input.Equals(name, StringComparison.OrdinalIgnoreCase)
            ? name
            : $"{lookup.Input} ({name})";
        string system = PlatformOption.GetName(platform);
        Text kind = target switch
        {
            ConversionTarget.SocketError => new("name in SocketError (.NET)", "de nom dans SocketError (.NET)"),
            ConversionTarget.Errno => new($"errno on {system}", $"d’errno sous {system}"),
            ConversionTarget.Eai => new(
                $"getaddrinfo error on {system}", $"d’erreur de getaddrinfo sous {system}"),
            _ => new("NTSTATUS", "de NTSTATUS"),
        };
        return new($"{input}: this code has no {kind.English}.", $"{input}\u00A0: ce code n’a pas {kind.French}.");
    }

    /// <summary>Describes by what words a text was read as a code.</summary>
    internal static Text ReadAs(TextReading reading)
    {
        string words = Shorten(reading.Words ?? "");
        return reading.Step switch
        {
            ReadingStep.Words => new(
                $"\"{words}\" read as a system's message",
                    $"«\u00A0{words}\u00A0» lu comme un message du système"),
            ReadingStep.Marked => new(
                $"\"{words}\" read as the code named in the text",
                    $"«\u00A0{words}\u00A0» lu comme le code que nomme le texte"),
            _ => new($"read as {words}", $"lu comme {words}"),
        };
    }

    // ECONNRESET (WSAECONNRESET, 10054) on Linux and ... on macOS and FreeBSD
    private static Text DescribeErrno(string input)
    {
        var meanings = ErrnoMeanings.Find(Math.Abs(int.Parse(input, CultureInfo.InvariantCulture)))
            .GroupBy(meaning => (meaning.Name, meaning.Info), meaning => PlatformOption.GetName(meaning.Platform))
            .Select(group => (What: $"{group.Key.Name} ({group.Key.Info.Name}, {(int)group.Key.Info.Code})",
                Systems: group.ToArray()))
            .ToList();
        return new(
            string.Join("; ", meanings.Select(meaning => $"{meaning.What} on {Enumerate(meaning.Systems, "and")}")),
            string.Join("\u00A0; ",
                meanings.Select(meaning => $"{meaning.What} sous {Enumerate(meaning.Systems, "et")}")));

        static string Enumerate(string[] items, string and) =>
            items.Length == 1 ? items[0] : $"{string.Join(", ", items[..^1])} {and} {items[^1]}";
    }

    // A line of the wrong file may be long.
    private static string Shorten(string input)
    {
        const int Limit = 100;
        input = string.Concat(input.Select(c => char.IsControl(c) ? ' ' : c));
        return input.Length <= Limit ? input : input[..Limit] + "...";
    }
}
