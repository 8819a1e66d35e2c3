using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The checks of a method that only let Windows through.</summary>
internal sealed class WindowsGuards(KnownSymbols symbols)
{
    private readonly PlatformTest test = new(symbols);

    // The first statement of a block that only Windows gets past, if there is one.
    private readonly ConcurrentDictionary<IBlockOperation, IOperation?> leaving = new();

    /// <summary>Determines whether an operation of the method is behind one.</summary>
    internal bool Guard(IOperation operation)
    {
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (IsGuarded(outer, inner))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGuarded(IOperation outer, IOperation inner) => outer switch
    {
        IConditionalOperation conditional =>
            conditional.WhenTrue == inner ? test.MeansWindows(conditional.Condition, holds: true)
            : conditional.WhenFalse == inner && test.MeansWindows(conditional.Condition, holds: false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => both.RightOperand == inner
            && test.MeansWindows(both.LeftOperand, holds: true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => either.RightOperand == inner
            && test.MeansWindows(either.LeftOperand, holds: false),
        IWhileLoopOperation { Condition: { } condition, ConditionIsTop: true, ConditionIsUntil: false } loop =>
            loop.Body == inner
            && test.MeansWindows(condition, holds: true),
        ICatchClauseOperation { Filter: { } filter } => filter != inner && test.MeansWindows(filter, holds: true),
        ISwitchExpressionArmOperation arm => arm.Pattern != inner && test.MeansWindows(arm),
        ISwitchCaseOperation section => !section.Clauses.Contains(inner) && test.MeansWindows(section),
        IPatternCaseClauseOperation => false,
        IBlockOperation block => leaving.GetOrAdd(block, FindLeaving)?.Syntax.SpanStart < inner.Syntax.SpanStart,
        _ => false,
    };

    private bool LeavesOtherSystems(IOperation statement) => statement switch
    {
        IConditionalOperation { WhenTrue: var then, WhenFalse: var otherwise } check =>
            (Leaves(then) && test.MeansWindows(check.Condition, holds: false))
            || (otherwise is not null && Leaves(otherwise) && test.MeansWindows(check.Condition, holds: true)),
        IExpressionStatementOperation
        {
            Operation: IInvocationOperation
            {
                TargetMethod:
                {
                    Name: "Assert",
                    ContainingType.Name: "Debug" or "Trace"
                }
            } assert
        } =>
            test.MeansWindows(assert.Arguments[0].Value, holds: true),
        _ => false,
    };

    private static bool Leaves(IOperation operation) => operation switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var method } } =>
            method is { Name: "Exit" or "FailFast", ContainingType.Name: "Environment" }
            || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute"),
        _ => false,
    };

    // if (!OperatingSystem.IsWindows()) { return; } before it.
    private IOperation? FindLeaving(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (LeavesOtherSystems(statement))
            {
                return statement;
            }
        }

        return null;
    }
}
