using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Reads a condition as a test of the result of a call.</summary>
internal static class ResultTest
{
    /// <summary>Finds what a condition tests.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="failed">Whether the call has failed then; null where that depends on the call.</param>
    /// <returns>The operand that is tested; null for a condition of another kind.</returns>
    internal static IOperation? Find(IOperation condition, bool holds, out bool? failed)
    {
        failed = null;
        switch (Operands.Unwrap(condition))
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Find(negation.Operand, !holds, out failed);

            case IBinaryOperation binary:
                return FindInComparison(binary, holds, out failed);

            case IIsPatternOperation { Pattern: var pattern, Value: var value }:
                bool negated = pattern is INegatedPatternOperation;
                failed = (pattern is INegatedPatternOperation no ? no.Pattern : pattern) switch
                {
                    IConstantPatternOperation constant when IsMinusOne(constant.Value) => holds != negated,
                    IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.LessThan } => holds != negated,
                    IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual } => holds == negated,
                    _ => null,
                };
                return value;

            case IPropertyReferenceOperation { Property.Name: "IsInvalid", Instance: { } handle }:
                failed = holds;
                return handle;

            // A function that returns a bool returns false when it fails.
            case { Type.SpecialType: SpecialType.System_Boolean } operand:
                failed = !holds;
                return operand;
        }

        return null;
    }

    private static IOperation? FindInComparison(IBinaryOperation binary, bool holds, out bool? failed)
    {
        var (tested, other) = Operands.Unwrap(binary.LeftOperand).ConstantValue.HasValue
            ? (binary.RightOperand, binary.LeftOperand)
            : (binary.LeftOperand, binary.RightOperand);
        var kind = tested == binary.LeftOperand ? binary.OperatorKind : Turn(binary.OperatorKind);
        object? constant = Operands.Unwrap(other).ConstantValue is { HasValue: true, Value: var value } ? value : null;
        failed = (kind, constant) switch
        {
            (BinaryOperatorKind.Equals, false) => holds,
            (BinaryOperatorKind.Equals, true) => !holds,
            (BinaryOperatorKind.NotEquals, false) => !holds,
            (BinaryOperatorKind.NotEquals, true) => holds,
            (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, 0 or 0u or 0L) => null,
            (BinaryOperatorKind.Equals, _) => holds,
            (BinaryOperatorKind.NotEquals, _) => !holds,
            (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual, _) => holds,
            (BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual, _) => !holds,
            _ => null,
        };
        return tested;
    }

    private static BinaryOperatorKind Turn(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static bool IsMinusOne(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: -1 or -1L };
}
