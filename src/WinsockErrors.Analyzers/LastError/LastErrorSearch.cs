using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// Goes back from a reading of the last error to the P/Invoke whose error is meant, on every path, and collects what
/// overwrites it on the way. Where it is not certain which call is meant, it finds nothing.
/// </summary>
internal sealed class LastErrorSearch(ControlFlowGraph graph, IOperation reading, KnownSymbols symbols)
{
    // Longer paths are given up, so that a huge method costs no more than another.
    private const int BlockLimit = 200;

    // The variables that ever hold the result of a P/Invoke, and those that hold that of a method which may call one.
    private readonly HashSet<ISymbol> results = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> otherResults = new(SymbolEqualityComparer.Default);
    private IInvocationOperation? unrecorded;
    private bool isDoubtful;
    private int visited;

    /// <summary>The P/Invoke without SetLastError = true whose error is read.</summary>
    internal IInvocationOperation? NotRecorded { get; private set; }

    /// <summary>The P/Invoke whose error is overwritten.</summary>
    internal IInvocationOperation? Overwritten { get; private set; }

    /// <summary>What overwrites it last.</summary>
    internal IOperation? Overwriting => AllOverwriting.Count == 0 ? null : AllOverwriting[0];

    /// <summary>All that overwrites it, the last one first.</summary>
    internal IReadOnlyList<IOperation> AllOverwriting { get; private set; } = [];

    /// <summary>The operations of a block, in the order in which they run.</summary>
    internal static IEnumerable<IOperation> GetRoots(BasicBlock block) =>
        block.BranchValue is { } value ? block.Operations.Concat([value]) : block.Operations;

    internal string GetName(IOperation operation) =>
        Overwriters.GetName(operation, symbols) ?? ((IInvocationOperation)operation).TargetMethod.Name;

    internal void Run()
    {
        CollectResults();
        foreach (var block in graph.Blocks)
        {
            if (!GetRoots(block).Any(root => root.Syntax.Span.Contains(reading.Syntax.Span)))
            {
                continue;
            }

            var events = GetEvents(block);
            int index = events.FindIndex(operation => operation.Syntax == reading.Syntax && operation.Kind == reading.Kind);
            if (index >= 0)
            {
                var start = new LastErrorPath();
                if (Readings.GetResult(events[index]) is { } result)
                {
                    Tie(start, result);
                }

                Follow(block, events, index - 1, start);
                NotRecorded ??= isDoubtful ? null : unrecorded;
                return;
            }
        }
    }

    private static List<IOperation> GetEvents(BasicBlock block)
    {
        var events = new List<IOperation>();
        foreach (var root in GetRoots(block))
        {
            Add(root, events);
        }

        return events;
    }

    // Operands come before what they are operands of.
    private static void Add(IOperation operation, List<IOperation> events)
    {
        if (operation is IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation or INameOfOperation)
        {
            return;
        }

        foreach (var child in operation.ChildOperations)
        {
            Add(child, events);
        }

        events.Add(operation);
    }

    private void CollectResults()
    {
        foreach (var assignment in graph.Blocks.SelectMany(GetRoots).SelectMany(root => root.DescendantsAndSelf()).OfType<IAssignmentOperation>())
        {
            if (GetSymbol(assignment.Target) is { } target)
            {
                var value = assignment.Value.DescendantsAndSelf().ToList();
                if (value.Exists(part => part is IFlowCaptureReferenceOperation
                    || part is IInvocationOperation call && PInvoke.Find(call.TargetMethod) is not null))
                {
                    results.Add(target);
                }
                else if (value.Exists(IsUnknownCall))
                {
                    otherResults.Add(target);
                }
            }
        }
    }

    private void Follow(BasicBlock block, List<IOperation> events, int index, LastErrorPath path)
    {
        for (; index >= 0; index--)
        {
            if (!Step(events, index, path))
            {
                Finish(path);
                return;
            }
        }

        path.Blocks.Add(block.Ordinal);
        path.SameBlock = false;
        if (++visited > BlockLimit || block.Predecessors.IsEmpty)
        {
            Finish(path);
            return;
        }

        foreach (var branch in block.Predecessors)
        {
            var source = branch.Source;
            if (path.Blocks.Contains(source.Ordinal))
            {
                continue;
            }

            var next = block.Predecessors.Length == 1 ? path : path.Clone();
            if (!branch.FinallyRegions.IsEmpty)
            {
                // What a finally does is not followed.
                next.BecomeUncertain();
            }

            if (source is { BranchValue: { } value, ConditionKind: not ControlFlowConditionKind.None } && !Guard(source, value, branch, next))
            {
                Finish(next);
                continue;
            }

            var sourceEvents = GetEvents(source);
            Follow(source, sourceEvents, sourceEvents.Count - 1, next);
        }
    }

    /// <summary>Passes a condition, from the branch that the path came from. False where the path ends.</summary>
    private bool Guard(BasicBlock block, IOperation value, ControlFlowBranch branch, LastErrorPath path)
    {
        if (path.IsTied)
        {
            return true;
        }

        bool holds = (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == branch.IsConditionalSuccessor;
        var tested = ResultTest.Find(value, holds, out bool? failed);
        bool isResult = tested is not null && IsResult(tested);
        if (isResult && failed == false)
        {
            // On this path the call succeeded: its error is not the one that is meant.
            path.Unrecorded = path.IsUncertain ? null : path.Unrecorded;
            return false;
        }

        if (isResult)
        {
            path.Unrecorded = null;
            Tie(path, tested!);
            return true;
        }

        // A result that came from a method of the program: the P/Invoke may be in there.
        return !path.IsUncertain && !(tested is not null && IsOtherResult(tested));
    }

    private bool IsResult(IOperation tested) => Unwrap(tested) switch
    {
        IInvocationOperation call => PInvoke.Find(call.TargetMethod) is not null,
        IFlowCaptureReferenceOperation => true,
        IAssignmentOperation assignment => GetSymbol(assignment.Target) is { } target && results.Contains(target),
        var operand => GetSymbol(operand) is { } symbol && results.Contains(symbol),
    };

    private bool IsOtherResult(IOperation tested) => Unwrap(tested) is var operand
        && (IsUnknownCall(operand) || GetSymbol(operand is IAssignmentOperation assignment ? assignment.Target : operand) is { } symbol
            && otherResults.Contains(symbol));

    /// <summary>Settles that the error of the call with this result is meant.</summary>
    private static void Tie(LastErrorPath path, IOperation result)
    {
        path.IsTied = true;
        switch (Unwrap(result))
        {
            case IInvocationOperation call:
                path.Call = call;
                break;
            case IFlowCaptureReferenceOperation capture:
                path.Capture = capture.Id;
                break;
            case IAssignmentOperation assignment:
                Tie(path, assignment.Value);
                break;
            case var operand:
                path.Variable = GetSymbol(operand);
                break;
        }
    }

    /// <summary>Passes an operation. False where the path ends.</summary>
    private bool Step(List<IOperation> events, int index, LastErrorPath path)
    {
        var operation = events[index];
        switch (operation)
        {
            case IAssignmentOperation assignment when path.Variable is { } variable
                && SymbolEqualityComparer.Default.Equals(GetSymbol(assignment.Target), variable):
                path.Variable = null;
                return Continue(path, assignment.Value);

            case IFlowCaptureOperation capture when path.Capture is { } id && capture.Id.Equals(id):
                path.Capture = null;
                return Continue(path, capture.Value);

            case IInvocationOperation call when PInvoke.Find(call.TargetMethod) is { } declaration:
                return StepOver(call, declaration, path);
        }

        if (Readings.GetName(operation, symbols) is not null)
        {
            // The error of the calls before is read there.
            return path.Pending is null && path.Unrecorded is null;
        }
        else if (SetsLastError(operation))
        {
            path.Forget();
            return false;
        }
        else if (Overwriters.GetName(operation, symbols) is not null)
        {
            if (path.Unrecorded is null)
            {
                path.Overwriting.Add(operation);
            }
        }
        else if (!path.IsTied && IsUnknownCall(operation))
        {
            if (path.Unrecorded is not null)
            {
                return false;
            }

            path.BecomeUncertain();
        }

        return true;
    }

    private bool Continue(LastErrorPath path, IOperation value)
    {
        Tie(path, value);
        if (path.Call is { } call)
        {
            if (PInvoke.Find(call.TargetMethod) is not null)
            {
                return true;
            }
        }
        else if (path.Variable is { } next ? results.Contains(next) : path.Capture is not null)
        {
            return true;
        }

        path.Forget();
        return false;
    }

    /// <summary>Passes a P/Invoke. False if it is the one whose error is meant.</summary>
    private bool StepOver(IInvocationOperation call, PInvoke declaration, LastErrorPath path)
    {
        bool meant = path.Call is { } expected && expected.Syntax == call.Syntax;
        if (!declaration.SetsLastError)
        {
            if (meant)
            {
                NotRecorded = call;
                path.Forget();
                return false;
            }

            if (path is { IsTied: false, SameBlock: true, IsUncertain: false, Pending: null, Unrecorded: null })
            {
                path.Unrecorded = call;
            }

            return true;
        }

        if (meant)
        {
            path.Subject = call;
            return false;
        }

        if (path.IsTied)
        {
            path.Overwriting.Add(call);
            return true;
        }

        if (path.Unrecorded is not null)
        {
            // The error of this call has survived the other.
            isDoubtful = true;
            path.Forget();
            return false;
        }

        if (!IsDiscarded(call))
        {
            path.Subject = path.Pending is null ? call : null;
            return false;
        }

        if (path.Pending is null)
        {
            // Its error may be the one that is meant, if no condition says otherwise.
            path.Pending = call;
            path.PendingCount = path.Overwriting.Count;
        }

        path.Overwriting.Add(call);
        return true;
    }

    private void Finish(LastErrorPath path)
    {
        unrecorded ??= path.Unrecorded;
        int count = path.Overwriting.Count;
        if (!path.IsTied)
        {
            // After a call that may hold the P/Invoke itself, what overwrites the error would do so all the same.
            count = Math.Min(path.Pending is null ? count : path.PendingCount, path.IsUncertain ? path.CertainCount : count);
            path.Subject ??= path.Pending;
        }

        if (path is { Subject: { } subject, Unrecorded: null } && count > 0 && Overwritten is null)
        {
            Overwritten = subject;
            AllOverwriting = path.Overwriting.GetRange(0, count);
        }
    }

    private static bool IsDiscarded(IInvocationOperation call)
    {
        IOperation outer = call;
        while (outer.Parent is IConversionOperation or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer.Parent is IExpressionStatementOperation
            || outer.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };
    }

    private static bool SetsLastError(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "SetLastPInvokeError" or "SetLastWin32Error", ContainingType.Name: "Marshal" } };

    private static bool IsUnknownCall(IOperation operation) => operation switch
    {
        IInvocationOperation call => !IsNeutral(call),
        IObjectCreationOperation creation => !IsOfSystem(creation.Type),
        IFunctionPointerInvocationOperation or IDynamicInvocationOperation => true,
        _ => false,
    };

    private static bool IsNeutral(IInvocationOperation call) =>
        call.TargetMethod.MethodKind != MethodKind.DelegateInvoke
        && IsOfSystem(call.TargetMethod.ContainingType)
        && !call.Arguments.Any(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate);

    // No method of .NET or of the library calls a P/Invoke of the program.
    private static bool IsOfSystem(ITypeSymbol? type)
    {
        var container = type?.ContainingNamespace;
        while (container is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            container = container.ContainingNamespace;
        }

        return type?.TypeKind is not TypeKind.Delegate && (container?.Name == "System" || type?.ContainingAssembly?.Name == "WinsockErrors");
    }

    private static ISymbol? GetSymbol(IOperation operation) => Unwrap(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IDeclarationExpressionOperation declaration => GetSymbol(declaration.Expression),
        _ => null,
    };

    private static IOperation Unwrap(IOperation operation) => Operands.Unwrap(operation);
}
