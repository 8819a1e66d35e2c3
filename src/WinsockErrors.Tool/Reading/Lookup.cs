namespace WinsockErrors.Tool;

/// <summary>What the user gave, and the code that it means.</summary>
/// <param name="Input">An argument or a line, without white space around it.</param>
/// <param name="Info">The code; null where there is none.</param>
/// <param name="Notation">How the code was written; none where it is the errno of a platform.</param>
/// <param name="Platform">The system that the input is an errno of; null if it is none.</param>
/// <param name="Problem">Why there is no code.</param>
internal sealed record Lookup(
    string Input,
    WinsockErrorInfo? Info = null,
    WinsockErrorNotation Notation = WinsockErrorNotation.None,
    UnixPlatform? Platform = null,
    LookupProblem Problem = LookupProblem.None)
{
    /// <summary>
    /// Gets the exit code: an input that does not look like a code at all is the user's mistake; one that merely is not
    /// a code may be a good question.
    /// </summary>
    internal int ExitCode => Problem switch
    {
        LookupProblem.None => Tool.ExitCode.Found,
        LookupProblem.NoSuchNumber or LookupProblem.NoSuchName or LookupProblem.NoSuchErrno
            or LookupProblem.ErrnoOfSystems or LookupProblem.WinInet => Tool.ExitCode.NotFound,
        _ => Tool.ExitCode.Usage,
    };
}

/// <summary>Why an input is not a code.</summary>
internal enum LookupProblem
{
    None,

    /// <summary>A 32-bit number that is neither a code nor the HRESULT or NTSTATUS of one.</summary>
    NoSuchNumber,

    /// <summary>A number that is not a code, but an errno of some system.</summary>
    ErrnoOfSystems,

    /// <summary>A number of WinINet or WinHTTP, or the HRESULT of one.</summary>
    WinInet,

    /// <summary>An unknown name.</summary>
    NoSuchName,

    /// <summary>An errno without an equivalent in Winsock.</summary>
    NoSuchErrno,

    /// <summary>An errno, of a system that is not given.</summary>
    PlatformMissing,

    /// <summary>A system was given, but the input is not an errno.</summary>
    NotAnErrno,

    /// <summary>Neither a 32-bit number nor a name.</summary>
    NotReadable,
}
