using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Calls FromLastError() in place of WSAGetLastError and GetLastError (WSE005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SystemsLastErrorCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SystemsLastErrorId);

    private protected override string GetTitle(Diagnostic diagnostic) => FixTitles.Name("FromLastError()");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        if (change.Find(diagnostic.Location) is MethodDeclarationSyntax declaration)
        {
            return TryRemove(change, declaration);
        }

        // An errno stays one: what follows expects the numbers of the system.
        if (change.Find(diagnostic.Location) is not InvocationExpressionSyntax call
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || PInvoke.Find(method) is not { EntryPoint: "WSAGetLastError" or "GetLastError" }
            || method.ReturnType is not { TypeKind: TypeKind.Enum } and not { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 })
        {
            return false;
        }

        var reading = change.FromLastError(call.SpanStart);
        var type = ParseTypeName(method.ReturnType.ToMinimalDisplayString(change.Model, call.SpanStart));
        change.Replace(
            call,
            SymbolEqualityComparer.Default.Equals(method.ReturnType, change.Symbols.WinsockError) ? reading : DocumentChange.Cast(type, reading));
        return true;
    }

    // Nobody calls it. It can go if nobody else can see it, nor names it here.
    private static bool TryRemove(DocumentChange change, MethodDeclarationSyntax declaration)
    {
        bool isVisible = change.Model.Compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
        for (ISymbol? symbol = change.Model.GetDeclaredSymbol(declaration); symbol is not null and not INamespaceSymbol && !isVisible; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal)
            {
                if (change.Root.DescendantTokens(descendIntoTrivia: true).Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declaration.Identifier.ValueText) > 1)
                {
                    return false;
                }

                change.Remove(declaration);
                return true;
            }
        }

        return false;
    }
}
