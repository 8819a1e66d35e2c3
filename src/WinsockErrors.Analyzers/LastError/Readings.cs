using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What reads the last error that the runtime keeps.</summary>
internal static class Readings
{
    /// <summary>Names what an operation reads the last error with; null if it does not.</summary>
    internal static string? GetName(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } => IsReading(method, symbols) ? method.Name : null,
        IObjectCreationOperation { Constructor: { Parameters.IsEmpty: true, ContainingType: var type } } =>
            symbols.IsWin32Exception(type, orDerived: false) || symbols.IsSocketException(type, orDerived: false)
                || SymbolEqualityComparer.Default.Equals(type, symbols.WinsockException)
                ? "new " + type.Name
                : null,
        _ => null,
    };

    /// <summary>Determines whether the library does the reading, so that a socket's error is meant.</summary>
    internal static bool IsOfLibrary(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } =>
            KnownSymbols.IsMemberOf(method, symbols.WinsockErrorConvert)
            || KnownSymbols.IsMemberOf(method, symbols.WinsockException),
        IObjectCreationOperation { Type: var type } =>
            SymbolEqualityComparer.Default.Equals(type, symbols.WinsockException),
        _ => false,
    };

    /// <summary>Gets the result of the call whose error a throw helper reads.</summary>
    internal static IOperation? GetResult(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var name } call
            && name.StartsWith("ThrowIf", StringComparison.Ordinal)
            ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
            : null;

    /// <summary>Determines whether an operation sets the last error on purpose.</summary>
    internal static bool Sets(IOperation operation, KnownSymbols symbols) =>
        operation is IInvocationOperation
        {
            TargetMethod:
            {
                Name: "SetLastPInvokeError"
            or "SetLastWin32Error"
            } method
        }
        && KnownSymbols.IsMemberOf(method, symbols.Marshal);

    private static bool IsReading(IMethodSymbol method, KnownSymbols symbols) => method.Name switch
    {
        "FromLastError" => KnownSymbols.IsMemberOf(method, symbols.WinsockErrorConvert)
            || KnownSymbols.IsMemberOf(method, symbols.WinsockException),
        "ThrowLastError" or "ThrowIfSocketError" or "ThrowIfInvalidSocket" or "ThrowIfSocketErrorUnlessPending" =>
            KnownSymbols.IsMemberOf(method, symbols.WinsockException),
        "GetLastPInvokeError" or "GetLastPInvokeErrorMessage" or "GetLastWin32Error" or "GetHRForLastWin32Error" =>
            KnownSymbols.IsMemberOf(method, symbols.Marshal),
        _ => false,
    };
}
