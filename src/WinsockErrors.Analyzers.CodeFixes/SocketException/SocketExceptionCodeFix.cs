using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Creates a WinsockException in place of a SocketException or a Win32Exception (WSE006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SocketExceptionCodeFix : LibraryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Rules.SocketExceptionId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.Name("WinsockException");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        int position = diagnostic.Location.SourceSpan.Start;
        // A text of the program's own has no place in a WinsockException.
        if (change.Find(diagnostic.Location) is not BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments: [_],
                Initializer: null
            } creation
            || change.Find(diagnostic.AdditionalLocations[0]) is not ExpressionSyntax code)
        {
            return false;
        }

        var inner = DocumentChange.WithoutCasts(code, keepTrivia: true);
        var type = change.Model.GetTypeInfo(inner).Type;
        if (change.NameCode(code) is { } name)
        {
            change.Replace(creation, change.NewWinsockException(name, position));
            return true;
        }

        if (change.Symbols.IsWinsockError(type))
        {
            change.Replace(creation, change.NewWinsockException(inner.WithoutTrivia(), position));
            return true;
        }

        if (change.Symbols.IsSocketError(type))
        {
            var winsockError = CastExpression(change.LibraryType(nameof(DocumentChange.WinsockError), position),
                inner.WithoutTrivia());
            change.Replace(creation, change.NewWinsockException(winsockError, position));
            return true;
        }

        return inner switch
        {
            IdentifierNameSyntax variable => change.Variables.TryChange(variable),
            InvocationExpressionSyntax => TryReadLastError(change, creation, position),
            MemberAccessExpressionSyntax { Expression: var exception } when change.Symbols.IsSocketException(
                change.Model.GetTypeInfo(exception).Type) =>
                TryTakeCode(change, creation, exception, position),
            _ => false,
        };
    }

    private static bool TryReadLastError(DocumentChange change, ExpressionSyntax creation, int position)
    {
        change.Replace(creation, change.NewWinsockException(null, position));
        return true;
    }

    private static bool TryTakeCode(DocumentChange change, ExpressionSyntax creation, ExpressionSyntax exception,
        int position)
    {
        change.UseExtensionMethod(position);
        var code = InvocationExpression(DocumentChange.Member(exception.WithoutTrivia(), "GetWinsockError"));
        change.Replace(creation, change.NewWinsockException(code, position));
        return true;
    }
}
