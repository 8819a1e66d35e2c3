using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Tells code that only runs on Windows, where ErrorCode and the last error are Winsock codes.</summary>
internal static class WindowsOnly
{
    /// <summary>
    /// Whether the whole compilation is for Windows: .NET Framework (and Mono, which has Windows' numbers),
    /// netX-windows.
    /// </summary>
    internal static bool IsTarget(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name == "mscorlib"
        || IsMarked(compilation.Assembly);

    /// <summary>
    /// Whether an operation is compiled for Windows, marked so, behind a check of the system, or in a method that calls
    /// functions of Windows and of no other system.
    /// </summary>
    internal static bool Covers(IOperation operation, ISymbol? containingSymbol, KnownSymbols symbols)
    {
        if (symbols.OnlyForWindows)
        {
            return true;
        }

        for (var symbol = containingSymbol; symbol is not null
            and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (IsMarked(symbol) || (symbol is IMethodSymbol { AssociatedSymbol: { } member } && IsMarked(member)))
            {
                return true;
            }
        }

        var test = new PlatformTest(symbols);
        for (var inner = operation; inner.Parent is { } outer; inner = outer)
        {
            if (IsGuarded(outer, inner, test))
            {
                return true;
            }
        }

        return CallsWindows(operation);
    }

    private static bool IsGuarded(IOperation outer, IOperation inner, PlatformTest test) => outer switch
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
        IBlockOperation block => LeavesOtherSystems(block.Operations, inner, test),
        _ => false,
    };

    // if (!OperatingSystem.IsWindows()) { return; } before it.
    private static bool LeavesOtherSystems(IEnumerable<IOperation> statements, IOperation statement,
        PlatformTest test) => statements
        .TakeWhile(earlier => earlier != statement)
        .Any(earlier => earlier switch
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
        });

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

    // Off Windows, a function of its libraries cannot be called.
    private static bool CallsWindows(IOperation operation)
    {
        bool calls = false;
        foreach (var call in LocalValues.GetRoot(operation).Descendants().OfType<IInvocationOperation>())
        {
            if (PInvoke.Find(call.TargetMethod) is { } declaration)
            {
                if (!declaration.IsOfWindows)
                {
                    return false;
                }

                calls = true;
            }
        }

        return calls;
    }

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(
        attribute => attribute.AttributeClass?.Name == "SupportedOSPlatformAttribute"
            && attribute.ConstructorArguments is [{ Value: string platform }] && PlatformTest.IsWindows(platform));
}
