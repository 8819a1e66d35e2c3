namespace WinsockErrors.Tool.Scan;

/// <summary>The words of the scan, in the language of the answer.</summary>
internal sealed class ScanText
{
    private readonly bool french;

    internal ScanText(WinsockLanguage language) => french = language == WinsockLanguage.French;

    internal string Description => french
        ? "Relève les codes Winsock nommés dans un journal."
        : "Lists the Winsock codes that a log names.";

    internal string File => french
        ? "Le journal. En son absence, ou avec -, l’entrée standard."
        : "The log. Without it, or with -, standard input.";

    internal string Annotate => french
        ? "Restitue le journal tel quel, avec une explication sous chaque ligne qui nomme un code."
        : "Writes the log as it is, with an explanation below each line that names a code.";

    internal string Summary => french
        ? "Compte les lignes qui nomment chaque code."
        : "Counts the lines that name each code.";

    internal string Json => french
        ? "En JSON\u00A0: un objet par ligne ou, avec --summary, un tableau."
        : "As JSON: an object on each line or, with --summary, an array.";

    internal string Errno => french
        ? "Lit aussi les errno de ce système (linux, macos ou freebsd), là où ils sont donnés comme tels\u00A0: errno 104, [Errno 104]."
        : "Also reads errno numbers of this system (linux, macos or freebsd), where they are given as such: errno 104, [Errno 104].";

    internal string Lines => french ? "lignes" : "lines";

    internal string First => french ? "première" : "first";

    internal string Last => french ? "dernière" : "last";

    internal string Name => french ? "nom" : "name";

    internal string StandardInput => french ? "entrée standard" : "standard input";

    internal string StandardOutput => french ? "sortie standard" : "standard output";

    internal string TakesNoCode(string what) => french ? $"{what}\u00A0: scan n’attend pas de code." : $"{what}: scan takes no code.";

    internal string AnnotateAlone => french
        ? "--annotate restitue le journal\u00A0: il ne va ni avec --summary ni avec --json."
        : "--annotate writes the log itself: it goes neither with --summary nor with --json.";

    internal string NoLog => french
        ? "Quel journal\u00A0? Donner un fichier, ou le journal sur l’entrée standard\u00A0: winsockerr scan app.log"
        : "Which log? Give a file, or the log on standard input: winsockerr scan app.log";

    internal string CannotRead(string file, Exception reason) => (reason, french) switch
    {
        (FileNotFoundException or DirectoryNotFoundException or ArgumentException, false) => $"{file}: no such file.",
        (FileNotFoundException or DirectoryNotFoundException or ArgumentException, true) => $"{file}\u00A0: fichier introuvable.",
        (UnauthorizedAccessException, false) when Directory.Exists(file) => $"{file}: is a directory.",
        (UnauthorizedAccessException, true) when Directory.Exists(file) => $"{file}\u00A0: c’est un dossier.",
        (UnauthorizedAccessException, false) => $"{file}: access denied.",
        (UnauthorizedAccessException, true) => $"{file}\u00A0: accès refusé.",
        (_, false) => $"{file}: reading failed: {reason.Message}",
        (_, true) => $"{file}\u00A0: échec de la lecture\u00A0: {reason.Message}",
    };

    internal string WriteFailed(string reason) =>
        french ? $"{StandardOutput}\u00A0: échec de l’écriture\u00A0: {reason}" : $"{StandardOutput}: writing failed: {reason}";
}
