namespace WinsockErrors.Tool;

/// <summary>Why an input stands for no code.</summary>
internal enum LookupProblem
{
    None,

    /// <summary>A number of 32 bits that is no code, no HRESULT and no NTSTATUS of one.</summary>
    NoSuchNumber,

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
