using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>Recognizes code that only runs on Windows, where ErrorCode and the last error are Winsock codes.</summary>
internal static class WindowsOnly
{
    /// <summary>
    /// Determines whether the whole compilation is for Windows: .NET Framework (and Mono, which has Windows' numbers,
    /// and which Unity runs on), netX-windows.
    /// </summary>
    internal static bool IsTarget(Compilation compilation) =>
        compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name == "mscorlib"
        || compilation.ReferencedAssemblyNames.Any(assembly =>
            assembly.Name is "UnityEngine" or "UnityEngine.CoreModule")
        || IsMarked(compilation.Assembly);

    /// <summary>
    /// Determines whether an operation is compiled for Windows, marked so, behind a check of the system, in a method
    /// that calls functions of Windows and of no other system, or in a type that declares no others.
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
        return body.WindowsGuards.Guard(operation)
            || (body.NativeCalls.Any ? body.NativeCalls.OnlyWindows
                : DeclaresOnlyFunctionsOfWindows(containingSymbol, symbols))
            // .NET's own convention.
            || operation.Syntax.SyntaxTree.FilePath.EndsWith(".Windows.cs", StringComparison.OrdinalIgnoreCase);
    }

    // Asks the innermost type that declares any, or has types nested in it that do.
    private static bool DeclaresOnlyFunctionsOfWindows(ISymbol? member, KnownSymbols symbols)
    {
        var type = member?.ContainingType;
        while (type is not null && symbols.DeclaresFunctionsOfWindows(type) is null)
        {
            type = type.ContainingType;
        }

        return type is not null && symbols.DeclaresFunctionsOfWindows(type) == true;
    }

    /// <summary>
    /// Determines whether the P/Invokes that a type declares, or those nested in it, are all of Windows; null if there
    /// are none.
    /// </summary>
    internal static bool? DeclaresFunctions(INamedTypeSymbol type)
    {
        var declarations = GetMethods(type).Select(PInvoke.Find).OfType<PInvoke>().ToList();
        return declarations.Count == 0 ? null : declarations.TrueForAll(declaration => declaration.IsOfWindows);
    }

    private static IEnumerable<IMethodSymbol> GetMethods(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Concat(type.GetTypeMembers().SelectMany(GetMethods));

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(
        attribute => attribute.AttributeClass?.Name == "SupportedOSPlatformAttribute"
            && attribute.ConstructorArguments is [{ Value: string platform }] && PlatformTest.IsWindows(platform));
}
