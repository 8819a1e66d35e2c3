using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>A reading that gives another error than the one that is meant.</summary>
internal sealed class LastErrorFinding(IOperation reading, string name, CallError error)
{
    internal IOperation Reading { get; } = reading;

    /// <summary>What reads the last error.</summary>
    internal string Name { get; } = name;

    /// <summary>The error that is meant.</summary>
    internal CallError Error { get; } = error;
}
