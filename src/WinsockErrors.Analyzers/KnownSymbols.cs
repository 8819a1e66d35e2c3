using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers;

/// <summary>The types that the rules are about, found once for each compilation.</summary>
internal sealed class KnownSymbols
{
    internal const int FirstCode = 10004;
    internal const int LastCode = 11033;

    // Needed for a finding only, and dear for the many compilations without one.
    private readonly Lazy<ImmutableDictionary<int, string>> names;
    private readonly Lazy<ImmutableDictionary<int, string>> socketErrorNames;
    private readonly Lazy<bool> onlyForWindows;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol winsockError, INamedTypeSymbol socketException, INamedTypeSymbol socketError)
    {
        WinsockError = winsockError;
        SocketException = socketException;
        SocketError = socketError;
        Win32Exception = compilation.GetTypeByMetadataName("System.ComponentModel.Win32Exception");
        SafeHandle = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.SafeHandle");
        Exception = compilation.GetTypeByMetadataName("System.Exception");
        WinsockErrorConvert = compilation.GetTypeByMetadataName("WinsockErrors.WinsockErrorConvert")
            ?? compilation.GetTypeByMetadataName("WinsockErrors.WinsockErrorExtensions");
        WinsockException = compilation.GetTypeByMetadataName("WinsockErrors.WinsockException");
        Marshal = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.Marshal");
        FormatProvider = compilation.GetTypeByMetadataName("System.IFormatProvider");
        names = new(() => GetNames(winsockError));
        socketErrorNames = new(() => GetNames(socketError));
        onlyForWindows = new(() => WindowsOnly.IsTarget(compilation));
    }

    internal INamedTypeSymbol WinsockError { get; }

    internal INamedTypeSymbol SocketException { get; }

    internal INamedTypeSymbol SocketError { get; }

    internal INamedTypeSymbol? Win32Exception { get; }

    internal INamedTypeSymbol? SafeHandle { get; }

    internal INamedTypeSymbol? Exception { get; }

    internal INamedTypeSymbol? WinsockErrorConvert { get; }

    internal INamedTypeSymbol? WinsockException { get; }

    internal INamedTypeSymbol? Marshal { get; }

    internal INamedTypeSymbol? FormatProvider { get; }

    /// <summary>Whether the compilation runs on Windows alone, or on Mono, where an errno is a Winsock code too.</summary>
    internal bool OnlyForWindows => onlyForWindows.Value;

    /// <summary>Finds the types. Null where the library is not referenced.</summary>
    internal static KnownSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("WinsockErrors.WinsockError") is { TypeKind: TypeKind.Enum } winsockError
        && compilation.GetTypeByMetadataName("System.Net.Sockets.SocketException") is { } socketException
        && compilation.GetTypeByMetadataName("System.Net.Sockets.SocketError") is { } socketError
            ? new KnownSymbols(compilation, winsockError, socketException, socketError)
            : null;

    /// <summary>The name of a Winsock code; null for any other number.</summary>
    internal string? GetName(int code) => names.Value.TryGetValue(code, out string? name) ? name : null;

    /// <summary>The name that .NET has for a Winsock code; null where it has none.</summary>
    internal string? GetSocketErrorName(int code) => socketErrorNames.Value.TryGetValue(code, out string? name) ? name : null;

    internal bool IsSocketException(ITypeSymbol? type, bool orDerived = true) => Is(type, SocketException, orDerived);

    internal bool IsWin32Exception(ITypeSymbol? type, bool orDerived = true) => Is(type, Win32Exception, orDerived);

    internal bool IsSafeHandle(ITypeSymbol? type) => IsOrDerivesFrom(type, SafeHandle);

    internal bool IsException(ITypeSymbol? type) => IsOrDerivesFrom(type, Exception);

    /// <summary>Whether a method belongs to a type, be it as an extension member in a block of its own.</summary>
    internal static bool IsMemberOf(IMethodSymbol method, INamedTypeSymbol? type)
    {
        for (var container = method.ContainingType; container is not null; container = container.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? sought, bool orDerived) =>
        orDerived ? IsOrDerivesFrom(type, sought) : SymbolEqualityComparer.Default.Equals(type, sought);

    private static bool IsOrDerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (; type is not null; type = type is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] } ? constraint : type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableDictionary<int, string> GetNames(INamedTypeSymbol enumeration)
    {
        var names = ImmutableDictionary.CreateBuilder<int, string>();
        foreach (var member in enumeration.GetMembers())
        {
            if (member is IFieldSymbol { ConstantValue: int value } && !names.ContainsKey(value))
            {
                names.Add(value, member.Name);
            }
        }

        return names.ToImmutable();
    }
}
