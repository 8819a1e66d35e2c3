using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What the methods of the program itself do to the last error, as far as their own bodies show.</summary>
internal sealed class ProgramMethods(KnownSymbols symbols)
{
    private static readonly ProgramMethod NoMethod = new(readsLastError: false, overwritesLastError: false);

    private readonly ConcurrentDictionary<IMethodSymbol, ProgramMethod> known = new(SymbolEqualityComparer.Default);

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

    internal ProgramMethod Find(IInvocationOperation call) =>
        GetMethod(call) is { } method ? known.GetOrAdd(method, Analyze) : NoMethod;

    private ProgramMethod Analyze(IMethodSymbol method)
    {
        bool reads = false;
        bool overwrites = false;
        bool callsOthers = false;
        foreach (var operation in symbols.Sources.GetBody(method)?.InOrder() ?? [])
        {
            if (Readings.Sets(operation, symbols))
            {
                return new(reads, overwritesLastError: false);
            }

            if (operation is IInvocationOperation call && PInvoke.Find(call.TargetMethod) is { } declaration)
            {
                overwrites |= declaration.SetsLastError;
                callsOthers = true;
            }
            else
            {
                reads |= !callsOthers && Readings.GetName(operation, symbols) is not null;
                callsOthers |= IsOfProgram(operation);
            }
        }

        return new(reads, overwrites);
    }

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
