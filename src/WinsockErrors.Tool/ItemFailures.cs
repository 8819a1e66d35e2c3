namespace WinsockErrors.Tool;

/// <summary>Reports the items that stand for no code, and goes on.</summary>
internal sealed class ItemFailures(UserText text)
{
    private bool hinted;
    private int? exitCode;

    /// <summary>That of the worst item; a usage error if there was none at all.</summary>
    internal int ExitCode => exitCode ?? Failure.Report(Tool.ExitCode.Usage, text.NoInput);

    internal void Add(ErrorAnswer answer)
    {
        Add(answer.ExitCode);
        if (answer.Problem != ErrorProblem.None)
        {
            // What is accepted is told once.
            string? hint = hinted ? null : text.GetHint(answer.Problem);
            hinted |= hint is not null;
            Failure.Report(answer.ExitCode, text.Describe(answer, NearestNames.Find(answer)) + hint);
        }
    }

    internal void Add(int code, string line) => Add(Failure.Report(code, line));

    private void Add(int code) => exitCode = Math.Max(exitCode ?? Tool.ExitCode.Found, code);
}
