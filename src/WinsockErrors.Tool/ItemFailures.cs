namespace WinsockErrors.Tool;

/// <summary>Reports the items that stand for no code, and goes on.</summary>
internal sealed class ItemFailures(UserText text)
{
    private bool hinted;
    private int? exitCode;

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

    /// <summary>After the last item: the exit code of the worst, or a report that there was none at all.</summary>
    internal int Finish() => exitCode ?? Failure.Report(ExitCode.Usage, text.NoInput);

    internal void Add(int code, string line) => Add(Failure.Report(code, line));

    private void Add(int code) => exitCode = Math.Max(exitCode ?? ExitCode.Found, code);
}
