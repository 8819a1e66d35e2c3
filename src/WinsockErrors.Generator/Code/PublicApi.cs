using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Generator;

/// <summary>Renders the public API of a build of the library, one line for each type and member.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
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

    /// <summary>Gets the frameworks that the library is built for.</summary>
    internal static IReadOnlyList<string> Frameworks { get; } = ["net8.0", "netstandard2.0"];

    /// <summary>Gets the checked-in listing of a framework, by its path from the root.</summary>
    internal static string GetPath(string framework) => $"src/WinsockErrors/PublicApi/{framework}.txt";

    /// <summary>Gets the build of a framework below the root.</summary>
    internal static string GetAssembly(string root, string configuration, string framework) =>
        Path.Combine(root, "src/WinsockErrors/bin", configuration, framework, "WinsockErrors.dll");

    /// <summary>Renders the listing of an assembly.</summary>
    internal static string Render(string assembly)
    {
        var text = new SourceWriter();
        foreach (var type in GetTypes(assembly))
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

    /// <summary>Gets the members of an assembly that an editor documents.</summary>
    /// <returns>
    /// The id of each, as XML documentation has it, and the id of its text. They differ for extension members, which
    /// have one in the compiler's container besides that of the static method that C# makes of them.
    /// </returns>
    internal static IEnumerable<(string Id, string TextId)> GetDocumented(string assembly)
    {
        foreach (var type in GetTypes(assembly))
        {
            yield return Same(type);
            foreach (var member in GetPublicMembers(type)
                .Where(member => !member.IsImplicitlyDeclared && !IsGenerated(member)))
            {
                yield return Same(member);
            }

            foreach (var extension in type.GetTypeMembers().Where(nested => nested.Name.StartsWith('<'))
                .SelectMany(GetPublicMembers).OfType<IMethodSymbol>())
            {
                var method = type.GetMembers(extension.Name).OfType<IMethodSymbol>()
                    .Single(candidate => IsOf(candidate, extension));
                yield return (extension.GetDocumentationCommentId()!, method.GetDocumentationCommentId()!);
            }
        }

        static (string, string) Same(ISymbol symbol) =>
            (symbol.GetDocumentationCommentId()!, symbol.GetDocumentationCommentId()!);

        // What the compiler writes for a record or a struct.
        static bool IsGenerated(ISymbol member) =>
            member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute")
            || member is IMethodSymbol
            {
                MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true,
                ContainingType.IsValueType: true
            };

        // The receiver, if there is one, comes first.
        static bool IsOf(IMethodSymbol method, IMethodSymbol extension) =>
            method.Parameters.Length - extension.Parameters.Length is var receivers and (0 or 1)
            && method.Parameters.Skip(receivers).Select(p => p.Type)
                .SequenceEqual(extension.Parameters.Select(p => p.Type), SymbolEqualityComparer.Default);
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(string assembly)
    {
        var library = MetadataReference.CreateFromFile(assembly);
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != Path.GetFileName(assembly))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("listing", references: [library, .. runtime]);
        return ((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!).GlobalNamespace
            .GetNamespaceMembers().Single(n => n.Name == "WinsockErrors").GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(type => type.Name, StringComparer.Ordinal);
    }

    private static string GetHeader(INamedTypeSymbol type)
    {
        string modifiers = type.TypeKind != TypeKind.Class ? "" : type.IsStatic ? "static " : type.IsSealed ? "sealed "
            : "";
        string bases = string.Join(", ", new[] { type.BaseType }.Concat(type.Interfaces)
            .Where(b => b is
            {
                SpecialType: not (SpecialType.System_Object or SpecialType.System_Enum
                or SpecialType.System_ValueType)
            })
            .Select(b => b!.ToDisplayString(MemberFormat)));
        return modifiers + type.ToDisplayString(TypeFormat) + (bases.Length == 0 ? "" : " : " + bases);
    }

    private static IEnumerable<string> GetMembers(INamedTypeSymbol type)
    {
        var members = GetPublicMembers(type);
        return type.TypeKind == TypeKind.Enum
            ? members.Select(member => member.ToDisplayString(MemberFormat))
            : members.Select(member => member.ToDisplayString(MemberFormat)).Order(StringComparer.Ordinal);
    }

    // The compiler's containers of extension members have names that no language can write.
    private static IEnumerable<ISymbol> GetPublicMembers(INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
        && !member.Name.StartsWith('<')
        && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet }
        && !(type.TypeKind == TypeKind.Enum && member is IMethodSymbol));
}
