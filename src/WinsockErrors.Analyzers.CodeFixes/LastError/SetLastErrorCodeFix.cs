using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Declares the P/Invoke of WSE003 with SetLastError = true, wherever its declaration is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SetLastErrorCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.NotRecordedId);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => DeclarationsFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations is [{ SourceTree: { } tree } declaration]
                && context.Document.Project.Solution.GetDocument(tree) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixTitles.SetLastError,
                        cancellation => Declarations.SetLastErrorAsync(context.Document.Project.Solution, [declaration], cancellation),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
