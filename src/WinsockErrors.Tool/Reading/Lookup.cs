namespace WinsockErrors.Tool;

/// <summary>What the user gave, and the code that it stands for.</summary>
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
    /// Gets what the program is to return: an input that looks like no code at all is a mistake of the user's; one that
    /// is none may be a good question.
    /// </summary>
    internal int ExitCode => Problem switch
    {
        LookupProblem.None => Tool.ExitCode.Found,
        LookupProblem.NoSuchNumber or LookupProblem.NoSuchName or LookupProblem.NoSuchErrno
            or LookupProblem.ErrnoOfSystems or LookupProblem.WinInet => Tool.ExitCode.NotFound,
        _ => Tool.ExitCode.Usage,
    };
}

/// <summary>Why an input stands for no code.</summary>
internal enum LookupProblem
{
    None,

    /// <summary>A number of 32 bits that is no code, no HRESULT and no NTSTATUS of one.</summary>
    NoSuchNumber,

    /// <summary>A number that is no code, but an errno of some system.</summary>
    ErrnoOfSystems,

    /// <summary>A number of WinINet or WinHTTP, or the HRESULT of one.</summary>
    WinInet,

    /// <summary>A name that nothing has.</summary>
    NoSuchName,

    /// <summary>An errno without an equivalent in Winsock.</summary>
    NoSuchErrno,

    /// <summary>An errno, of a system that is not told.</summary>
    PlatformMissing,

    /// <summary>A system was told, but the input is no errno.</summary>
    NotAnErrno,

    /// <summary>Neither a number of 32 bits nor a name.</summary>
    NotReadable,
}
