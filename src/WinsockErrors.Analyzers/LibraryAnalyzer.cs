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
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.Find(start.Compilation) is { } symbols
                && (symbols.WinsockError is not null || !NeedsLibrary))
            {
                Register(start, symbols);
            }
        });
    }

    /// <summary>
    /// Indicates whether the rules make no sense in a program that uses the analyzers without the library.
    /// </summary>
    private protected virtual bool NeedsLibrary => false;

    /// <summary>Registers what to look at in a compilation.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, KnownSymbols symbols);
}
