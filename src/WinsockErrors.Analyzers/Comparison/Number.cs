using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>A number in the source, and how it is written.</summary>
internal sealed class Number
{
    private Number(IOperation operation, uint value, NumberSpelling spelling)
    {
        Operation = operation;
        Value = value;
        Spelling = spelling;
    }

    internal IOperation Operation { get; }

    internal uint Value { get; }

    internal NumberSpelling Spelling { get; }

    internal SyntaxNode Syntax => Operation.Syntax;

    /// <summary>
    /// Indicates whether it may be the number of an errno, and is not one of the errors of Windows that are usual
    /// beside Winsock codes, or of the few that are Winsock codes.
    /// </summary>
    internal bool IsErrno => Spelling != NumberSpelling.EnumMember
        && Value is >= 1 and <= 151 and not (2 or 3 or 5 or 6 or 8 or 64 or 87 or 109 or 121 or 122);

    /// <summary>Indicates whether it is the code of an overlapped operation, and an error of Windows too.</summary>
    internal bool IsOverlapped => Value is >= 995 and <= 997;

    /// <summary>Indicates whether it is a socket error of Linux, macOS or FreeBSD.</summary>
    internal bool IsErrnoOfSockets => Spelling != NumberSpelling.EnumMember && IsSocketErrno(Value);

    /// <summary>Gets the code that an HRESULT holds; the number itself if it is not one.</summary>
    internal uint OfHResult => Value >> 16 == 0x8007 ? Value & 0xFFFF : Value;

    /// <summary>Reads an operand; null if it is not a number that is known at compile time.</summary>
    internal static Number? Find(IOperation operation, KnownSymbols symbols)
    {
        var core = Operands.Unwrap(operation);
        if (core is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus)
        {
            core = Operands.Unwrap(minus.Operand);
        }

        var spelling = core switch
        {
            ILiteralOperation => NumberSpelling.Literal,
            IFieldReferenceOperation field when IsEnumMember(field.Field, symbols) => NumberSpelling.EnumMember,
            _ => NumberSpelling.Name,
        };
        // Next to a nullable value, the number is converted to a nullable one, which is not a constant.
        var constant = operation is IConversionOperation { ConstantValue.HasValue: false, Operand: var converted }
            ? converted : operation;
        return ToBits(constant.ConstantValue) is { } value ? new Number(operation, value, spelling)
            : MayBeField(core) && ReadInitializer(((IFieldReferenceOperation)core).Field, symbols) is { } initial
                ? new Number(operation, initial, NumberSpelling.Name)
            : null;
    }

    /// <summary>
    /// Determines whether an operand is a read-only field, whose number is only known from its declaration.
    /// </summary>
    internal static bool MayBeField(IOperation operation) => Operands.Unwrap(operation) is IFieldReferenceOperation
    {
        Field:
        {
            IsReadOnly: true, IsStatic: true,
            Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32
        }
    };

    /// <summary>
    /// Determines whether a read-only field is declared with a number in which no rule finds anything.
    /// </summary>
    internal static bool IsOtherField(IOperation operation) =>
        ((IFieldReferenceOperation)Operands.Unwrap(operation)).Field.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: LiteralExpressionSyntax { Token.Value: int value }
        }
        && !IsSocketErrno((uint)value) && value is < KnownSymbols.FirstCode or > KnownSymbols.LastCode;

    /// <summary>Determines whether a rule may find something in a comparison with it.</summary>
    internal bool MayBeReported(ComparisonShape shape, KnownSymbols symbols) =>
        IsCodeOrItsHResult(symbols) || (shape != ComparisonShape.Order && (IsErrnoOfSockets || IsOverlapped));

    /// <summary>Determines whether it may be a code, an HRESULT that holds one, or an errno.</summary>
    internal bool MayMatter(KnownSymbols symbols) => IsErrno || IsCodeOrItsHResult(symbols);

    internal bool IsCodeOrItsHResult(KnownSymbols symbols) =>
        Spelling == NumberSpelling.EnumMember || symbols.IsCode(OfHResult);

    private static bool IsSocketErrno(uint value) =>
        value is 4 or 9 or 11 or 13 or 22 or 24 or 32 or (>= 35 and <= 66) or (>= 88 and <= 115);

    private static bool IsEnumMember(IFieldSymbol field, KnownSymbols symbols) =>
        symbols.IsWinsockError(field.ContainingType) || symbols.IsSocketError(field.ContainingType);

    private static uint? ToBits(Optional<object?> constant) => constant.Value switch
    {
        int value => unchecked((uint)value),
        uint value => value,
        long value => unchecked((uint)value),
        short value => unchecked((uint)value),
        ushort value => value,
        _ => null,
    };

    private static uint? ReadInitializer(IFieldSymbol field, KnownSymbols symbols) =>
        symbols.Sources.GetValues(field) is [var value] ? ToBits(value.ConstantValue) : null;
}
