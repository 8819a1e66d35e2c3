namespace WinsockErrors.Tool;

/// <summary>What the user gave, and the code that it stands for.</summary>
/// <param name="Input">An argument or a line, without white space around it.</param>
/// <param name="Platform">The system that it is an errno of; null if it is none.</param>
/// <param name="Error">The code; null where there is none.</param>
/// <param name="Notation">How the input was written, where there is a code.</param>
/// <param name="Problem">Why there is no code.</param>
internal sealed record Lookup(
    string Input,
    UnixPlatform? Platform,
    WinsockError? Error,
    Notation Notation = default,
    LookupProblem Problem = LookupProblem.None)
{
    /// <summary>
    /// Gets what the program is to return: an input that looks like no code at all is a mistake of the user's; one that is
    /// none may be a good question.
    /// </summary>
    internal int ExitCode => Problem switch
    {
        LookupProblem.None => Tool.ExitCode.Found,
        LookupProblem.NoSuchNumber or LookupProblem.NoSuchName or LookupProblem.NoSuchErrno => Tool.ExitCode.NotFound,
        _ => Tool.ExitCode.Usage,
    };
}
