using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Reads the last error before it is overwritten (WSE004).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LastErrorReadCodeFix : LibraryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.OverwrittenId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.ReadFirst;

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        var reading = (ExpressionSyntax)change.Find(diagnostic.Location);
        var call = diagnostic.AdditionalLocations[0].SourceSpan;
        var overwriting = diagnostic.AdditionalLocations.Skip(1).Select(location => location.SourceSpan).ToList();
        if (change.Model.GetOperation(reading) is not { } operation
            || Readings.GetName(operation, change.Symbols) is not { } name
            || name.StartsWith("ThrowIf", StringComparison.Ordinal) || !HasConstantArguments(change, reading)
            || reading.FirstAncestorOrSelf<StatementSyntax>() is not { } statement)
        {
            return false;
        }

        bool makesException = reading is ObjectCreationExpressionSyntax || operation.Type?.Name == "WinsockException"
            || name == "ThrowLastError";
        if (reading.Ancestors().TakeWhile(node => node != statement).Any(
            node => node is AnonymousFunctionExpressionSyntax || (makesException && node is ConditionalExpressionSyntax
                or BinaryExpressionSyntax or SwitchExpressionSyntax)))
        {
            return false;
        }

        var sibling = FindSibling(statement, overwriting, mayBeNested: !makesException);
        if (sibling is null)
        {
            return false;
        }

        var first = GetSiblings(sibling).First(other => overwriting.Exists(other.Span.Contains));
        if (call.End > first.SpanStart)
        {
            return false;
        }

        if ((statement == sibling || statement.Parent == sibling)
            && statement is LocalDeclarationStatementSyntax
            {
                UsingKeyword.RawKind: 0,
                Declaration.Variables: [{ Initializer.Value: var initial }]
            }
            && initial == reading)
        {
            change.Remove(sibling);
            change.InsertBefore(first, statement);
            return true;
        }

        string variable = change.FindFreeName(makesException ? "exception" : "error", statement);
        var hoisted = name == "ThrowLastError"
            && reading is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation
            ? invocation.WithExpression(access.WithName(IdentifierName("FromLastError")))
            : reading;
        var declaration = LocalDeclarationStatement(VariableDeclaration(
            IdentifierName("var"),
            SingletonSeparatedList(VariableDeclarator(Identifier(variable), null, EqualsValueClause(hoisted)))))
            .NormalizeWhitespace();
        if (name == "ThrowLastError")
        {
            if (hoisted == reading || reading.Parent is not ExpressionStatementSyntax)
            {
                return false;
            }

            change.Replace(reading.Parent, ThrowStatement(IdentifierName(variable)).NormalizeWhitespace());
        }
        else
        {
            change.Replace(reading, IdentifierName(variable));
        }

        change.InsertBefore(first, declaration);
        return true;
    }

    /// <summary>
    /// Gets the statement around the reading before which, in the same list, everything that overwrites the error
    /// stands.
    /// </summary>
    private static SyntaxNode? FindSibling(StatementSyntax statement,
        List<Microsoft.CodeAnalysis.Text.TextSpan> overwriting, bool mayBeNested)
    {
        for (SyntaxNode? node = statement; node is not null; node = node.Parent)
        {
            if (node is GlobalStatementSyntax || node.Parent is BlockSyntax or SwitchSectionSyntax
                && node is StatementSyntax)
            {
                var before = GetSiblings(node).TakeWhile(sibling => sibling != node).ToList();
                if (overwriting.TrueForAll(span => before.Exists(sibling => sibling.Span.Contains(span))))
                {
                    return node;
                }
            }

            if (node != statement
                && node is not (BlockSyntax or IfStatementSyntax or ElseClauseSyntax or GlobalStatementSyntax)
                || !mayBeNested && node.Parent is not GlobalStatementSyntax)
            {
                return null;
            }
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> GetSiblings(SyntaxNode node) =>
        node.Parent!.ChildNodes().Where(sibling => sibling is StatementSyntax or GlobalStatementSyntax);

    private static bool HasConstantArguments(DocumentChange change, ExpressionSyntax reading) =>
        reading.DescendantNodes().OfType<ArgumentSyntax>()
            .All(argument => change.Model.GetConstantValue(argument.Expression).HasValue);
}
