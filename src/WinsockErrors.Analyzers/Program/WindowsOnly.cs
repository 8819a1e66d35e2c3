using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>Recognizes code that only runs on Windows, where ErrorCode and the last error are Winsock codes.</summary>
internal static class WindowsOnly
{
    /// <summary>
    /// Determines whether the whole compilation is for Windows: .NET Framework (and Mono, which has Windows' numbers),
    /// netX-windows.
    /// </summary>
    internal static bool IsTarget(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name == "mscorlib"
        || IsMarked(compilation.Assembly);

    /// <summary>
    /// Determines whether an operation is compiled for Windows, marked so, behind a check of the system, or in a method
    /// that calls functions of Windows and of no other system.
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

        var body = symbols.GetBody(operation);
        // Off Windows, a function of its libraries cannot be called.
        return body.WindowsGuards.Guard(operation) || body.NativeCalls.OnlyWindows;
    }

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(
        attribute => attribute.AttributeClass?.Name == "SupportedOSPlatformAttribute"
            && attribute.ConstructorArguments is [{ Value: string platform }] && PlatformTest.IsWindows(platform));
}
