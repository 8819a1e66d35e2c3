using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>A number in the source, and how it is written.</summary>
internal readonly struct Number
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

    /// <summary>Reads an operand. Null if it is no number, or none that is known when it is compiled.</summary>
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
        // Beside a nullable value, the number is converted to a nullable one, which is no constant.
        var constant = operation is IConversionOperation { ConstantValue.HasValue: false, Operand: var converted } ? converted : operation;
        return ToBits(constant.ConstantValue) is { } value ? new Number(operation, value, spelling)
            : core is IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } @readonly } && ReadInitializer(@readonly) is { } initial
                ? new Number(operation, initial, NumberSpelling.Name)
            : null;
    }

    private static bool IsEnumMember(IFieldSymbol field, KnownSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(field.ContainingType, symbols.WinsockError)
        || SymbolEqualityComparer.Default.Equals(field.ContainingType, symbols.SocketError);

    private static uint? ToBits(Optional<object?> constant) => constant.Value switch
    {
        int value => unchecked((uint)value),
        uint value => value,
        long value => unchecked((uint)value),
        short value => unchecked((uint)value),
        ushort value => value,
        _ => null,
    };

    private static uint? ReadInitializer(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax { Token.Value: int value } }
            ? unchecked((uint)value)
            : null;
}
