namespace WinsockErrors.Tool;

/// <summary>The words of the scan.</summary>
/// <param name="text">The language of the program's own words.</param>
/// <param name="languages">The languages of the answer.</param>
internal sealed class ScanText(UserText text, IReadOnlyList<WinsockLanguage> languages)
{
    internal IReadOnlyList<string> Usages => [text.In("[FILE] [options]", "[FICHIER] [options]")];

    internal string FileName => text.In("FILE", "FICHIER");

    internal string Description => text.In(
        "Lists the Winsock codes that a log names.",
        "Relève les codes Winsock nommés dans un journal.");

    internal string File => text.In(
        "The log. Without it, or with -, standard input.",
        "Le journal. En son absence, ou avec -, l’entrée standard.");

    internal string Annotate => text.In(
        "Writes the log as it is, with an explanation below each line that names a code.",
        "Restitue le journal tel quel, avec une explication sous chaque ligne qui nomme un code.");

    internal string Summary => text.In(
        "Counts the lines that name each code.",
        "Compte les lignes qui nomment chaque code.");

    internal string Json => text.In(
        "As JSON: an object on each line or, with --summary, an array.",
        "En JSON\u00A0: un objet par ligne ou, avec --summary, un tableau.");

    internal string Errno => text.In(
        "Also reads errno numbers of this system (linux, macos or freebsd), where they are given as such: errno 104, [Errno 104].",
        "Lit aussi les errno de ce système (linux, macos ou freebsd), là où ils sont donnés comme tels\u00A0: errno 104, [Errno 104].");

    internal string Lines => text.In("lines", "lignes");

    internal string First => text.In("first", "première");

    internal string Last => text.In("last", "dernière");

    internal string Name => text.In("name", "nom");

    internal string StandardInput => text.In("standard input", "entrée standard");

    internal string StandardOutput => text.In("standard output", "sortie standard");

    internal string AnnotateAlone => text.In(
        "--annotate writes the log itself: it goes neither with --summary nor with --json.",
        "--annotate restitue le journal\u00A0: il ne va ni avec --summary ni avec --json.");

    internal string NoLog => text.In(
        "Which log? Give a file, or the log on standard input: winsockerr scan app.log",
        "Quel journal\u00A0? Donner un fichier, ou le journal sur l’entrée standard\u00A0: winsockerr scan app.log");

    internal string CannotRead(string file, Exception reason) => reason switch
    {
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => text.In($"{file}: no such file.", $"{file}\u00A0: fichier introuvable."),
        UnauthorizedAccessException when Directory.Exists(file) => text.In($"{file}: is a directory.", $"{file}\u00A0: c’est un dossier."),
        UnauthorizedAccessException => text.In($"{file}: access denied.", $"{file}\u00A0: accès refusé."),
        _ => text.In($"{file}: reading failed: {reason.Message}", $"{file}\u00A0: échec de la lecture\u00A0: {reason.Message}"),
    };

    internal string WriteFailed(string reason) => text.In(
        $"{StandardOutput}: writing failed: {reason}",
        $"{StandardOutput}\u00A0: échec de l’écriture\u00A0: {reason}");

    /// <summary>The short text of a code, on one line.</summary>
    internal string GetMessage(WinsockErrorInfo info) =>
        languages is [var only] ? info.GetMessage(only) : string.Join(" / ", languages.Select(info.GetMessage));

    /// <summary>A label and what it is the label of.</summary>
    internal string Colon => text.In(": ", "\u00A0: ");
}
