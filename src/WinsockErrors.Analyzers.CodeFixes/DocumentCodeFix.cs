using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>A fix that changes one document, for one finding or for all of them at once.</summary>
public abstract class DocumentCodeFix : CodeFixProvider
{
    private protected DocumentCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                string title = GetTitle(diagnostic);
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey: diagnostic.Id), diagnostic);
            }
        }
    }

    /// <summary>What the fix is called in the editor.</summary>
    private protected abstract string GetTitle(Diagnostic diagnostic);

    /// <summary>Writes the change for one finding. False where there is none that is safe.</summary>
    private protected abstract bool TryFix(DocumentChange change, Diagnostic diagnostic);

    private async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var change = await DocumentChange.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        bool changed = false;
        foreach (var diagnostic in diagnostics)
        {
            changed |= TryFix(change, diagnostic);
        }

        return changed ? change.GetChangedDocument() : null;
    }
}
