namespace WinsockErrors.Tool;

/// <summary>Reports the inputs that are not codes, and remembers the worst for the exit code.</summary>
internal sealed class LookupOutcome(ToolConsole console)
{
    private static readonly Text Accepted = new(
        "Accepted: a decimal (10054) or hexadecimal number (0x2746), an HRESULT (0x80072746), an NTSTATUS "
            + "(0xC000020D), a name (WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) "
            + "and, with --platform, an errno.",
        "Sont acceptés\u00A0: un nombre décimal (10054) ou hexadécimal (0x2746), un HRESULT (0x80072746), un NTSTATUS "
            + "(0xC000020D), un nom (WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) "
            + "et, avec --platform, un errno.");

    private bool hinted;
    private int? exitCode;

    internal void Add(Lookup lookup)
    {
        Add(lookup.ExitCode);
        if (lookup.Problem != LookupProblem.None)
        {
            console.Report(lookup.ExitCode, LookupText.Describe(lookup), GetHint(lookup));
        }
    }

    /// <summary>
    /// Returns, after the last input, the exit code of the worst; or reports that there was none at all.
    /// </summary>
    internal int Finish() => exitCode ?? console.Report(
        ExitCode.Usage,
        new Text("Standard input has no code: ", "L’entrée standard ne contient aucun code\u00A0: ")
            + UsageErrors.SeeHelp);

    internal void Add(int code, Text message, Text? hint = null) => Add(console.Report(code, message, hint));

    internal void Add(int code) => exitCode = Math.Max(exitCode ?? ExitCode.Found, code);

    private Text? GetHint(Lookup lookup)
    {
        if (NearestNames.Find(lookup) is { Count: > 0 } names)
        {
            string list = string.Join(", ", names);
            return new($"The nearest are {list}.", $"Noms les plus proches\u00A0: {list}.");
        }

        // The accepted forms are listed once, where that helps.
        if (hinted || lookup.Problem
            is not (LookupProblem.NoSuchNumber or LookupProblem.NoSuchName or LookupProblem.NotReadable))
        {
            return null;
        }

        hinted = true;
        return Accepted;
    }
}
