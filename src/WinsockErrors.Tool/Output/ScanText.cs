using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>The words of the scan.</summary>
/// <param name="languages">The languages of the answer.</param>
internal sealed class ScanText(IReadOnlyList<WinsockLanguage> languages)
{
    internal static IReadOnlyList<Text> Usages => [new("[FILE...] [options]", "[FICHIER...] [options]")];

    internal string FileName => In("FILE", "FICHIER");

    internal string Description => In(
        "Lists the Winsock codes that logs name.",
        "Relève les codes Winsock nommés dans des journaux.");

    internal string File => In(
        "The logs, which may be compressed (gzip). Without any, or with -, standard input.",
        "Les journaux, compressés (gzip) ou non. En leur absence, ou avec -, l’entrée standard.");

    internal static Text Annotate => new(
        "Writes the log as it is, with an explanation below each line that names a code.",
        "Restitue le journal tel quel, avec une explication sous chaque ligne qui nomme un code.");

    internal static Text Summary => new(
        "Counts the lines that name each code.",
        "Compte les lignes qui nomment chaque code.");

    internal static Text Json => new(
        "As JSON: an object on each line or, with --summary, an array.",
        "En JSON\u00A0: un objet par ligne ou, avec --summary, un tableau.");

    internal static Text Errno => new(
        "Also reads errno numbers of this system (linux, macos or freebsd), where they are given as "
            + "such: errno 104, [Errno 104].",
        "Lit aussi les errno de ce système (linux, macos ou freebsd), là où ils sont donnés comme "
            + "tels\u00A0: errno 104, [Errno 104].");

    internal static Text Color => new(
        "When to color the list and the explanations: auto (on a terminal), always or never.",
        "Quand colorer la liste et les explications\u00A0: auto (dans un terminal), always (toujours) "
            + "ou never (jamais).");

    internal static Text OtherErrno(long lines) => lines == 1
        ? new(
            "One line gives an errno, whose meaning depends on the system: add --platform linux, macos or freebsd.",
            "Une ligne donne un errno, dont le sens dépend du système\u00A0: ajouter --platform linux, "
                + "macos ou freebsd.")
        : new(
            $"{lines} lines give an errno, whose meaning depends on the system: add --platform linux, "
                + "macos or freebsd.",
            $"{lines} lignes donnent un errno, dont le sens dépend du système\u00A0: ajouter --platform "
                + "linux, macos ou freebsd.");

    internal string Lines => In("lines", "lignes");

    internal string First => In("first", "première");

    internal string Last => In("last", "dernière");

    internal string Name => In("name", "nom");

    internal string StandardInput => In("standard input", "entrée standard");

    internal static Text AnnotateAlone => new(
        "--annotate writes the log itself: it cannot be combined with --summary or --json.",
        "--annotate restitue le journal\u00A0: cette option ne va ni avec --summary ni avec --json.");

    internal static Text NoLog => new(
        "Which log? Give a file, or the log on standard input: winsockerr scan app.log",
        "Quel journal\u00A0? Donner un fichier, ou le journal sur l’entrée standard\u00A0: winsockerr scan app.log");

    internal static Text CannotRead(string file, Exception reason) => reason switch
    {
        FileNotFoundException or DirectoryNotFoundException or ArgumentException =>
            new($"{file}: no such file.", $"{file}\u00A0: fichier introuvable."),
        UnauthorizedAccessException when Directory.Exists(file) =>
            new($"{file}: is a directory.", $"{file}\u00A0: c’est un dossier."),
        UnauthorizedAccessException => new($"{file}: access denied.", $"{file}\u00A0: accès refusé."),
        _ => new Text($"{file}: reading failed: ", $"{file}\u00A0: échec de la lecture\u00A0: ")
            + SystemError.Describe(reason) + new Text(".", "."),
    };

    internal static Text WriteFailed(Exception reason) =>
        new Text("standard output: writing failed: ", "sortie standard\u00A0: échec de l’écriture\u00A0: ")
            + SystemError.Describe(reason) + new Text(".", ".");

    /// <summary>Gets the short text of a code, on one line.</summary>
    internal string GetMessage(WinsockErrorInfo info) =>
        languages is [var only] ? info.GetMessage(only) : string.Join(" / ", languages.Select(info.GetMessage));

    /// <summary>Gets the separator between a label and its text.</summary>
    internal string Colon => In(": ", "\u00A0: ");

    private string In(string english, string french) => new Text(english, french).In(languages[0]);
}
