using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The operations of .NET that are known to overwrite the last error, each seen to do so.</summary>
internal static class Overwriters
{
    /// <summary>Names an operation that overwrites the last error, always or when it is first used. Null for any other.</summary>
    internal static string? GetName(IOperation operation, KnownSymbols symbols) => operation switch
    {
        IAwaitOperation => "await",
        IPropertyReferenceOperation { Property: var property } => Overwrites(property) ? GetName(property) : null,
        IInvocationOperation call => Overwrites(call, symbols) ? GetName(call.TargetMethod) : null,
        _ => null,
    };

    private static bool Overwrites(IPropertySymbol property) => property.ContainingType switch
    {
        { Name: "CultureInfo" } type => property.Name is "CurrentCulture" or "CurrentUICulture" && IsIn(type, "Globalization"),
        { Name: "Console" or "TimeZoneInfo" } type => property.IsStatic && IsIn(type, "System"),
        { Name: "DateTime" or "DateTimeOffset" } type => property.Name == "Now" && IsIn(type, "System"),
        { Name: "SocketException" } type => property.Name == "Message" && IsIn(type, "Sockets"),
        _ => false,
    };

    private static bool Overwrites(IInvocationOperation call, KnownSymbols symbols)
    {
        var method = call.TargetMethod;
        switch (method.ContainingType)
        {
            case { Name: "Console" or "TimeZoneInfo" } type when method.IsStatic && IsIn(type, "System"):
                return true;
            case { Name: "File" or "Directory" } type when method.IsStatic && IsIn(type, "IO"):
                return true;
            case { Name: "Environment" } type when IsIn(type, "System"):
                return method.Name == "GetEnvironmentVariable";
            case { Name: "Task" } type when IsIn(type, "Tasks"):
                return method.Name == "Run";
            case { SpecialType: SpecialType.System_String } when OverwritesAsText(call):
                return true;
        }

        return TakesCulture(call, symbols);
    }

    private static bool OverwritesAsText(IInvocationOperation call)
    {
        var comparison = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.Name == "StringComparison");
        return call.TargetMethod.Name switch
        {
            _ when comparison is not null => comparison.Value.ConstantValue is { HasValue: true, Value: >= 0 and <= 3 },
            "ToUpper" or "ToLower" => call.Arguments.IsEmpty,
            "Compare" or "CompareTo" => !call.Arguments.Any(argument => argument.Parameter?.Type.Name == "CompareOptions"),
            _ => false,
        };
    }

    // A null in its place means the current culture, which counts alike, but is rare enough to leave alone.
    private static bool TakesCulture(IInvocationOperation call, KnownSymbols symbols) =>
        symbols.FormatProvider is { } provider
        && call.TargetMethod.ContainingType is { } type
        && (type.SpecialType != SpecialType.None || type.Name is "String" or "StringBuilder" or "Convert" or "Guid" or "TimeSpan")
        && call.Arguments.Any(
            argument => Operands.Unwrap(argument.Value) is { ConstantValue.HasValue: false } value
                && argument.Parameter?.Type is { } parameter
                && (SymbolEqualityComparer.Default.Equals(parameter, provider) || parameter.Name == "CultureInfo")
                && value is not IDefaultValueOperation);

    private static bool IsIn(INamedTypeSymbol type, string @namespace) =>
        type.ContainingNamespace is { } container && container.Name == @namespace
        && (@namespace == "System" ? container.ContainingNamespace.IsGlobalNamespace : IsInSystem(container));

    private static bool IsInSystem(INamespaceSymbol container)
    {
        while (!container.ContainingNamespace.IsGlobalNamespace)
        {
            container = container.ContainingNamespace;
        }

        return container.Name == "System";
    }

    private static string GetName(ISymbol member) => member.ContainingType.Name + "." + member.Name;
}
