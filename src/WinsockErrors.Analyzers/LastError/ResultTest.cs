using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Reads a condition as a test of the result of a call.</summary>
internal static class ResultTest
{
    /// <summary>Finds what a condition tests.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="locals">The variables that may keep a test.</param>
    /// <param name="failed">Whether the call has failed then; null where that depends on the call.</param>
    /// <returns>The operand that is tested; null for any other condition.</returns>
    internal static IOperation? Find(IOperation condition, bool holds, LocalValues? locals, out bool? failed)
    {
        failed = null;
        switch (Operands.Unwrap(condition))
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Find(negation.Operand, !holds, locals, out failed);

            // What is left of a chain has been tested before.
            case IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
            } chain:
                return Find(chain.RightOperand, holds, locals, out failed);

            case IBinaryOperation binary:
                return FindInComparison(binary, holds, out failed);

            case IIsPatternOperation { Pattern: var pattern, Value: var value }:
                bool? matched = MeansFailure(pattern);
                failed = matched == holds ? true : matched is null ? null : false;
                return value;

            case IPropertyReferenceOperation { Property.Name: "IsInvalid", Instance: { } handle }:
                failed = holds;
                return handle;

            // A variable is followed to the test that it keeps, but that one no further.
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } variable
                when locals?.Find(variable.Local) is { } test:
                return Find(test, holds, null, out failed) is null ? null : variable;

            // A function that returns a bool returns false when it fails.
            case { Type.SpecialType: SpecialType.System_Boolean } operand:
                failed = !holds;
                return operand;
        }

        return null;
    }

    private static IOperation? FindInComparison(IBinaryOperation binary, bool holds, out bool? failed)
    {
        bool isTurned = Operands.Unwrap(binary.LeftOperand).ConstantValue.HasValue;
        var (tested, other) = isTurned ? (binary.RightOperand, binary.LeftOperand)
            : (binary.LeftOperand, binary.RightOperand);
        bool? means = MeansFailure(isTurned ? Turn(binary.OperatorKind) : binary.OperatorKind, other);
        failed = means is null ? null : means == holds;
        return tested;
    }

    /// <summary>
    /// Determines whether a result that compares this way with the value means that the call has failed.
    /// </summary>
    private static bool? MeansFailure(BinaryOperatorKind kind, IOperation other) => kind switch
    {
        BinaryOperatorKind.Equals => MeansFailure(other),
        BinaryOperatorKind.NotEquals => MeansFailure(other) is { } equal ? !equal : null,
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => true,
        BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => false,
        _ => null,
    };

    private static bool? MeansFailure(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => MeansFailure(negated.Pattern) is { } inner ? !inner : null,
        IConstantPatternOperation constant => MeansFailure(BinaryOperatorKind.Equals, constant.Value),
        IRelationalPatternOperation relational => MeansFailure(relational.OperatorKind, relational.Value),
        _ => null,
    };

    /// <summary>
    /// Determines whether a result that equals the value means that the call has failed: -1 and an invalid handle do, a
    /// requested count means the opposite, and 0 may be either.
    /// </summary>
    private static bool? MeansFailure(IOperation value)
    {
        var operand = Operands.Unwrap(value);
        return operand.ConstantValue switch
        {
            { HasValue: true, Value: false or null } => true,
            { HasValue: true, Value: true } => false,
            { HasValue: true, Value: 0 or 0u or 0L or 0uL } => null,
            { HasValue: true, Value: -1 or -1L or uint.MaxValue or ulong.MaxValue } => true,
            { HasValue: true } => false,
            // A count that is compared with a native integer is converted to one.
            _ => IsHandle(operand.Type) || NamesFailure(operand),
        };
    }

    private static bool IsHandle(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr }
            or { TypeKind: TypeKind.Class };

    // A constant from .NET Framework's days may be a static field.
    private static bool NamesFailure(IOperation operand) => operand is IFieldReferenceOperation { Field.Name: var name }
        && (name.IndexOf("INVALID", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("ERROR", StringComparison.OrdinalIgnoreCase) >= 0);

    private static BinaryOperatorKind Turn(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}
