using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a document, a project or a solution together, so that no change gets in another's way.
/// </summary>
internal sealed class SolutionFixAllProvider(LibraryCodeFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new List<Diagnostic>();
        switch (fixAllContext.Scope)
        {
            case FixAllScope.Document when fixAllContext.Document is { } document:
                found.AddRange(await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
                break;
            case FixAllScope.Solution:
                foreach (var project in fixAllContext.Solution.Projects)
                {
                    found.AddRange(await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                break;
            default:
                found.AddRange(await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project).ConfigureAwait(false));
                break;
        }

        // "dotnet format" also passes what other rules found, all of it in the order of its threads.
        var fixable = found.Where(diagnostic => fixAllContext.DiagnosticIds.Contains(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ToList();
        var solution = fixAllContext.Solution;
        return fixable.Count == 0 ? null : CodeAction.Create(
            fix.GetTitle(fixable[0]),
            async cancellation => await fix.FixAsync(solution, fixable, cancellation).ConfigureAwait(false) ?? solution,
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey);
    }
}
