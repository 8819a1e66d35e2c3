using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Tells code that only runs on Windows, where ErrorCode and the last error are Winsock codes.</summary>
internal static class WindowsOnly
{
    /// <summary>Whether the whole compilation is for Windows: .NET Framework (and Mono, which has Windows' numbers), netX-windows.</summary>
    internal static bool IsTarget(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name == "mscorlib"
        || IsMarked(compilation.Assembly);

    /// <summary>Whether an operation is behind a check of the system, or in a member marked for Windows.</summary>
    internal static bool Covers(IOperation operation, ISymbol? containingSymbol)
    {
        for (var symbol = containingSymbol; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (IsMarked(symbol))
            {
                return true;
            }
        }

        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            bool covered = outer switch
            {
                IConditionalOperation conditional when conditional.WhenTrue == inner => Asks(conditional.Condition, negated: false),
                IConditionalOperation conditional when conditional.WhenFalse == inner => Asks(conditional.Condition, negated: true),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when both.RightOperand == inner =>
                    Asks(both.LeftOperand, negated: false),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when either.RightOperand == inner =>
                    Asks(either.LeftOperand, negated: true),
                ICatchClauseOperation { Filter: { } filter } when filter != inner => Asks(filter, negated: false),
                ISwitchExpressionArmOperation { Guard: { } guard } when guard != inner => Asks(guard, negated: false),
                ISwitchCaseOperation { Clauses: [IPatternCaseClauseOperation { Guard: { } guard } clause] } when clause != inner =>
                    Asks(guard, negated: false),
                IBlockOperation block => LeavesOtherSystems(block, inner),
                _ => false,
            };
            if (covered)
            {
                return true;
            }
        }

        return false;
    }

    // if (!OperatingSystem.IsWindows()) { return; } before it.
    private static bool LeavesOtherSystems(IBlockOperation block, IOperation statement)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
            {
                return false;
            }

            if (earlier is IConditionalOperation { WhenFalse: null } check && Asks(check.Condition, negated: true) && Leaves(check.WhenTrue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation operation) => operation switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>Whether a condition that holds (or, negated, does not hold) means Windows.</summary>
    private static bool Asks(IOperation condition, bool negated) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } no => Asks(no.Operand, !negated),
        IParenthesizedOperation parenthesized => Asks(parenthesized.Operand, negated),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when !negated =>
            Asks(both.LeftOperand, negated) || Asks(both.RightOperand, negated),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when negated =>
            Asks(either.LeftOperand, negated) || Asks(either.RightOperand, negated),
        IInvocationOperation { TargetMethod.Name: "IsOSPlatform" } call => !negated && call.Arguments.Any(
            argument => argument.Value is IPropertyReferenceOperation { Property.Name: "Windows" }
                || argument.Value.ConstantValue is { HasValue: true, Value: string name } && IsWindows(name)),
        IInvocationOperation call => negated ? IsUnixName(call.TargetMethod.Name) : IsWindowsName(call.TargetMethod.Name),
        IMemberReferenceOperation member => negated ? IsUnixName(member.Member.Name) : IsWindowsName(member.Member.Name),
        ILocalReferenceOperation local => !negated && IsWindowsName(local.Local.Name),
        _ => false,
    };

    private static bool IsWindowsName(string name) =>
        name.TrimStart('_').StartsWith("IsWindows", StringComparison.OrdinalIgnoreCase) || name is "IsOSWindows" or "RunningOnWindows";

    private static bool IsUnixName(string name) => name is "IsUnix" or "IsPosix";

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(
        attribute => attribute.AttributeClass?.Name == "SupportedOSPlatformAttribute"
            && attribute.ConstructorArguments is [{ Value: string platform }] && IsWindows(platform));

    private static bool IsWindows(string platform) => platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase);
}
