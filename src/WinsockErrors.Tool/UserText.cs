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
        ? "un nombre décimal (10054) ou hexadécimal (0x2746), un HRESULT de la facility Win32 (0x80072746) ou un nom (WSAECONNRESET)"
        : "a decimal (10054) or hexadecimal number (0x2746), an HRESULT of the Win32 facility (0x80072746) or a name (WSAECONNRESET)";

    internal string NoSuchCode(string what) => french
        ? $"{what}\u00A0: aucune erreur Winsock de ce nombre. Sont acceptés\u00A0: {Accepted}."
        : $"{what}: no Winsock error has this number. Accepted are {Accepted}.";

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
}
