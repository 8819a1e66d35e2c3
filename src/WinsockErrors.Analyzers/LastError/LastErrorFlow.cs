using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// Follows the last error forward through a method: which call left it, what has overwritten it, and whose error a
/// condition has found to be the one that is meant. Each block has one state, joined where branches meet, and is
/// visited again only when that state changes. Where it is not certain which call is meant, nothing is found.
/// </summary>
/// <param name="graph">The method.</param>
/// <param name="symbols">The types that matter.</param>
/// <param name="start">What is known where it begins.</param>
internal sealed class LastErrorFlow(ControlFlowGraph graph, KnownSymbols symbols, LastErrorState start)
{
    // No graph needs this many. One that did would be abandoned, not judged by what has been seen of it.
    private const int VisitLimit = 64;

    private readonly LocalValues locals = symbols.GetBody(graph.OriginalOperation).Locals;
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
                states[block.Ordinal] = block.Kind == BasicBlockKind.Entry ? start : LastErrorState.Start;
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
            if (ResultTest.Find(value, holds, locals, out bool? failed) is { } tested
                && Find(tested, state) is { } error)
            {
                state = failed == false ? state.Succeed(error) : state.Tie(error);
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
                or IFunctionPointerInvocationOperation or IDynamicInvocationOperation
                or { Kind: OperationKind.YieldReturn })
            .ToList();

    private LastErrorState Step(IOperation operation, LastErrorState state)
    {
        switch (operation)
        {
            case IAssignmentOperation assignment:
                return GetSymbol(assignment.Target) is { } target
                    ? state.Hold(target, KeepsTest(assignment) ? FindIn(assignment.Value, state) : null)
                    : state;

            case IFlowCaptureOperation capture:
                return state.Hold(capture.Id, Find(capture.Value, state));

            case IInvocationOperation call when PInvoke.Find(symbols.Methods.GetFunction(call)) is { } declaration:
                state = declaration.SetsLastError ? state.Call(call, IsDiscarded(call)) : state.CallUnrecorded(call);
                return HoldOutputs(call, state);

            // Its error is that of another thread.
            case IInvocationOperation task when !IsDiscarded(task) && FindInTask(task) is { } call:
                state = PInvoke.Find(call.TargetMethod)!.SetsLastError
                    ? state.Call(call, isDiscarded: false).Overwrite(task)
                    : state.CallUnrecorded(call);
                return state.Hold(task.Syntax, state.Find(call.Syntax));
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

        return operation is IPropertyReferenceOperation || ProgramMethods.IsOfProgram(operation)
            ? CallProgram(operation, state)
            : state;
    }

    /// <summary>Gets the P/Invoke whose result a task returns; null for any other task or call.</summary>
    private IInvocationOperation? FindInTask(IInvocationOperation task) =>
        task is
        {
            TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" },
            Arguments: [{ Value: var action }, ..]
        }
        && Operands.Unwrap(action) is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda }
            ? graph.GetAnonymousFunctionControlFlowGraph(lambda).Blocks
                .Where(block => block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
                .Select(block => block.BranchValue is { } value ? Operands.Unwrap(value) : null)
                .OfType<IInvocationOperation>()
                .FirstOrDefault(call => PInvoke.Find(call.TargetMethod) is not null)
            : null;

    /// <summary>
    /// Determines whether what a variable is set to can be told where it is tested: of a comparison, only where it is
    /// the only one.
    /// </summary>
    private bool KeepsTest(IAssignmentOperation assignment) =>
        !IsTest(Operands.Unwrap(assignment.Value))
        || (assignment.Target is ILocalReferenceOperation variable && locals.Find(variable.Local) is not null);

    private LastErrorState CallProgram(IOperation operation, LastErrorState state)
    {
        var method = symbols.Methods.Find(operation);
        var call = operation as IInvocationOperation;
        if (method.MayRead)
        {
            var result = operation.ChildOperations.OfType<IArgumentOperation>()
                .Select(argument => argument.Value)
                .FirstOrDefault(value => Find(value, state)?.Call is not null);
            if (call is not null && MayReadTooLate(method, result, state) && symbols.Methods.ReadsTooLate(call, graph))
            {
                state = Read(call, ProgramMethods.GetName(call), result, state.Overwrite(call));
            }
            else if (method.ReadsLastError)
            {
                state = Read(operation, ProgramMethods.GetName(operation), result, state);
            }
        }

        if (operation is IPropertyReferenceOperation)
        {
            return method.OverwritesLastError ? state.Overwrite(operation) : state;
        }

        state = state.CallProgram(method.OverwritesLastError ? operation : null);
        return call is null ? state : HoldOutputs(call, state);
    }

    /// <summary>
    /// Determines whether a method may overwrite an error that is known to be meant, before it reads it. Only the
    /// method that is analyzed is asked this, not those that it calls: one level is followed.
    /// </summary>
    private bool MayReadTooLate(ProgramMethod method, IOperation? result, LastErrorState state) =>
        method.MayReadTooLate && start == LastErrorState.Start && isReporting
        && (result is not null || state.Focus == LastErrorFocus.Tied
            || (state is { Focus: LastErrorFocus.Searching, Error.Call: { } call } && !IsDiscarded(call)));

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

        return result is null ? state.Read() : state.ReadIfFailed();
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
        IAwaitOperation wait => Find(wait.Operation, state),
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } => Find(task, state),
        IInvocationOperation
        {
            TargetMethod.Name: "ConfigureAwait" or "GetAwaiter" or "GetResult", Instance: { } task
        } => Find(task, state),
        IInvocationOperation call =>
            state.Find(call.Syntax) ?? (ProgramMethods.IsOfProgram(call) ? CallError.Unseen : null),
        IObjectCreationOperation { Arguments: [var handle, ..] } creation when symbols.IsSafeHandle(creation.Type) =>
            Find(handle.Value, state),
        IFlowCaptureReferenceOperation capture => state.Find(capture.Id),
        IAssignmentOperation assignment => FindIn(assignment.Value, state),
        var test when IsTest(test) =>
            ResultTest.Find(test, true, null, out _) is { } tested ? Find(tested, state) : null,
        var operand => GetSymbol(operand) is { } symbol ? state.Find(symbol) : null,
    };

    private CallError? FindIn(IOperation value, LastErrorState state) => Find(value, state)
        ?? (value.DescendantsAndSelf().Any(ProgramMethods.IsOfProgram) ? CallError.Unseen : null);

    private static bool IsTest(IOperation operation) => operation is IBinaryOperation or IIsPatternOperation
        or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };

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
