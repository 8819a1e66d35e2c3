using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinsockErrors.TextTests;

/// <summary>The texts in C#: wherever a call has two of them, English and French.</summary>
internal static class CodeTexts
{
    internal static IEnumerable<Passage> Read(string path, string content)
    {
        var root = CSharpSyntaxTree.ParseText(content).GetRoot();
        foreach (var list in root.DescendantNodes().OfType<ArgumentListSyntax>()
            .Where(list => list.Arguments.Count >= 2))
        {
            // Two texts, and no more: a list of words is not a pair.
            string[] texts = [.. list.Arguments.Select(argument => GetText(argument.Expression)).OfType<string>()];
            if (texts is [{ Length: > 0 } english, { Length: > 0 } french]
                && list.Parent is BaseObjectCreationExpressionSyntax
                    or InvocationExpressionSyntax { Expression: SimpleNameSyntax })
            {
                string place = $"{path}:{list.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
                yield return Passage.Create(place, isFrench: false, english);
                yield return Passage.Create(place, isFrench: true, french);
            }
        }
    }

    // Null if it is not a text.
    private static string? GetText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) =>
            literal.Token.ValueText,
        InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part =>
            part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : Passage.Code)),
        BinaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.PlusToken } sum =>
            GetText(sum.Left) is { } left && GetText(sum.Right) is { } right ? left + right : null,
        _ => null,
    };
}
