using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Changes declarations of P/Invokes.</summary>
internal static class Declarations
{
    private const string Name = "SetLastError";

    /// <summary>Adds SetLastError = true to the declarations at the locations, each once.</summary>
    internal static async Task<Solution> SetLastErrorAsync(
        Solution solution, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        var changed = solution;
        foreach (var inTree in locations.Distinct().GroupBy(location => location.SourceTree))
        {
            if (solution.GetDocument(inTree.Key) is { } document)
            {
                var change = await DocumentChange.CreateAsync(document, cancellationToken).ConfigureAwait(false);
                foreach (var location in inTree)
                {
                    SetLastError(change, location);
                }

                if (change.GetChangedRoot() is { } root)
                {
                    changed = changed.WithDocumentSyntaxRoot(document.Id, root);
                }
            }
        }

        return changed;
    }

    /// <summary>Adds SetLastError = true to the declaration at the location.</summary>
    internal static void SetLastError(DocumentChange change, Location location)
    {
        if (change.Find(location).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.AttributeLists.SelectMany(list => list.Attributes)
                .FirstOrDefault(IsPInvoke) is { ArgumentList: { } arguments })
        {
            var value = AttributeArgument(
                NameEquals(IdentifierName(Name).WithTrailingTrivia(Space))
                    .WithEqualsToken(Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space)),
                null,
                LiteralExpression(SyntaxKind.TrueLiteralExpression));
            var existing =
                arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Name);
            change.Replace(arguments, existing is not null
                ? arguments.ReplaceNode(existing, value)
                : arguments.WithArguments(SeparatedList<AttributeArgumentSyntax>(
                    arguments.Arguments.GetWithSeparators()
                        .Append(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space))
                        .Append(value))));
        }
    }

    private static bool IsPInvoke(AttributeSyntax attribute) =>
        attribute.Name.GetLastToken().ValueText is "DllImport" or "DllImportAttribute" or "LibraryImport"
            or "LibraryImportAttribute";
}
