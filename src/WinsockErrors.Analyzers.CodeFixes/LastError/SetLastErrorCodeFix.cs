using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Declares the P/Invoke of WSE003 with SetLastError = true, wherever its declaration is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SetLastErrorCodeFix : LibraryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.NotRecordedId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.SetLastError;

    internal override async Task<Solution?> FixAsync(
        Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var declarations = diagnostics.SelectMany(diagnostic => diagnostic.AdditionalLocations);
        var changed = await Declarations.SetLastErrorAsync(solution, declarations, cancellationToken)
            .ConfigureAwait(false);
        return changed == solution ? null : changed;
    }
}
