using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Catches a SocketException in place of a WinsockException that nothing throws (WSE009).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NeverCaughtCodeFix : LibraryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.NeverCaughtId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.Name("SocketException");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        if (change.Find(diagnostic.Location)
            .FirstAncestorOrSelf<CatchClauseSyntax>() is not { Declaration: { } declaration } clause
            || CatchesSocketException(change, (TryStatementSyntax)clause.Parent!)
            || FindCodes(change, clause, declaration) is not { } codes)
        {
            return false;
        }

        change.Replace(declaration.Type, change.SystemType(change.Symbols.SocketException, declaration.SpanStart));
        foreach (var code in codes)
        {
            change.UseExtensionMethod(code.SpanStart);
            change.Replace(code,
                InvocationExpression(code.WithName(IdentifierName("GetWinsockError")).WithoutTrivia()));
        }

        return true;
    }

    private static bool CatchesSocketException(DocumentChange change, TryStatementSyntax statement) =>
        statement.Catches.Any(
        other => other.Declaration is { Type: var type }
            && change.Symbols.IsSocketException(change.Model.GetTypeInfo(type).Type, orDerived: false));

    /// <summary>Gets the uses of Code; null if another member is used that only a WinsockException has.</summary>
    private static List<MemberAccessExpressionSyntax>? FindCodes(DocumentChange change, CatchClauseSyntax clause,
        CatchDeclarationSyntax declaration)
    {
        var codes = new List<MemberAccessExpressionSyntax>();
        var variable = change.Model.GetDeclaredSymbol(declaration);
        foreach (var use in clause.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier =>
            variable is not null
                && SymbolEqualityComparer.Default.Equals(change.Model.GetSymbolInfo(identifier).Symbol, variable)))
        {
            if (use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use)
            {
                return null;
            }

            if (change.Symbols.IsWinsockException(change.Model.GetSymbolInfo(access).Symbol?.ContainingType))
            {
                if (access.Name.Identifier.ValueText is "Message" or "HelpLink" or "ToString")
                {
                    continue;
                }

                if (access.Name.Identifier.ValueText != "Code")
                {
                    return null;
                }

                codes.Add(access);
            }
        }

        return codes;
    }
}
