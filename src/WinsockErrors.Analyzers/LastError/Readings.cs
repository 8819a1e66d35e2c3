using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What reads the last error.</summary>
internal static class Readings
{
    /// <summary>Names what an operation reads the last error with. Null if it does not.</summary>
    internal static string? GetName(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => IsReading(method, symbols) ? method.Name : null,
        IObjectCreationOperation { Constructor: { Parameters.IsEmpty: true } constructor } creation =>
            SymbolEqualityComparer.Default.Equals(constructor.ContainingType, symbols.WinsockException) || IsWin32Exception(constructor.ContainingType)
                ? "new " + constructor.ContainingType.Name
                : null,
        _ => null,
    };

    /// <summary>Whether it is the library that reads, so that a socket's error is meant.</summary>
    internal static bool IsOfLibrary(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => !KnownSymbols.IsMemberOf(method, symbols.Marshal),
        IObjectCreationOperation { Type: var type } => SymbolEqualityComparer.Default.Equals(type, symbols.WinsockException),
        _ => false,
    };

    /// <summary>The result of the call whose error a throw helper reads.</summary>
    internal static IOperation? GetResult(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var name } call && name.StartsWith("ThrowIf", StringComparison.Ordinal)
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
            : null;

    private static bool IsReading(IMethodSymbol method, KnownSymbols symbols) => method.Name switch
    {
        "FromLastError" => KnownSymbols.IsMemberOf(method, symbols.WinsockErrorExtensions) || KnownSymbols.IsMemberOf(method, symbols.WinsockException),
        "ThrowLastError" or "ThrowIfSocketError" or "ThrowIfInvalidSocket" or "ThrowIfSocketErrorUnlessPending" =>
            KnownSymbols.IsMemberOf(method, symbols.WinsockException),
        "GetLastPInvokeError" or "GetLastWin32Error" or "GetHRForLastWin32Error" => KnownSymbols.IsMemberOf(method, symbols.Marshal),
        _ => false,
    };

    private static bool IsWin32Exception(INamedTypeSymbol type) =>
        type is { Name: "Win32Exception", ContainingNamespace: { Name: "ComponentModel", ContainingNamespace.Name: "System" } };
}
