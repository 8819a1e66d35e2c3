namespace WinsockErrors.Tool;

/// <summary>The program's own words, in the language of the answer.</summary>
internal sealed class UserText
{
    private readonly bool french;

    internal UserText(WinsockLanguage language) => french = language == WinsockLanguage.French;

    internal string Category => french ? "Catégorie" : "Category";

    internal string OftenTransient => french ? "souvent passager" : "often transient";

    internal string SeeAlso => french ? "Voir aussi" : "See also";

    internal string Help => french ? "Aide" : "Help";

    internal string NotDocumented => french
        ? "absent de la page des codes Winsock de Microsoft"
        : "not on Microsoft's page of Winsock codes";

    private string Accepted => french
        ? "un nombre décimal (10054) ou hexadécimal (0x2746), un HRESULT (0x80072746), un nom (WSAECONNRESET, ECONNRESET, EAI_NONAME, "
            + "ConnectionReset) et, avec --platform, un errno"
        : "a decimal (10054) or hexadecimal number (0x2746), an HRESULT (0x80072746), a name (WSAECONNRESET, ECONNRESET, EAI_NONAME, "
            + "ConnectionReset) and, with --platform, an errno";

    /// <summary>How the argument was read; null where that is plain, because it is the name or the number itself.</summary>
    internal string? ReadAs(string what, ErrorReading reading, UnixPlatform? platform) => (reading, french) switch
    {
        (ErrorReading.OtherName, false) => $"{what} read as another name of the code",
        (ErrorReading.OtherName, true) => $"{what} lu comme un autre nom du code",
        (ErrorReading.HResult, false) => $"{what} read as an HRESULT",
        (ErrorReading.HResult, true) => $"{what} lu comme un HRESULT",
        (ErrorReading.Errno, false) => $"{what} read as an errno of {GetName(platform)}",
        (ErrorReading.Errno, true) => $"{what} lu comme un errno de {GetName(platform)}",
        (ErrorReading.ErrnoName, false) => $"{what} read as the name of an errno",
        (ErrorReading.ErrnoName, true) => $"{what} lu comme le nom d’un errno",
        (ErrorReading.AddressInfoErrorName, false) => $"{what} read as an error of getaddrinfo",
        (ErrorReading.AddressInfoErrorName, true) => $"{what} lu comme une erreur de getaddrinfo",
        (ErrorReading.NtStatusName, false) => $"{what} read as the name of an NTSTATUS",
        (ErrorReading.NtStatusName, true) => $"{what} lu comme le nom d’un NTSTATUS",
        (ErrorReading.SocketErrorName, false) => $"{what} read as a name of SocketError (.NET)",
        (ErrorReading.SocketErrorName, true) => $"{what} lu comme un nom de SocketError (.NET)",
        _ => null,
    };

    internal string NoSuchCode(string what) => french
        ? $"{what}\u00A0: aucune erreur Winsock ne porte ce numéro. Sont acceptés\u00A0: {Accepted}."
        : $"{what}: no Winsock error has this number. Accepted are {Accepted}.";

    internal string NoSuchErrno(string what, UnixPlatform platform) => french
        ? $"{what}\u00A0: cet errno de {GetName(platform)} n’a pas d’équivalent Winsock."
        : $"{what}: this errno of {GetName(platform)} has no Winsock equivalent.";

    internal string NotAnErrno(string what) => french
        ? $"{what}\u00A0: avec --platform, un errno décimal est attendu, comme 104 ou errno:104."
        : $"{what}: with --platform, a decimal errno is expected, such as 104 or errno:104.";

    internal string WhichPlatform(string what) => french
        ? $"{what}\u00A0: un errno dépend du système. Préciser --platform linux, macos ou freebsd."
        : $"{what}: an errno depends on the system. Add --platform linux, macos or freebsd.";

    internal string NoSuchName(string what, IReadOnlyList<string> nearest)
    {
        string names = string.Join(", ", nearest);
        return (french, nearest.Count) switch
        {
            (true, 0) => $"{what}\u00A0: aucune erreur Winsock de ce nom. Sont acceptés\u00A0: {Accepted}.",
            (true, _) => $"{what}\u00A0: aucune erreur Winsock de ce nom. Noms les plus proches\u00A0: {names}. Sont acceptés\u00A0: {Accepted}.",
            (false, 0) => $"{what}: no Winsock error has this name. Accepted are {Accepted}.",
            (false, _) => $"{what}: no Winsock error has this name. The nearest are {names}. Accepted are {Accepted}.",
        };
    }

    internal string NotReadable(string what) => french
        ? $"«\u00A0{what}\u00A0» n’est ni un nombre de 32 bits ni un nom. Sont acceptés\u00A0: {Accepted}."
        : $"\"{what}\" is neither a 32-bit number nor a name. Accepted are {Accepted}.";

    private static string GetName(UnixPlatform? platform) => platform == UnixPlatform.MacOS ? "macOS" : $"{platform}";
}
