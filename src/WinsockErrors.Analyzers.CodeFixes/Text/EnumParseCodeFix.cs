using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Parses with WinsockErrorTable in place of System.Enum (WSE007).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EnumParseCodeFix : LibraryCodeFix
{
    private const string Table = "WinsockErrorTable";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.EnumParsedId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.Name(Table);

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        if (change.Find(
            diagnostic.Location) is not InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax access } call
            || change.Model.GetOperation(call) is not IInvocationOperation { TargetMethod: { } method } operation)
        {
            return false;
        }

        // The table ignores case, which depends on ignoreCase here.
        var kept = call.ArgumentList.Arguments.Where((argument, index) => operation.Arguments
            .First(other => other.Syntax == argument).Parameter!.Type.SpecialType != SpecialType.System_Boolean
            && argument.Expression is not TypeOfExpressionSyntax).ToList();
        ExpressionSyntax whole = call;
        if (!method.IsGenericMethod)
        {
            // Parse(Type, string) returns an object, which somebody casts.
            if (method.Name != "Parse" || call.Parent is not CastExpressionSyntax cast)
            {
                return false;
            }

            whole = cast;
        }

        // An out variable cannot have a type other than WinsockError; a text may be a span.
        var name = IdentifierName(method.Name);
        change.Replace(whole, call
            .WithExpression(access.WithExpression(change.LibraryType(Table, call.SpanStart)).WithName(name))
            .WithArgumentList(call.ArgumentList.WithArguments(SeparatedList(kept, Enumerable.Repeat(
                Token(Microsoft.CodeAnalysis.CSharp.SyntaxKind.CommaToken)
                    .WithTrailingTrivia(Space), Math.Max(0, kept.Count - 1)))))
            .WithoutTrivia());
        return true;
    }
}
