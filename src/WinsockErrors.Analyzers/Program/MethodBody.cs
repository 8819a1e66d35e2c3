using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>
/// What is the same for every operation of a method, or of an initializer: found when it is first requested, and not
/// again for each finding. Two threads may both find it, with the same result.
/// </summary>
internal sealed class MethodBody(IOperation root, KnownSymbols symbols)
{
    private LocalValues? locals;
    private HandledNumbers? handled;
    private NativeCalls? nativeCalls;
    private WindowsGuards? guards;

    internal LocalValues Locals => locals ??= new(root);

    internal HandledNumbers Handled => handled ??= new(root, symbols);

    internal NativeCalls NativeCalls => nativeCalls ??= new(root, this, symbols);

    internal WindowsGuards WindowsGuards => guards ??= new(symbols);

    /// <summary>Gets or sets what <see cref="LastErrorAnalyzer"/> has found; null before it has looked.</summary>
    internal Dictionary<SyntaxNode, LastErrorFinding>? WrongReadings { get; set; }

    internal static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
