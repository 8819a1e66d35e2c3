using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// Follows the last error forward through a method: which call left it, what has overwritten it, and whose error a
/// condition has found to be the one that is meant. Each block has one state, joined where branches meet, and is
/// visited again only when that state changes. Where it is not certain which call is meant, nothing is found.
/// </summary>
internal sealed class LastErrorFlow(ControlFlowGraph graph, KnownSymbols symbols, ProgramMethods methods)
{
    // No graph needs this many. One that did would be abandoned, not judged by what has been seen of it.
    private const int VisitLimit = 64;

    private readonly LastErrorState?[] states = new LastErrorState?[graph.Blocks.Length];
    private readonly List<IOperation>?[] steps = new List<IOperation>?[graph.Blocks.Length];
    private readonly List<LastErrorFinding> findings = [];
    private bool isReporting;

    /// <summary>Finds the readings of an error that is not the one that is meant.</summary>
    internal IReadOnlyList<LastErrorFinding> Run()
    {
        if (!Settle())
        {
            return [];
        }

        isReporting = true;
        foreach (var block in graph.Blocks)
        {
            if (states[block.Ordinal] is { } state)
            {
                Pass(block, state);
            }
        }

        return findings;
    }

    /// <summary>Brings every block to its final state; false for a graph that does not settle.</summary>
    private bool Settle()
    {
        int[] visits = new int[graph.Blocks.Length];
        bool[] isWaiting = new bool[graph.Blocks.Length];
        foreach (var block in graph.Blocks)
        {
            // The first one, and what exceptions lead to.
            if (block.Predecessors.IsEmpty)
            {
                states[block.Ordinal] = LastErrorState.Start;
                isWaiting[block.Ordinal] = true;
            }
        }

        // The first one waiting is visited first, and after a backward branch, what follows it is visited again.
        int next = 0;
        while (next < isWaiting.Length)
        {
            if (!isWaiting[next])
            {
                next++;
                continue;
            }

            var block = graph.Blocks[next];
            isWaiting[next] = false;
            if (++visits[block.Ordinal] > VisitLimit)
            {
                return false;
            }

            var state = Pass(block, states[block.Ordinal]!);
            foreach (var branch in new[] { block.ConditionalSuccessor, block.FallThroughSuccessor })
            {
                if (branch?.Destination is { } target)
                {
                    var entering = Follow(block, branch, state);
                    var joined = states[target.Ordinal] is { } known ? LastErrorState.Join(known, entering) : entering;
                    if (!joined.Equals(states[target.Ordinal]))
                    {
                        states[target.Ordinal] = joined;
                        isWaiting[target.Ordinal] = true;
                        next = Math.Min(next, target.Ordinal);
                    }
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Follows a branch: what its condition says about a call, and what runs in each finally on the way.
    /// </summary>
    private LastErrorState Follow(BasicBlock block, ControlFlowBranch branch, LastErrorState state)
    {
        if (block is { BranchValue: { } value, ConditionKind: not ControlFlowConditionKind.None })
        {
            bool holds = (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == branch.IsConditionalSuccessor;
            if (ResultTest.Find(value, holds, out bool? failed) is { } tested && Find(tested, state) is { } error)
            {
                state = failed == false ? state.Succeed() : state.Tie(error);
            }
        }

        foreach (var region in branch.FinallyRegions)
        {
            for (int i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
            {
                state = Pass(graph.Blocks[i], state);
            }
        }

        return state;
    }

    private LastErrorState Pass(BasicBlock block, LastErrorState state)
    {
        foreach (var operation in steps[block.Ordinal] ??= GetSteps(block))
        {
            state = Step(operation, state);
        }

        return state;
    }

    private static List<IOperation> GetSteps(BasicBlock block) =>
        (block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(root => root.InOrder())
            .Where(operation => operation is IAssignmentOperation or IFlowCaptureOperation or IInvocationOperation
                or IObjectCreationOperation or IPropertyReferenceOperation or IAwaitOperation
                or IFunctionPointerInvocationOperation or IDynamicInvocationOperation)
            .ToList();

    private LastErrorState Step(IOperation operation, LastErrorState state)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                return GetSymbol(assignment.Target) is { } target ? state.Hold(target, FindIn(assignment.Value, state))
                    : state;

            case IFlowCaptureOperation capture:
                return state.Hold(capture.Id, Find(capture.Value, state));

            case IInvocationOperation call when PInvoke.Find(call.TargetMethod) is { } declaration:
                state = declaration.SetsLastError ? state.Call(call, IsDiscarded(call)) : state.CallUnrecorded(call);
                return HoldOutputs(call, state);
        }

        if (Readings.GetName(operation, symbols) is { } reading)
        {
            return Read(operation, reading, Readings.GetResult(operation), state);
        }

        if (Readings.Sets(operation, symbols))
        {
            return state.Set();
        }

        if (Overwriters.GetName(operation, symbols) is not null)
        {
            return state.Overwrite(operation);
        }

        return ProgramMethods.IsOfProgram(operation) ? CallProgram(operation, state) : state;
    }

    private LastErrorState CallProgram(IOperation operation, LastErrorState state)
    {
        if (operation is not IInvocationOperation call)
        {
            return state.CallProgram(overwriting: null);
        }

        var method = methods.Find(call);
        if (method.ReadsLastError)
        {
            var result = call.Arguments.Select(argument => argument.Value)
                .FirstOrDefault(value => Find(value, state)?.Call is not null);
            state = Read(call, call.TargetMethod.Name, result, state);
        }

        return HoldOutputs(call, state.CallProgram(method.OverwritesLastError ? call : null));
    }

    /// <summary>Visits a reading of the last error.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="name">What it reads with.</param>
    /// <param name="result">The result that it is given to test; null if it reads in any case.</param>
    /// <param name="state">What is known before.</param>
    private LastErrorState Read(IOperation reading, string name, IOperation? result, LastErrorState state)
    {
        if (isReporting && GetMeant(reading, result, state) is { Call: not null, IsLost: true } error)
        {
            findings.Add(new LastErrorFinding(reading, name, error));
        }

        state = state.Read();
        return result is null ? state : state.Succeed();
    }

    private CallError? GetMeant(IOperation reading, IOperation? result, LastErrorState state)
    {
        if (result is not null)
        {
            return Find(result, state);
        }

        // Code that asks the runtime without a test may mean another call, such as that of a callback.
        if (state.Unrecorded is { } call)
        {
            return Readings.IsOfLibrary(reading, symbols) || !IsDiscarded(call) ? CallError.Of(call, recorded: false)
                : null;
        }

        return state.Error;
    }

    private LastErrorState HoldOutputs(IInvocationOperation call, LastErrorState state)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref && GetSymbol(argument.Value) is { } output)
            {
                state = state.Hold(output, Find(call, state));
            }
        }

        return state;
    }

    /// <summary>Gets the error of the call whose result a value is; null if there is none.</summary>
    private CallError? Find(IOperation value, LastErrorState state) => Operands.Unwrap(value) switch
    {
        IInvocationOperation call =>
            state.Find(call.Syntax) ?? (ProgramMethods.IsOfProgram(call) ? CallError.Unseen : null),
        IObjectCreationOperation { Arguments: [var handle, ..] } creation when symbols.IsSafeHandle(creation.Type) =>
            Find(handle.Value, state),
        IFlowCaptureReferenceOperation capture => state.Find(capture.Id),
        IAssignmentOperation assignment => FindIn(assignment.Value, state),
        var operand => GetSymbol(operand) is { } symbol ? state.Find(symbol) : null,
    };

    private CallError? FindIn(IOperation value, LastErrorState state) => Find(value, state)
        ?? (value.DescendantsAndSelf().Any(ProgramMethods.IsOfProgram) ? CallError.Unseen : null);

    private static bool IsDiscarded(IInvocationOperation call)
    {
        IOperation outer = call;
        while (outer.Parent is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer.Parent is IExpressionStatementOperation
            or ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    private static ISymbol? GetSymbol(IOperation operation) => Operands.Unwrap(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IDeclarationExpressionOperation declaration => GetSymbol(declaration.Expression),
        _ => null,
    };
}
