using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>A fix for one finding, or for all of them at once, wherever in the solution they are.</summary>
public abstract class LibraryCodeFix : CodeFixProvider
{
    private protected LibraryCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SolutionFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;

        // "dotnet format" passes the first finding of the analyzer, which may be from another rule.
        foreach (var diagnostic in context.Diagnostics.Where(found => FixableDiagnosticIds.Contains(found.Id)))
        {
            var changed = await FixAsync(solution, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (changed is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(GetTitle(diagnostic), _ =>
                        Task.FromResult(changed), equivalenceKey: diagnostic.Id), diagnostic);
            }
        }
    }

    /// <summary>Gets the title of the fix in the editor.</summary>
    internal abstract string GetTitle(Diagnostic diagnostic);

    /// <summary>Changes what the findings are about; null if nothing is safe.</summary>
    internal virtual async Task<Solution?> FixAsync(
        Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var inTree in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceTree))
        {
            if (solution.GetDocument(inTree.Key) is { } document)
            {
                var change = await DocumentChange.CreateAsync(document, cancellationToken).ConfigureAwait(false);
                foreach (var diagnostic in inTree)
                {
                    TryFix(change, diagnostic);
                }

                if (change.GetChangedRoot() is { } root)
                {
                    changed = changed.WithDocumentSyntaxRoot(document.Id, root);
                }
            }
        }

        return changed == solution ? null : changed;
    }

    /// <summary>Writes the change for one finding; false if none is safe.</summary>
    private protected virtual bool TryFix(DocumentChange change, Diagnostic diagnostic) => false;
}
