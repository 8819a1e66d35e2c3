namespace WinsockErrors.Tool;

/// <summary>What an item of the user's stands for.</summary>
/// <param name="What">The item, without white space around it.</param>
/// <param name="Platform">The system that it is an errno of; null if it is none.</param>
/// <param name="Error">The code; null where there is none.</param>
/// <param name="Reading">How the item was read, where there is a code.</param>
/// <param name="Problem">Why there is no code.</param>
internal sealed record ErrorAnswer(
    string What, UnixPlatform? Platform, WinsockError? Error, ErrorReading Reading = default, ErrorProblem Problem = ErrorProblem.None)
{
    /// <summary>An item that looks like no code at all is a mistake of the user's; one that none has may be a good question.</summary>
    internal int ExitCode => Problem switch
    {
        ErrorProblem.None => Tool.ExitCode.Found,
        ErrorProblem.NoSuchNumber or ErrorProblem.NoSuchName or ErrorProblem.NoSuchErrno => Tool.ExitCode.NotFound,
        _ => Tool.ExitCode.Usage,
    };
}
