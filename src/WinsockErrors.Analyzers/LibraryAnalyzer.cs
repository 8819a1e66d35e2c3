using Microsoft.CodeAnalysis.Diagnostics;

namespace WinsockErrors.Analyzers;

/// <summary>An analyzer of handwritten code that uses the library.</summary>
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
            if (KnownSymbols.Find(start.Compilation) is { } symbols)
            {
                Register(start, symbols);
            }
        });
    }

    /// <summary>Says what is to be looked at in a compilation.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, KnownSymbols symbols);
}
