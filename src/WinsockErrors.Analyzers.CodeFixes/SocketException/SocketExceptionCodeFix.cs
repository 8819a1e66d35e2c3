using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Makes a WinsockException in place of a SocketException (WSE006).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SocketExceptionCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SocketExceptionId);

    private protected override string GetTitle(Diagnostic diagnostic) => FixTitles.Name("WinsockException");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        int position = diagnostic.Location.SourceSpan.Start;
        // A text of the program's own has no place in a WinsockException.
        if (change.Find(diagnostic.Location) is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [_], Initializer: null } creation)
        {
            return false;
        }

        var code = (ExpressionSyntax)change.Find(diagnostic.AdditionalLocations[0]);
        var inner = WithoutCasts(code);
        if (SymbolEqualityComparer.Default.Equals(change.Model.GetTypeInfo(inner).Type, change.Symbols.WinsockError))
        {
            change.Replace(creation, change.NewWinsockException(inner.WithoutTrivia(), position));
            return true;
        }

        if (change.GetCode(code) is { } number && change.WinsockError(number, position) is { } name)
        {
            change.Replace(creation, change.NewWinsockException(name, position));
            return true;
        }

        // A variable may have been read long before.
        if (inner is InvocationExpressionSyntax)
        {
            change.Replace(creation, change.NewWinsockException(null, position));
            return true;
        }

        return false;
    }

    private static ExpressionSyntax WithoutCasts(ExpressionSyntax expression) => expression switch
    {
        CastExpressionSyntax cast => WithoutCasts(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => WithoutCasts(parenthesized.Expression),
        _ => expression,
    };
}
