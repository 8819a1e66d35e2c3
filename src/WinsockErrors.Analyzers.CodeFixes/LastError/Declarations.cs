using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Changes declarations of P/Invokes.</summary>
internal static class Declarations
{
    private const string SetLastError = "SetLastError";

    /// <summary>Adds SetLastError = true to the declarations at the locations, each once.</summary>
    internal static async Task<Solution> SetLastErrorAsync(Solution solution, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var inTree in locations.GroupBy(location => location.SourceTree))
        {
            if (solution.GetDocument(inTree.Key) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var editor = new SyntaxEditor(root, solution.Services);
            foreach (var span in inTree.Select(location => location.SourceSpan).Distinct())
            {
                if (root.FindNode(span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                    && method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(IsPInvoke) is { ArgumentList: { } arguments })
                {
                    var value = AttributeArgument(NameEquals(SetLastError), null, LiteralExpression(SyntaxKind.TrueLiteralExpression));
                    var existing = arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == SetLastError);
                    editor.ReplaceNode(
                        arguments,
                        (existing is null ? arguments.AddArguments(value) : arguments.ReplaceNode(existing, value))
                            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation));
                }
            }

            changed = changed.WithDocumentSyntaxRoot(document.Id, editor.GetChangedRoot());
        }

        return changed;
    }

    private static bool IsPInvoke(AttributeSyntax attribute) =>
        attribute.Name.GetLastToken().ValueText is "DllImport" or "DllImportAttribute" or "LibraryImport" or "LibraryImportAttribute";
}
