using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>A reading that gives a different error from the one that is meant.</summary>
internal sealed class LastErrorFinding(IOperation reading, string name, CallError error)
{
    internal IOperation Reading { get; } = reading;

    /// <summary>Gets what reads the last error.</summary>
    internal string Name { get; } = name;

    /// <summary>Gets the error that is meant.</summary>
    internal CallError Error { get; } = error;
}
