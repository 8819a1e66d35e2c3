using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// What the methods, getters and constructors of the program itself do to the last error, as far as their own bodies
/// show, and which of those that they call do nothing but read it.
/// </summary>
internal sealed class ProgramMethods(KnownSymbols symbols)
{
    private static readonly ProgramMethod NoMethod = new(false, false, false, null);

    private readonly ConcurrentDictionary<IMethodSymbol, ProgramMethod> known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> reading = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> late = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Determines whether an operation calls code that is neither .NET's nor the library's, or that calls back.
    /// </summary>
    internal static bool IsOfProgram(IOperation operation) => operation switch
    {
        IInvocationOperation call => PInvoke.Find(call.TargetMethod) is null && !IsNeutral(call),
        IObjectCreationOperation creation => !IsOfSystem(creation.Type),
        IFunctionPointerInvocationOperation or IDynamicInvocationOperation => true,
        _ => false,
    };

    /// <summary>Names what of the program an operation calls.</summary>
    internal static string GetName(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IPropertyReferenceOperation reference => reference.Property.Name,
        _ => "new " + operation.Type?.Name,
    };

    /// <summary>
    /// Gets the function that is called: a P/Invoke, also by a local function that does nothing but return its result.
    /// </summary>
    internal IMethodSymbol GetFunction(IInvocationOperation call) =>
        (call.TargetMethod.MethodKind == MethodKind.LocalFunction ? Find(call).ReturnedFunction : null)
        ?? call.TargetMethod;

    internal ProgramMethod Find(IOperation operation) =>
        GetMethod(operation) is { } method ? known.GetOrAdd(method, Analyze) : NoMethod;

    /// <summary>
    /// Determines whether a method overwrites the error that its caller means, and reads the last error only then.
    /// </summary>
    /// <param name="call">The call of the method.</param>
    /// <param name="graph">The method with the call, which may hold the other one as a local function.</param>
    internal bool ReadsTooLate(IInvocationOperation call, ControlFlowGraph graph) => GetMethod(call) is { } method
        && late.GetOrAdd(method, _ => ReadsTooLate(method, call, graph));

    private bool ReadsTooLate(IMethodSymbol method, IInvocationOperation call, ControlFlowGraph graph)
    {
        var called = method.MethodKind == MethodKind.LocalFunction
            ? graph.GetLocalFunctionControlFlowGraphInScope(method)
            : symbols.Sources.GetGraph(method);
        if (called is null)
        {
            return false;
        }

        // The call stands for whatever left the error. A method that creates an exception, or always throws one, means
        // that error; any other means it where it finds that a result was a failure, or calls nothing else first.
        var error = CallError.Of(call, recorded: true);
        var start = symbols.IsException(method.ReturnType) || !called.Blocks.Last().IsReachable
            ? LastErrorState.Start.Tie(error)
            : method.Parameters.Where(parameter => parameter.Type.IsValueType).Aggregate(
                LastErrorState.Start.Search(error), (state, parameter) => state.Hold(parameter, error));
        return new LastErrorFlow(called, symbols, start).Run().Any(finding => finding.Error.Call == call);
    }

    private ProgramMethod Analyze(IMethodSymbol method)
    {
        bool reads = false;
        bool overwrites = false;
        bool mayReadTooLate = false;
        bool callsOthers = false;
        bool usesOverwriters = false;
        var body = symbols.Sources.GetBody(method);
        foreach (var operation in body?.InOrder() ?? [])
        {
            if (Readings.Sets(operation, symbols))
            {
                return new(reads, overwritesLastError: false, mayReadTooLate, returnedFunction: null);
            }

            if (operation is IInvocationOperation call && PInvoke.Find(call.TargetMethod) is { } declaration)
            {
                overwrites |= declaration.SetsLastError;
                callsOthers = true;
            }
            else if (Readings.GetName(operation, symbols) is not null || IsReading(operation))
            {
                reads |= !callsOthers;
                mayReadTooLate |= callsOthers || usesOverwriters;
            }
            else
            {
                usesOverwriters |= Overwriters.GetName(operation, symbols) is not null;
                callsOthers |= IsOfProgram(operation);
            }
        }

        return new(reads, overwrites, mayReadTooLate, GetReturnedFunction(body));
    }

    private static IMethodSymbol? GetReturnedFunction(IOperation? body) =>
        body is IBlockOperation { Operations: [IReturnOperation { ReturnedValue: { } value }] }
            ? (Operands.Unwrap(value) as IInvocationOperation)?.TargetMethod
            : null;

    /// <summary>Determines whether an operation calls what reads the last error first, without a call.</summary>
    private bool IsReading(IOperation operation) => GetMethod(operation) is { } method
        && reading.GetOrAdd(method, _ => symbols.Sources.GetBody(method)?.InOrder()
            .FirstOrDefault(inner => inner is IInvocationOperation or IObjectCreationOperation) is { } first
            && Readings.GetName(first, symbols) is not null);

    /// <summary>Gets what of the source an operation calls.</summary>
    private static IMethodSymbol? GetMethod(IOperation operation) => operation switch
    {
        IInvocationOperation call => GetMethod(call),
        IObjectCreationOperation { Constructor: { IsImplicitlyDeclared: false } constructor } =>
            constructor.OriginalDefinition,
        IPropertyReferenceOperation { Property.GetMethod: { } getter, Parent: var parent }
            when (parent as ISimpleAssignmentOperation)?.Target != operation => getter.OriginalDefinition,
        _ => null,
    };

    /// <summary>Gets the method that runs, as far as the type of the object shows.</summary>
    private static IMethodSymbol? GetMethod(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.ContainingType.TypeKind == TypeKind.Interface && call.Instance is { } instance)
        {
            return Operands.Unwrap(instance).Type is INamedTypeSymbol type
                ? type.FindImplementationForInterfaceMember(method.OriginalDefinition) as IMethodSymbol
                : null;
        }

        return method.OriginalDefinition;
    }

    private static bool IsNeutral(IInvocationOperation call) =>
        call.TargetMethod.MethodKind != MethodKind.DelegateInvoke
        && IsOfSystem((GetMethod(call) ?? call.TargetMethod).ContainingType)
        && !call.Arguments.Any(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate);

    // No method of .NET or of the library calls a P/Invoke of the program.
    private static bool IsOfSystem(ITypeSymbol? type)
    {
        var container = type?.ContainingNamespace;
        while (container is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            container = container.ContainingNamespace;
        }

        return type?.TypeKind is not TypeKind.Delegate
            && (container?.Name == "System" || type?.ContainingAssembly?.Name == "WinsockErrors");
    }
}
