using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The checks of a method that only let Windows through.</summary>
internal sealed class WindowsGuards(KnownSymbols symbols)
{
    private readonly PlatformTest test = new(symbols);

    // What the statements of a block leave, each together with those before it; only those that leave less.
    private readonly ConcurrentDictionary<IBlockOperation, List<(int End, Systems Left)>> leaving = new();

    /// <summary>Determines whether an operation of the method is behind one.</summary>
    internal bool Guard(IOperation operation)
    {
        var systems = Systems.Any;
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            systems = PlatformTest.And(systems, Find(outer, inner));
            if (PlatformTest.MeansWindows(systems))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the systems that an operation lets through to one within it.</summary>
    private Systems Find(IOperation outer, IOperation inner) => outer switch
    {
        IConditionalOperation conditional when conditional.Condition != inner =>
            test.Find(conditional.Condition, holds: conditional.WhenTrue == inner),
        // The check may also come after a comparison, which then does not matter elsewhere.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            test.Find(both.LeftOperand == inner ? both.RightOperand : both.LeftOperand, holds: true),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either =>
            test.Find(either.LeftOperand == inner ? either.RightOperand : either.LeftOperand, holds: false),
        IWhileLoopOperation { Condition: { } condition, ConditionIsTop: true, ConditionIsUntil: false } loop
            when loop.Body == inner => test.Find(condition, holds: true),
        ICatchClauseOperation { Filter: { } filter } when filter != inner => test.Find(filter, holds: true),
        ISwitchExpressionArmOperation arm when arm.Pattern != inner => test.Find(arm),
        ISwitchCaseOperation section when !section.Clauses.Contains(inner) => test.Find(section),
        IBlockOperation block => leaving.GetOrAdd(block, FindLeaving)
            .LastOrDefault(check => check.End <= inner.Syntax.SpanStart) is { End: > 0 } check
            ? check.Left : Systems.Any,
        _ => Systems.Any,
    };

    // if (!OperatingSystem.IsWindows()) { return; } before it.
    private List<(int End, Systems Left)> FindLeaving(IBlockOperation block)
    {
        var found = new List<(int End, Systems Left)>();
        var left = Systems.Any;
        foreach (var statement in block.Operations)
        {
            if (FindLeft(statement) is var systems and not Systems.Any)
            {
                left = PlatformTest.And(left, systems);
                found.Add((statement.Syntax.Span.End, left));
            }
        }

        return found;
    }

    /// <summary>Gets the systems that get past a statement.</summary>
    private Systems FindLeft(IOperation statement) => statement switch
    {
        IConditionalOperation { Condition: var condition, WhenTrue: var then, WhenFalse: var otherwise } =>
            (Leaves(then) ? Systems.None : test.Find(condition, holds: true))
            | (otherwise is not null && Leaves(otherwise) ? Systems.None
                : PlatformTest.And(
                    test.Find(condition, holds: false),
                    otherwise is null ? Systems.Any : FindLeft(otherwise))),
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
            test.Find(assert.Arguments[0].Value, holds: true),
        _ => Systems.Any,
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
}
