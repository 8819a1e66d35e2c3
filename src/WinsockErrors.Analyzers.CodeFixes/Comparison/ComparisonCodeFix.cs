using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Names the code of WSE001 and WSE002, and compares what is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ComparisonCodeFix : DocumentCodeFix
{
    private const string GetWinsockError = "GetWinsockError";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.MagicNumberId, Rules.ErrnoComparedId);

    private protected override string GetTitle(Diagnostic diagnostic) => FixTitles.Name(
        diagnostic.Id == Rules.ErrnoComparedId ? GetWinsockError + "()"
        : diagnostic.Properties[ComparisonAnalyzer.Value] == nameof(ComparedValue.LastError) ? "FromLastError()"
        : "WinsockError");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        var kind = (ComparedValue)Enum.Parse(typeof(ComparedValue), diagnostic.Properties[ComparisonAnalyzer.Value]!);
        var shape = (ComparisonShape)Enum.Parse(typeof(ComparisonShape), diagnostic.Properties[ComparisonAnalyzer.Shape]!);
        var value = change.Find(diagnostic.AdditionalLocations[0]);
        var core = change.Find(diagnostic.AdditionalLocations[1]);
        var numbers = diagnostic.AdditionalLocations.Skip(2).Select(location => (ExpressionSyntax)change.Find(location)).ToList();
        return (kind, shape) switch
        {
            (ComparedValue.ErrorCode, ComparisonShape.PropertyPattern) => TryFixPropertyPattern(change, core, numbers),
            (ComparedValue.ErrorCode or ComparedValue.LastError, _) => TryFixValue(change, kind, shape, (ExpressionSyntax)value, core, numbers),
            (_, ComparisonShape.Equality) => TryFixEquality(change, kind, (ExpressionSyntax)value, core, numbers[0]),
            _ => TryFixConstant(change, kind, numbers[0]),
        };
    }

    private static bool TryFixEquality(DocumentChange change, ComparedValue kind, ExpressionSyntax value, SyntaxNode core, ExpressionSyntax number)
    {
        int position = number.SpanStart;
        if (change.GetCode(number) is not { } code || change.WinsockError(code, position) is not { } name)
        {
            return false;
        }

        switch (kind)
        {
            case ComparedValue.WinsockError:
                change.Replace(value, WithoutCasts(value));
                change.Replace(number, name);
                return true;

            case ComparedValue.SocketErrorCode when change.SocketError(code, position) is { } socketError:
                change.Replace(value, WithoutCasts(value));
                change.Replace(number, socketError);
                return true;

            case ComparedValue.SocketErrorCode:
                change.UseExtensionMethod(position);
                change.Replace(value, CallInstead(value, core));
                change.Replace(number, name);
                return true;

            case ComparedValue.HResult when HoldsHResult(change, number):
                change.UseExtensionMethod(position);
                change.Replace(value, WithoutCasts(value));
                change.Replace(WithCasts(number), InvocationExpression(DocumentChange.Member(name, "ToHResult")));
                return true;

            case ComparedValue.HResultCode:
                return TryFixConstant(change, kind, number);

            default:
                return false;
        }
    }

    /// <summary>Puts a constant in place of the number, where nothing else may stand.</summary>
    private static bool TryFixConstant(DocumentChange change, ComparedValue kind, ExpressionSyntax number)
    {
        int position = number.SpanStart;
        if (kind == ComparedValue.HResult || change.GetCode(number) is not { } code || change.WinsockError(code, position) is not { } name)
        {
            return false;
        }

        var socketError = kind == ComparedValue.SocketErrorCode ? change.SocketError(code, position) : null;
        var type = change.Model.GetTypeInfo(number).Type;
        var replacement = type?.TypeKind == TypeKind.Enum
            ? socketError ?? (kind == ComparedValue.SocketErrorCode ? CastExpression(ParseTypeName("System.Net.Sockets.SocketError"), name) : name)
            : CastExpression(
                type?.SpecialType == SpecialType.System_UInt32 ? PredefinedType(Token(SyntaxKind.UIntKeyword)) : DocumentChange.Int(), socketError ?? name);
        change.Replace(number, replacement);
        return true;
    }

    /// <summary>Compares another value, with names in place of all the numbers.</summary>
    private static bool TryFixValue(
        DocumentChange change, ComparedValue kind, ComparisonShape shape, ExpressionSyntax value, SyntaxNode core, List<ExpressionSyntax> numbers)
    {
        int position = value.SpanStart;
        var names = numbers.ConvertAll(number => change.GetCode(number) is { } code ? change.WinsockError(code, position) : null);
        if (names.Contains(null) || shape == ComparisonShape.Pattern && HasOtherPatterns(value))
        {
            return false;
        }

        if (kind == ComparedValue.ErrorCode)
        {
            change.UseExtensionMethod(position);
        }

        change.Replace(value, kind == ComparedValue.LastError ? change.FromLastError(position) : CallInstead(value, core));
        for (int i = 0; i < numbers.Count; i++)
        {
            change.Replace(numbers[i], names[i]!);
        }

        return true;
    }

    // A method cannot be called in a property pattern, but SocketErrorCode has the Winsock code on every system.
    private static bool TryFixPropertyPattern(DocumentChange change, SyntaxNode property, List<ExpressionSyntax> numbers)
    {
        var names = numbers.ConvertAll(number => change.GetCode(number) is { } code ? change.SocketError(code, number.SpanStart) : null);
        if (names.Contains(null) || property.Parent is not (NameColonSyntax or ExpressionColonSyntax) || property is not IdentifierNameSyntax)
        {
            return false;
        }

        change.Replace(property, IdentifierName("SocketErrorCode"));
        for (int i = 0; i < numbers.Count; i++)
        {
            change.Replace(numbers[i], names[i]!);
        }

        return true;
    }

    private static bool HasOtherPatterns(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent!.DescendantNodes().Any(
            other => other is RelationalPatternSyntax or VarPatternSyntax or DeclarationPatternSyntax or GotoStatementSyntax { Expression: not null });
    }

    private static bool HoldsHResult(DocumentChange change, ExpressionSyntax number) => change.Model.GetConstantValue(number).Value switch
    {
        int value => unchecked((uint)value) >> 16 == 0x8007,
        uint value => value >> 16 == 0x8007,
        _ => false,
    };

    /// <summary>The value with GetWinsockError() in place of the property.</summary>
    private static ExpressionSyntax CallInstead(ExpressionSyntax value, SyntaxNode core)
    {
        var name = core switch
        {
            MemberAccessExpressionSyntax access => (SyntaxNode)access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => core,
        };
        var named = core.ReplaceNode(name, IdentifierName(GetWinsockError));
        return WithoutCasts(value.ReplaceNode(core, InvocationExpression((ExpressionSyntax)named)));
    }

    /// <summary>The number with the unchecked((int)…) around it.</summary>
    private static SyntaxNode WithCasts(SyntaxNode number)
    {
        while (number.Parent is CheckedExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            number = number.Parent;
        }

        return number;
    }

    private static ExpressionSyntax WithoutCasts(ExpressionSyntax value)
    {
        while (true)
        {
            switch (value)
            {
                case CastExpressionSyntax cast:
                    value = cast.Expression;
                    break;
                case ParenthesizedExpressionSyntax { Expression: CastExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or IdentifierNameSyntax } parenthesized:
                    value = parenthesized.Expression;
                    break;
                default:
                    return value.WithoutTrivia();
            }
        }
    }
}
