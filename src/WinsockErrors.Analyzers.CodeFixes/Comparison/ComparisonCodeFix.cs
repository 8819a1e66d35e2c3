using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Names the code of WSE001 and WSE002, and compares the code instead of the errno.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ComparisonCodeFix : LibraryCodeFix
{
    private const string GetWinsockError = "GetWinsockError";
    private const string SocketErrorCode = "SocketErrorCode";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Rules.MagicNumberId, Rules.ErrnoComparedId);

    internal override string GetTitle(Diagnostic diagnostic) => FixTitles.Name(
        diagnostic.Properties[ComparisonAnalyzer.Value] switch
        {
            nameof(ComparedValue.LastError) => "FromLastError()",
            nameof(ComparedValue.ErrorCode) or nameof(ComparedValue.FixedHResult) => GetWinsockError + "()",
            nameof(ComparedValue.SocketError) => "SocketError",
            _ => "WinsockError",
        });

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        var kind = (ComparedValue)Enum.Parse(typeof(ComparedValue), diagnostic.Properties[ComparisonAnalyzer.Value]!);
        var value = change.Find(diagnostic.AdditionalLocations[0]);
        var core = change.Find(diagnostic.AdditionalLocations[1]);
        bool isVariable = !value.Contains(core);
        if (isVariable && kind is ComparedValue.ErrorCode or ComparedValue.LastError)
        {
            return change.Variables.TryChange(DocumentChange.WithoutCasts((ExpressionSyntax)value, keepTrivia: true));
        }

        if (diagnostic.Properties.TryGetValue(ComparisonAnalyzer.CastType, out string? type))
        {
            return !isVariable && TryFixCast(change, kind, type!, (ExpressionSyntax)change.Find(diagnostic.Location),
                (ExpressionSyntax)value, core);
        }

        // A method of Enum takes an object: which one it needs is left to the reader.
        if (!diagnostic.Properties.TryGetValue(ComparisonAnalyzer.Shape, out string? shapeName))
        {
            return false;
        }

        var shape = (ComparisonShape)Enum.Parse(typeof(ComparisonShape), shapeName!);
        var numbers = diagnostic.AdditionalLocations.Skip(2).Select(location => change.Find(location))
            .OfType<ExpressionSyntax>().ToList();
        // An errno remains one, whoever wrote it.
        return diagnostic.Descriptor.MessageFormat.Equals(Rules.ErrnoOfSocketError.MessageFormat) ? false
            : (kind, shape) switch
            {
                (ComparedValue.ErrorCode or ComparedValue.FixedHResult, ComparisonShape.PropertyPattern) =>
                    TryFixPropertyPattern(change, core, numbers),
                (ComparedValue.ErrorCode or ComparedValue.FixedHResult or ComparedValue.LastError, _) =>
                    TryFixValue(change, kind, shape, (ExpressionSyntax)value, core, numbers),
                (ComparedValue.NativeErrorCode, _) => false,
                (_, ComparisonShape.Equality) when (!isVariable || kind == ComparedValue.HResult)
                    && !IsBehindNullable((ExpressionSyntax)value, core) =>
                    TryFixEquality(change, kind, (ExpressionSyntax)value, core, numbers[0]),
                _ => TryFixConstant(change, kind, numbers[0]),
            };
    }

    private static bool TryFixCast(
        DocumentChange change, ComparedValue kind, string type, ExpressionSyntax cast, ExpressionSyntax value,
            SyntaxNode core)
    {
        int position = cast.SpanStart;
        bool isSocketError = type == nameof(DocumentChange.SocketError);
        // What is not null, or is null only as the cast says, may be needed as it is.
        if (cast is CastExpressionSyntax { Type: NullableTypeSyntax }
            && DocumentChange.WithoutCasts(value) is not ConditionalAccessExpressionSyntax)
        {
            return false;
        }

        switch (kind)
        {
            case ComparedValue.LastError when change.Symbols.WinsockError is not null:
                change.Replace(isSocketError ? value : cast, change.FromLastError(position));
                return true;

            case ComparedValue.ErrorCode
                or ComparedValue.FixedHResult when CallInstead(change, value, core, !isSocketError) is { } called:
                change.Replace(cast, called);
                return true;

            default:
                return false;
        }
    }

    private static bool TryFixEquality(
        DocumentChange change, ComparedValue kind, ExpressionSyntax value, SyntaxNode core, ExpressionSyntax number)
    {
        int position = number.SpanStart;
        if (change.GetCode(number) is not { } code)
        {
            return false;
        }

        var name = change.WinsockError(code, position);
        switch (kind)
        {
            case ComparedValue.WinsockError when name is not null:
                change.Replace(value, DocumentChange.WithoutCasts(value));
                change.Replace(number, name);
                return true;

            case ComparedValue.SocketError when change.SocketError(code, position) is { } socketError:
                change.Replace(value, DocumentChange.WithoutCasts(value));
                change.Replace(number, socketError);
                return true;

            case ComparedValue.SocketError when name is not null && IsOfException(change, core):
                change.Replace(value, CallInstead(change, value, core, toWinsockError: true)!);
                change.Replace(number, name);
                return true;

            case ComparedValue.HResult when name is not null && HoldsHResult(change, number):
                change.UseExtensionMethod(position);
                change.Replace(value, DocumentChange.WithoutCasts(value));
                change.Replace(WithCasts(number), InvocationExpression(DocumentChange.Member(name, "ToHResult")));
                return true;

            case ComparedValue.HResultCode or ComparedValue.SocketError:
                return TryFixConstant(change, kind, number);

            default:
                return false;
        }
    }

    /// <summary>Puts a constant in place of the number, where nothing else is allowed.</summary>
    private static bool TryFixConstant(DocumentChange change, ComparedValue kind, ExpressionSyntax number)
    {
        int position = number.SpanStart;
        if (kind == ComparedValue.HResult || change.GetCode(number) is not { } code)
        {
            return false;
        }

        var socketError = kind == ComparedValue.SocketError ? change.SocketError(code, position) : null;
        if ((socketError ?? change.WinsockError(code, position)) is not { } name)
        {
            return false;
        }

        var type = change.Model.GetTypeInfo(number).Type;
        change.Replace(number, type switch
        {
            { TypeKind: TypeKind.Enum } when kind == ComparedValue.SocketError && socketError is null =>
                CastExpression(change.SystemType(change.Symbols.SocketError, position), name),
            { TypeKind: TypeKind.Enum } => name,
            { SpecialType: SpecialType.System_UInt32 } =>
                CastExpression(PredefinedType(Token(SyntaxKind.UIntKeyword)), name),
            _ => CastExpression(DocumentChange.Int(), name),
        });
        return true;
    }

    /// <summary>Compares another value, with names in place of all the numbers.</summary>
    private static bool TryFixValue(
        DocumentChange change,
        ComparedValue kind,
        ComparisonShape shape,
        ExpressionSyntax value,
        SyntaxNode core,
        List<ExpressionSyntax> numbers)
    {
        int position = value.SpanStart;
        SyntaxNode whole = value;
        while (whole.Parent is ParenthesizedExpressionSyntax)
        {
            whole = whole.Parent;
        }

        // (e?.ErrorCode ?? 0) == 10054: what is null equals no code either.
        if (shape == ComparisonShape.Equality && whole.Parent is BinaryExpressionSyntax
            && value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
        {
            value = coalesce.Left;
        }

        bool withLibrary = change.Symbols.WinsockError is not null;
        var names = numbers.ConvertAll(number => change.GetCode(number) is { } code
            ? withLibrary ? change.WinsockError(code, position) : change.SocketError(code, position)
            : null);
        if (names.Contains(null) || (shape == ComparisonShape.Pattern && HasOtherPatterns(value, numbers))
            || (shape == ComparisonShape.Search && !AreAllInOneArray(value, numbers)))
        {
            return false;
        }

        var called = kind == ComparedValue.LastError ? change.FromLastError(position)
            : CallInstead(change, value, core, withLibrary);
        if (called is null)
        {
            return false;
        }

        change.Replace(whole, called);
        for (int i = 0; i < numbers.Count; i++)
        {
            change.Replace(kind == ComparedValue.FixedHResult ? WithCasts(numbers[i]) : numbers[i], names[i]!);
        }

        return true;
    }

    // A method cannot be called in a property pattern, but SocketErrorCode has the Winsock code on every system.
    private static bool TryFixPropertyPattern(DocumentChange change, SyntaxNode property,
        List<ExpressionSyntax> numbers)
    {
        var names = numbers.ConvertAll(number =>
            change.GetCode(number) is { } code ? change.SocketError(code, number.SpanStart) : null);
        if (names.Contains(null) || property.Parent is not (NameColonSyntax or ExpressionColonSyntax)
            || property is not IdentifierNameSyntax || !IsOfSocketException(change, property))
        {
            return false;
        }

        change.Replace(property, IdentifierName(SocketErrorCode));
        for (int i = 0; i < numbers.Count; i++)
        {
            change.Replace(WithCasts(numbers[i]), names[i]!);
        }

        return true;
    }

    private static bool HasOtherPatterns(ExpressionSyntax value, List<ExpressionSyntax> numbers)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent!.DescendantNodes().Any(other => other switch
        {
            RelationalPatternSyntax relational => !numbers.Contains(relational.Expression),
            VarPatternSyntax or DeclarationPatternSyntax or GotoStatementSyntax { Expression: not null } => true,
            _ => false,
        });
    }

    // new[] { 10053, 10054 }.Contains(e.ErrorCode): its type follows that of its elements.
    private static bool AreAllInOneArray(ExpressionSyntax value, List<ExpressionSyntax> numbers) =>
        numbers[0].Parent is InitializerExpressionSyntax
        { Parent: ImplicitArrayCreationExpressionSyntax array } initializer
        && initializer.Expressions.Count == numbers.Count
        && value.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Contains(array) == true;

    private static bool HoldsHResult(DocumentChange change, ExpressionSyntax number) =>
        change.Model.GetConstantValue(number).Value switch
        {
            int value => unchecked((uint)value) >> 16 == 0x8007,
            uint value => value >> 16 == 0x8007,
            _ => false,
        };

    private static bool IsOfException(DocumentChange change, SyntaxNode core) =>
        GetReceiverType(change, core) is { } type
        && change.Symbols.IsSocketException(type);

    private static bool IsOfSocketException(DocumentChange change, SyntaxNode property) =>
        change.Model.GetOperation(property.FirstAncestorOrSelf<RecursivePatternSyntax>()!)
            is Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation { MatchedType: var type }
                && change.Symbols.IsSocketException(type);

    private static ITypeSymbol? GetReceiverType(DocumentChange change, SyntaxNode core) => core switch
    {
        MemberAccessExpressionSyntax access => change.Model.GetTypeInfo(access.Expression).Type,
        MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } =>
            change.Model.GetTypeInfo(conditional.Expression).Type,
        _ => null,
    };

    /// <summary>
    /// Gets the value with what has the code in place of the property; null if the exception is not a socket's.
    /// </summary>
    private static ExpressionSyntax? CallInstead(DocumentChange change, ExpressionSyntax value, SyntaxNode core,
        bool toWinsockError)
    {
        // e.HResult & 0xFFFF is the code as a whole.
        if (core is BinaryExpressionSyntax mask)
        {
            value = mask.Left;
            core = DocumentChange.WithoutCasts(mask.Left, keepTrivia: true);
        }

        if (IsBehindNullable(value, core)
            || GetReceiverType(change, core) is not { } type || !change.Symbols.IsSocketException(type)
            || (toWinsockError && change.Symbols.WinsockError is null))
        {
            return null;
        }

        var name = core is MemberAccessExpressionSyntax access ? access.Name
            : ((MemberBindingExpressionSyntax)core).Name;
        var named = (ExpressionSyntax)core.ReplaceNode(name,
            IdentifierName(toWinsockError ? GetWinsockError : SocketErrorCode));
        if (toWinsockError)
        {
            change.UseExtensionMethod(value.SpanStart);
            named = InvocationExpression(named);
        }

        return DocumentChange.WithoutCasts(value == core ? named : value.ReplaceNode(core, named));
    }

    /// <summary>
    /// Determines whether a ?? or a .Value would still be around what is put in place of the property.
    /// </summary>
    private static bool IsBehindNullable(ExpressionSyntax value, SyntaxNode core) =>
        value.DescendantNodesAndSelf().Any(node => node.Contains(core) && node != core
            && node is BinaryExpressionSyntax or MemberAccessExpressionSyntax);

    /// <summary>Gets the number with the unchecked((int)…) around it.</summary>
    private static SyntaxNode WithCasts(SyntaxNode number)
    {
        while (number.Parent is CheckedExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            number = number.Parent;
        }

        return number;
    }
}
