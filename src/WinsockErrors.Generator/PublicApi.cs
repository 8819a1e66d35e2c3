using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Generator;

/// <summary>Renders the public API of a build of the library, one line for each type and member.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The frameworks that the library is built for.</summary>
    internal static IReadOnlyList<string> Frameworks { get; } = ["net8.0", "netstandard2.0"];

    /// <summary>The checked-in listing of a framework, by its path from the root.</summary>
    internal static string GetPath(string framework) => $"src/WinsockErrors/PublicApi/{framework}.txt";

    /// <summary>Renders the listing of an assembly.</summary>
    internal static string Render(string assembly)
    {
        var library = MetadataReference.CreateFromFile(assembly);
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != Path.GetFileName(assembly))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("listing", references: [library, .. runtime]);
        var types = ((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!).GlobalNamespace
            .GetNamespaceMembers().Single(n => n.Name == "WinsockErrors").GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        var text = new SourceWriter();
        foreach (var type in types)
        {
            text.Line(GetHeader(type));
            foreach (string member in GetMembers(type))
            {
                text.Line("  " + member);
            }

            text.Line();
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string GetHeader(INamedTypeSymbol type)
    {
        string modifiers = type.TypeKind != TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsSealed ? "sealed " : "";
        string bases = string.Join(", ", new[] { type.BaseType }.Concat(type.Interfaces)
            .Where(b => b is { SpecialType: not (SpecialType.System_Object or SpecialType.System_Enum or SpecialType.System_ValueType) })
            .Select(b => b!.ToDisplayString(MemberFormat)));
        return modifiers + type.ToDisplayString(TypeFormat) + (bases.Length == 0 ? "" : " : " + bases);
    }

    private static IEnumerable<string> GetMembers(INamedTypeSymbol type)
    {
        // The compiler's containers of extension members have names that no language can write.
        var members = type.GetMembers().Where(member =>
            member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
            && !member.Name.StartsWith('<')
            && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
            && !(type.TypeKind == TypeKind.Enum && member is IMethodSymbol));
        return type.TypeKind == TypeKind.Enum
            ? members.Select(member => member.ToDisplayString(MemberFormat))
            : members.Select(member => member.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal);
    }
}
