using Microsoft.CodeAnalysis.Diagnostics;

namespace WinsockErrors.Analyzers;

/// <summary>An analyzer of handwritten code that uses sockets.</summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    private protected LibraryAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>
    /// Indicates whether the rules make no sense in a program that uses the analyzers without the library.
    /// </summary>
    private protected virtual bool NeedsLibrary => false;

    /// <summary>Registers what to look at.</summary>
    private protected abstract void Register(AnalysisContext context);

    /// <summary>
    /// Creates an action on operations. It finds the types when it first runs: at the start of a compilation, its
    /// references would have to be loaded first.
    /// </summary>
    private protected Action<OperationAnalysisContext> With(Action<OperationAnalysisContext, KnownSymbols> analyze) =>
        context =>
        {
            if (KnownSymbols.Find(context.Compilation) is { } symbols
                && (symbols.WinsockError is not null || !NeedsLibrary))
            {
                analyze(context, symbols);
            }
        };
}
