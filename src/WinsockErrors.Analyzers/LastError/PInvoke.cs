using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>How a method that is a P/Invoke is declared.</summary>
internal readonly struct PInvoke
{
    private PInvoke(string entryPoint, string library, bool setsLastError)
    {
        EntryPoint = entryPoint;
        Library = library;
        SetsLastError = setsLastError;
    }

    internal string EntryPoint { get; }

    /// <summary>The library without its ending, in upper case.</summary>
    internal string Library { get; }

    internal bool SetsLastError { get; }

    internal bool IsOfWindows =>
        Library is "WS2_32" or "WSOCK32" or "MSWSOCK" or "IPHLPAPI" or "KERNEL32" or "NTDLL" or "ADVAPI32" or "WINHTTP" or "HTTPAPI";

    /// <summary>Reads the declaration. Null for a method that is no P/Invoke.</summary>
    internal static PInvoke? Find(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.GetDllImportData() is { } data)
        {
            return new PInvoke(data.EntryPointName ?? method.Name, GetLibrary(data.ModuleName), data.SetLastError);
        }

        if (!method.IsStatic || (!method.IsPartialDefinition && method.PartialDefinitionPart is null && !method.DeclaringSyntaxReferences.IsEmpty))
        {
            return null;
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "LibraryImportAttribute", ContainingNamespace.Name: "InteropServices" })
            {
                return new PInvoke(
                    Get<string>(attribute, "EntryPoint") ?? method.Name,
                    GetLibrary(attribute.ConstructorArguments is [{ Value: string library }] ? library : null),
                    Get<bool>(attribute, "SetLastError"));
            }
        }

        return null;
    }

    private static T? Get<T>(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return default;
    }

    private static string GetLibrary(string? name)
    {
        string library = (name ?? "").ToUpperInvariant();
        return library.EndsWith(".DLL", StringComparison.Ordinal) ? library.Substring(0, library.Length - 4) : library;
    }
}
