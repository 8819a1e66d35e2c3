namespace WinsockErrors.Tool;

/// <summary>Reports the items that stand for no code, and goes on.</summary>
internal sealed class ItemFailures(ToolConsole console)
{
    private static readonly Text Accepted = new(
        "Accepted: a decimal (10054) or hexadecimal number (0x2746), an HRESULT (0x80072746), an NTSTATUS (0xC000020D), a "
            + "name (WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) and, with "
            + "--platform, an errno.",
        "Sont acceptés\u00A0: un nombre décimal (10054) ou hexadécimal (0x2746), un HRESULT (0x80072746), un NTSTATUS "
            + "(0xC000020D), un nom (WSAECONNRESET, ECONNRESET, EAI_NONAME, ConnectionReset, STATUS_CONNECTION_RESET) et, "
            + "avec --platform, un errno.");

    private bool hinted;
    private int? exitCode;

    internal void Add(ErrorAnswer answer)
    {
        Add(answer.ExitCode);
        if (answer.Problem != ErrorProblem.None)
        {
            // What is accepted is told once, where it helps.
            bool hint = !hinted && answer.Problem
                is ErrorProblem.NoSuchNumber or ErrorProblem.NoSuchName or ErrorProblem.NotReadable;
            hinted |= hint;
            console.Report(answer.ExitCode, AnswerText.Describe(answer, NearestNames.Find(answer)), hint ? Accepted : null);
        }
    }

    /// <summary>After the last item: the exit code of the worst, or a report that there was none at all.</summary>
    internal int Finish() => exitCode ?? console.Report(
        ExitCode.Usage,
        new Text("Standard input has no code: ", "L’entrée standard ne contient aucun code\u00A0: ") + UsageErrors.SeeHelp);

    internal void Add(int code, Text message) => Add(console.Report(code, message));

    private void Add(int code) => exitCode = Math.Max(exitCode ?? ExitCode.Found, code);
}
