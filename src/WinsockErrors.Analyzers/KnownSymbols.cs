using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The types that the rules are about, found once for each compilation.</summary>
internal sealed class KnownSymbols
{
    internal const int FirstCode = 10004;
    internal const int LastCode = 11033;

    // Shared by all analyzers of a compilation, together with what they find out about its methods.
    private static readonly ConditionalWeakTable<Compilation, Lazy<KnownSymbols?>> Known = new();

    private readonly ConditionalWeakTable<IOperation, MethodBody> bodies = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool?> ofWindows = new(SymbolEqualityComparer.Default);

    // Needed only for a finding, and expensive for the many compilations without one.
    private readonly Lazy<ImmutableDictionary<int, string>> names;
    private readonly Lazy<ImmutableDictionary<int, string>> socketErrorNames;
    private readonly Lazy<bool> onlyForWindows;

    private KnownSymbols(Compilation compilation, INamedTypeSymbol socketException, INamedTypeSymbol socketError)
    {
        SocketException = socketException;
        SocketError = socketError;
        Sources = new ProgramSources(compilation);
        Methods = new ProgramMethods(this);
        WinsockError = compilation.GetTypeByMetadataName(
            "WinsockErrors.WinsockError") is { TypeKind: TypeKind.Enum } type ? type : null;
        WinsockErrorConvert = compilation.GetTypeByMetadataName("WinsockErrors.WinsockErrorConvert")
            ?? compilation.GetTypeByMetadataName("WinsockErrors.WinsockErrorExtensions");
        WinsockException = compilation.GetTypeByMetadataName("WinsockErrors.WinsockException");
        Win32Exception = socketException.BaseType;
        ExternalException = Win32Exception?.BaseType;
        Exception = compilation.GetTypeByMetadataName("System.Exception");
        SafeHandle = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.SafeHandle");
        Marshal = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.Marshal");
        Enum = compilation.GetSpecialType(SpecialType.System_Enum);
        FormatProvider = compilation.GetTypeByMetadataName("System.IFormatProvider");
        names = new(() => GetNames(WinsockError ?? socketError));
        socketErrorNames = new(() => GetNames(socketError));
        onlyForWindows = new(() => WindowsOnly.IsTarget(compilation));
    }

    /// <summary>Gets the codes of the library; null in a program that uses the analyzers alone.</summary>
    internal INamedTypeSymbol? WinsockError { get; }

    internal INamedTypeSymbol? WinsockErrorConvert { get; }

    internal INamedTypeSymbol? WinsockException { get; }

    internal INamedTypeSymbol SocketException { get; }

    internal INamedTypeSymbol SocketError { get; }

    internal INamedTypeSymbol? Win32Exception { get; }

    internal INamedTypeSymbol? ExternalException { get; }

    internal INamedTypeSymbol? Exception { get; }

    internal INamedTypeSymbol? SafeHandle { get; }

    internal INamedTypeSymbol? Marshal { get; }

    internal INamedTypeSymbol Enum { get; }

    internal INamedTypeSymbol? FormatProvider { get; }

    internal ProgramSources Sources { get; }

    internal ProgramMethods Methods { get; }

    /// <summary>
    /// Indicates whether the compilation runs only on Windows, or on Mono, where an errno is a Winsock code too.
    /// </summary>
    internal bool OnlyForWindows => onlyForWindows.Value;

    /// <summary>Finds the types; null if there are no sockets.</summary>
    internal static KnownSymbols? Find(Compilation compilation) =>
        Known.GetValue(compilation, sought => new(() =>
            sought.GetTypeByMetadataName("System.Net.Sockets.SocketException") is { } socketException
            && sought.GetTypeByMetadataName("System.Net.Sockets.SocketError") is { } socketError
                ? new KnownSymbols(sought, socketException, socketError)
                : null)).Value;

    /// <summary>Gets the method, or the initializer, that an operation is in.</summary>
    internal MethodBody GetBody(IOperation operation) =>
        MethodBody.GetRoot(operation) is var root && bodies.TryGetValue(root, out var body) ? body
            : bodies.GetValue(root, created => new MethodBody(created, this));

    /// <inheritdoc cref="WindowsOnly.DeclaresFunctions"/>
    internal bool? DeclaresFunctionsOfWindows(INamedTypeSymbol type) =>
        ofWindows.GetOrAdd(type, WindowsOnly.DeclaresFunctions);

    /// <summary>
    /// Gets the one value that a variable ever has. Null if there are several, or one that is not known.
    /// </summary>
    internal IOperation? FindValue(ILocalReferenceOperation reference) =>
        GetBody(reference).Locals.Find(reference.Local);

    /// <summary>
    /// Gets the name of a Winsock code, as far as .NET has one without the library; null for any other number.
    /// </summary>
    internal string? GetName(int code) => names.Value.TryGetValue(code, out string? name) ? name : null;

    /// <summary>Gets the name that .NET has for a Winsock code; null where it has none.</summary>
    internal string? GetSocketErrorName(int code) =>
        socketErrorNames.Value.TryGetValue(code, out string? name) ? name : null;

    /// <summary>Determines whether a number is a Winsock code and unlikely to be anything else.</summary>
    internal bool IsCode(uint number) => number is >= FirstCode and <= LastCode && GetName((int)number) is not null;

    internal bool IsWinsockError(ITypeSymbol? type) => IsEnum(type, WinsockError);

    internal bool IsSocketError(ITypeSymbol? type) => IsEnum(type, SocketError);

    internal bool IsSocketException(ITypeSymbol? type, bool orDerived = true) => Is(type, SocketException, orDerived);

    internal bool IsWin32Exception(ITypeSymbol? type, bool orDerived = true) => Is(type, Win32Exception, orDerived);

    internal bool IsExternalException(ITypeSymbol? type, bool orDerived = true) =>
        Is(type, ExternalException, orDerived);

    internal bool IsException(ITypeSymbol? type, bool orDerived = true) => Is(type, Exception, orDerived);

    internal bool IsWinsockException(ITypeSymbol? type) => Is(type, WinsockException, orDerived: false);

    internal bool IsSafeHandle(ITypeSymbol? type) => Is(type, SafeHandle, orDerived: true);

    /// <summary>
    /// Determines whether a method belongs to a type, including as an extension member in a block of its own.
    /// </summary>
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

    private static bool IsEnum(ITypeSymbol? type, INamedTypeSymbol? sought) => type switch
    {
        { TypeKind: TypeKind.Enum } => SymbolEqualityComparer.Default.Equals(type, sought),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], sought),
        _ => false,
    };

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? sought, bool orDerived)
    {
        if (sought is null || !orDerived)
        {
            return sought is not null && SymbolEqualityComparer.Default.Equals(type, sought);
        }

        for (; type is not null; type = type is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] }
            ? constraint : type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, sought))
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
