namespace WinsockErrors.Tool;

/// <summary>Says how an item was read, or why it stands for no code.</summary>
internal static class AnswerText
{
    /// <summary>Tells how the item was read; null where that is plain, because it is the name or the number itself.</summary>
    internal static Text? ReadAs(ErrorAnswer answer)
    {
        string system = GetName(answer.Platform);
        Text? kind = answer.Reading switch
        {
            ErrorReading.OtherName => new("another name of the code", "un autre nom du code"),
            ErrorReading.HResult => new("an HRESULT", "un HRESULT"),
            ErrorReading.NtStatus => new("an NTSTATUS", "un NTSTATUS"),
            ErrorReading.Errno => new($"an errno of {system}", $"un errno de {system}"),
            ErrorReading.ErrnoName => new("the name of an errno", "le nom d’un errno"),
            ErrorReading.AddressInfoErrorName => new("an error of getaddrinfo", "une erreur de getaddrinfo"),
            ErrorReading.NtStatusName => new("the name of an NTSTATUS", "le nom d’un NTSTATUS"),
            ErrorReading.SocketErrorName => new("a name of SocketError (.NET)", "un nom de SocketError (.NET)"),
            _ => null,
        };
        return kind is null ? null : new Text($"{answer.What} read as ", $"{answer.What} lu comme ") + kind.Value;
    }

    /// <summary>Tells why the item stands for no code.</summary>
    internal static Text Describe(ErrorAnswer answer, IReadOnlyList<string> nearest)
    {
        string what = Shorten(answer.What);
        string system = GetName(answer.Platform);
        return answer.Problem switch
        {
            ErrorProblem.NoSuchNumber => new(
                $"{what}: no Winsock error has this number.",
                $"{what}\u00A0: aucune erreur Winsock ne porte ce numéro."),
            ErrorProblem.NoSuchErrno => new(
                $"{what}: this errno of {system} has no Winsock equivalent.",
                $"{what}\u00A0: cet errno de {system} n’a pas d’équivalent Winsock."),
            ErrorProblem.NotAnErrno => new(
                $"{what}: with --platform, a decimal errno is expected, such as 104 or errno:104.",
                $"{what}\u00A0: avec --platform, un errno décimal est attendu, comme 104 ou errno:104."),
            ErrorProblem.PlatformMissing => new(
                $"{what}: an errno depends on the system. Add --platform linux, macos or freebsd.",
                $"{what}\u00A0: un errno dépend du système. Préciser --platform linux, macos ou freebsd."),
            ErrorProblem.NoSuchName => new Text(
                $"{what}: no Winsock error has this name.",
                $"{what}\u00A0: aucune erreur Winsock ne porte ce nom.") + Nearest(nearest),
            _ => new(
                $"\"{what}\" is neither a 32-bit number nor a name.",
                $"«\u00A0{what}\u00A0» n’est ni un nombre de 32 bits ni un nom."),
        };
    }

    internal static Text NoEquivalent(ErrorAnswer answer, ConversionTarget target, UnixPlatform? platform)
    {
        string name = answer.Error!.Value.GetName()!;
        string what = answer.What.Equals(name, StringComparison.OrdinalIgnoreCase) ? name : $"{answer.What} ({name})";
        string system = GetName(platform);
        Text kind = target switch
        {
            ConversionTarget.SocketError => new("name in SocketError (.NET)", "de nom dans SocketError (.NET)"),
            ConversionTarget.Errno => new($"errno on {system}", $"d’errno sous {system}"),
            ConversionTarget.Eai => new(
                $"error of getaddrinfo on {system}", $"d’erreur de getaddrinfo sous {system}"),
            _ => new("NTSTATUS", "de NTSTATUS"),
        };
        return new($"{what}: this code has no {kind.English}.", $"{what}\u00A0: ce code n’a pas {kind.French}.");
    }

    private static string GetName(UnixPlatform? platform) => platform == UnixPlatform.MacOS ? "macOS" : $"{platform}";

    // A line of a wrong file may be long.
    private static string Shorten(string what)
    {
        const int Limit = 100;
        return what.Length <= Limit ? what : what[..Limit] + "...";
    }

    private static Text Nearest(IReadOnlyList<string> names)
    {
        string list = string.Join(", ", names);
        return names.Count == 0 ? new("", "") : new($" The nearest are {list}.", $" Noms les plus proches\u00A0: {list}.");
    }
}
