namespace WinsockErrors.Analyzers;

/// <summary>What a method of the program does to the last error.</summary>
internal sealed class ProgramMethod(bool readsLastError, bool overwritesLastError)
{
    /// <summary>Indicates whether it reads the last error that its caller left.</summary>
    internal bool ReadsLastError { get; } = readsLastError;

    /// <summary>Indicates whether it calls a P/Invoke with SetLastError = true.</summary>
    internal bool OverwritesLastError { get; } = overwritesLastError;
}
