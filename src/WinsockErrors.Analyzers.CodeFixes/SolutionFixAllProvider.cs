using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>
/// Fixes all findings of a document, a project or a solution together, so that no change gets into another's way.
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

        var solution = fixAllContext.Solution;
        return found.Count == 0 ? null : CodeAction.Create(
            fix.GetTitle(found[0]),
            async cancellation => await fix.FixAsync(solution, found, cancellation).ConfigureAwait(false) ?? solution,
            equivalenceKey: fixAllContext.CodeActionEquivalenceKey);
    }
}
