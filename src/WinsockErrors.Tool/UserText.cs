namespace WinsockErrors.Tool;

/// <summary>The program's own words, in one language.</summary>
internal sealed class UserText
{
    private readonly bool french;

    internal UserText(WinsockLanguage language) => french = language == WinsockLanguage.French;

    internal string Category => In("Category", "Catégorie");

    internal string OftenTransient => In("often transient", "souvent passager");

    internal string SeeAlso => In("See also", "Voir aussi");

    internal string Help => In("Help", "Aide");

    internal string NotDocumented => In(
        "not on Microsoft's page of Winsock codes", "absent de la page des codes Winsock de Microsoft");

    internal string AlsoCalled => In("also", "aussi");

    internal string NoInput => In("Standard input has no code: ", "L’entrée standard ne contient aucun code\u00A0: ") + TryHelp;

    internal string WhatMissing => In("WHAT is missing: ", "Il manque un code\u00A0: ") + TryHelp;

    internal string WordsMissing => In("A word to search for is missing: ", "Il manque un mot à chercher\u00A0: ") + TryHelp;

    internal string NoSuchRows => In("No code matches.", "Aucun code ne répond à ces critères.");

    internal string NoSuchWords => In("Nothing was found.", "Rien n’a été trouvé.");

    internal (string Code, string Meaning)[] ExitCodes =>
    [
        ("0", In("found", "trouvé")),
        ("1", In("not found: there is no such code, or no equivalent", "introuvable\u00A0: ce code n’existe pas, ou n’a pas d’équivalent")),
        ("2", In(
            "wrong command line, or an item that looks like no code at all",
            "ligne de commande incorrecte, ou élément qui n’a la forme d’aucun code")),
        ("3", In("reading or writing failed", "échec de lecture ou d’écriture")),
    ];

    private string TryHelp => In("see winsockerr --help.", "voir winsockerr --help.");

    private string Accepted => In(
        "Accepted: a decimal (10054) or hexadecimal number (0x2746), an HRESULT (0x80072746), an NTSTATUS (0xC000020D), a name "
            + "(WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) and, with --platform, an errno.",
        "Sont acceptés\u00A0: un nombre décimal (10054) ou hexadécimal (0x2746), un HRESULT (0x80072746), un NTSTATUS (0xC000020D), un nom "
            + "(WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) et, avec --platform, un errno.");

    /// <summary>The same in one language or the other.</summary>
    internal string In(string english, string inFrench) => french ? inFrench : english;

    internal string Heading(string title) => In($"{title}:", $"{title}\u00A0:");

    /// <summary>A category for people: the name that programs know it by, and in French its meaning before it.</summary>
    internal string Describe(WinsockErrorCategory category, IReadOnlyList<string> remarks)
    {
        string remark = string.Join(", ", remarks);
        return french
            ? $"{FrenchCategoryNames.Get(category)} ({category})" + (remarks.Count == 0 ? "" : $", {remark}")
            : category + (remarks.Count == 0 ? "" : $" ({remark})");
    }

    /// <summary>How the item was read; null where that is plain, because it is the name or the number itself.</summary>
    internal string? ReadAs(ErrorAnswer answer)
    {
        string? kind = answer.Reading switch
        {
            ErrorReading.OtherName => In("another name of the code", "un autre nom du code"),
            ErrorReading.HResult => In("an HRESULT", "un HRESULT"),
            ErrorReading.NtStatus => In("an NTSTATUS", "un NTSTATUS"),
            ErrorReading.Errno => In($"an errno of {GetName(answer.Platform)}", $"un errno de {GetName(answer.Platform)}"),
            ErrorReading.ErrnoName => In("the name of an errno", "le nom d’un errno"),
            ErrorReading.AddressInfoErrorName => In("an error of getaddrinfo", "une erreur de getaddrinfo"),
            ErrorReading.NtStatusName => In("the name of an NTSTATUS", "le nom d’un NTSTATUS"),
            ErrorReading.SocketErrorName => In("a name of SocketError (.NET)", "un nom de SocketError (.NET)"),
            _ => null,
        };
        return kind is null ? null : In($"{answer.What} read as {kind}", $"{answer.What} lu comme {kind}");
    }

    /// <summary>Why an item stands for no code.</summary>
    internal string Describe(ErrorAnswer answer, IReadOnlyList<string> nearest)
    {
        string what = Shorten(answer.What);
        string system = GetName(answer.Platform);
        return answer.Problem switch
        {
            ErrorProblem.NoSuchNumber => In(
                $"{what}: no Winsock error has this number.", $"{what}\u00A0: aucune erreur Winsock ne porte ce numéro."),
            ErrorProblem.NoSuchErrno => In(
                $"{what}: this errno of {system} has no Winsock equivalent.", $"{what}\u00A0: cet errno de {system} n’a pas d’équivalent Winsock."),
            ErrorProblem.NotAnErrno => In(
                $"{what}: with --platform, a decimal errno is expected, such as 104 or errno:104.",
                $"{what}\u00A0: avec --platform, un errno décimal est attendu, comme 104 ou errno:104."),
            ErrorProblem.PlatformMissing => In(
                $"{what}: an errno depends on the system. Add --platform linux, macos or freebsd.",
                $"{what}\u00A0: un errno dépend du système. Préciser --platform linux, macos ou freebsd."),
            ErrorProblem.NoSuchName => In($"{what}: no Winsock error has this name.", $"{what}\u00A0: aucune erreur Winsock de ce nom.")
                + Nearest(nearest),
            _ => In(
                $"\"{what}\" is neither a 32-bit number nor a name.", $"«\u00A0{what}\u00A0» n’est ni un nombre de 32 bits ni un nom."),
        };
    }

    /// <summary>What would have been accepted, to follow the above; null where it would be of no help.</summary>
    internal string? GetHint(ErrorProblem problem) =>
        problem is ErrorProblem.NoSuchNumber or ErrorProblem.NoSuchName or ErrorProblem.NotReadable ? $" {Accepted}" : null;

    internal string NoEquivalent(ErrorAnswer answer, ConversionTarget target, UnixPlatform? platform)
    {
        string name = answer.Error!.Value.GetName()!;
        string what = answer.What.Equals(name, StringComparison.OrdinalIgnoreCase) ? name : $"{answer.What} ({name})";
        string system = GetName(platform);
        string kind = target switch
        {
            ConversionTarget.SocketError => In("name in SocketError (.NET)", "de nom dans SocketError (.NET)"),
            ConversionTarget.Errno => In($"errno on {system}", $"d’errno sous {system}"),
            ConversionTarget.Eai => In($"error of getaddrinfo on {system}", $"d’erreur de getaddrinfo sous {system}"),
            _ => In("NTSTATUS", "de NTSTATUS"),
        };
        return In($"{what}: this code has no {kind}.", $"{what}\u00A0: ce code n’a pas {kind}.");
    }

    internal string TargetNeedsPlatform(ConversionTarget target) => target == ConversionTarget.Eai
        ? In(
            "The numbers of getaddrinfo's errors depend on the system. Add --platform linux, macos or freebsd. (On Windows, they are the codes.)",
            "Les numéros des erreurs de getaddrinfo dépendent du système. Préciser --platform linux, macos ou freebsd. (Sous Windows, ce "
                + "sont les codes.)")
        : In(
            "The numbers of errno depend on the system. Add --platform linux, macos or freebsd.",
            "Les numéros d’errno dépendent du système. Préciser --platform linux, macos ou freebsd.");

    internal string UnknownOption(string option) =>
        In($"{option}: there is no such option; ", $"{option}\u00A0: option inconnue\u00A0; ") + TryHelp;

    internal string UnexpectedArgument(string argument) =>
        In($"{argument}: this argument is one too many; ", $"{argument}\u00A0: argument en trop\u00A0; ") + TryHelp;

    internal string ArgumentBeforeCommand(string argument, string command) => In(
        $"{argument}: this argument may not stand before {command}.", $"{argument}\u00A0: cet argument ne peut pas précéder {command}.");

    internal string OptionBeforeCommand(string option, string command) => In(
        $"{option}: this option may not stand before {command}.", $"{option}\u00A0: cette option ne peut pas précéder {command}.");

    internal string OptionMissing(string option, IReadOnlyList<string> choices) => In(
        $"{option} is missing, with one of these: {string.Join(", ", choices)}.",
        $"Il manque {option}, suivi d’une de ces valeurs\u00A0: {string.Join(", ", choices)}.");

    internal string ValueMissing(string option, string? values) =>
        In($"{option}: a value is missing ({values}).", $"{option}\u00A0: il manque une valeur ({values}).");

    internal string GivenTwice(string option) =>
        In($"{option} was given more than once.", $"{option} figure plusieurs fois.");

    internal string NoSuchChoice(string option, string value, IReadOnlyList<string> choices) => In(
        $"{option} {value}: one of these is expected: {string.Join(", ", choices)}.",
        $"{option} {value}\u00A0: valeur inconnue\u00A0; valeurs possibles\u00A0: {string.Join(", ", choices)}.");

    internal string InputOutputFailed(string message) =>
        In($"Reading or writing failed: {message}", $"La lecture ou l’écriture a échoué\u00A0: {message}");

    private static string GetName(UnixPlatform? platform) => platform == UnixPlatform.MacOS ? "macOS" : $"{platform}";

    // A line of a wrong file may be long.
    private static string Shorten(string what)
    {
        const int Limit = 100;
        return what.Length <= Limit ? what : what[..Limit] + "...";
    }

    private string Nearest(IReadOnlyList<string> names) => names.Count == 0 ? ""
        : In(" The nearest are ", " Noms les plus proches\u00A0: ") + string.Join(", ", names) + ".";
}
