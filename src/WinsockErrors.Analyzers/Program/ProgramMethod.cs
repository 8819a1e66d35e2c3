using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>What a method of the program does to the last error.</summary>
internal sealed class ProgramMethod(
    bool readsLastError, bool overwritesLastError, bool mayReadTooLate, IMethodSymbol? returnedFunction)
{
    /// <summary>Indicates whether it reads the last error before it calls what may have left another.</summary>
    internal bool ReadsLastError { get; } = readsLastError;

    /// <summary>Indicates whether it calls a P/Invoke with SetLastError = true.</summary>
    internal bool OverwritesLastError { get; } = overwritesLastError;

    /// <summary>Indicates whether something that may overwrite the last error stands above a reading of it.</summary>
    internal bool MayReadTooLate { get; } = mayReadTooLate;

    /// <summary>Gets the function whose result it returns, if it does nothing else.</summary>
    internal IMethodSymbol? ReturnedFunction { get; } = returnedFunction;

    internal bool MayRead => ReadsLastError || MayReadTooLate;
}
