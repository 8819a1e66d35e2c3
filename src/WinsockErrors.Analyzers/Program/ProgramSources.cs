using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What other members of the program are in the source: the bodies of methods, the values of fields.</summary>
internal sealed class ProgramSources(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol,
        IReadOnlyList<IOperation>> values = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, ILookup<ISymbol, IOperation>> assigned =
        new(SymbolEqualityComparer.Default);

    /// <summary>Gets the body of a method. Null if it has none here, or runs later.</summary>
    internal IOperation? GetBody(IMethodSymbol method) =>
        method.IsAsync || (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is not [var reference]
            ? null
            : reference.GetSyntax() switch
            {
                ConstructorDeclarationSyntax constructor => GetOperation(constructor),
                TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax call, ..] } =>
                    GetOperation(call),
                BaseMethodDeclarationSyntax declaration =>
                    GetOperation((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody),
                LocalFunctionStatementSyntax local => GetOperation((SyntaxNode?)local.Body ?? local.ExpressionBody),
                AccessorDeclarationSyntax accessor =>
                    GetOperation((SyntaxNode?)accessor.Body ?? accessor.ExpressionBody),
                ArrowExpressionClauseSyntax arrow => GetOperation(arrow),
                _ => null,
            };

    /// <summary>
    /// Gets the control-flow graph of a method, not of a local function; null if it has no body here.
    /// </summary>
    internal ControlFlowGraph? GetGraph(IMethodSymbol method) =>
        (GetBody(method) is { } body ? MethodBody.GetRoot(body) : null) switch
        {
            IMethodBodyOperation root => ControlFlowGraph.Create(root),
            IBlockOperation root => ControlFlowGraph.Create(root),
            _ => null,
        };

    /// <summary>
    /// Gets what a field is set to where it is declared or in a constructor, or what a property or a method returns.
    /// </summary>
    internal IReadOnlyList<IOperation> GetValues(ISymbol member) =>
        values.GetOrAdd(member.OriginalDefinition, FindValues);

    private IReadOnlyList<IOperation> FindValues(ISymbol member) => member switch
    {
        IFieldSymbol field => GetInitial(field).Concat(GetAssigned(field)).ToList(),
        IPropertySymbol { GetMethod: { } getter } property => GetReturned(getter).Concat(GetInitial(property)).ToList(),
        IMethodSymbol method => GetReturned(method).ToList(),
        _ => [],
    };

    private IEnumerable<IOperation> GetReturned(IMethodSymbol method) => GetBody(method)?.DescendantsAndSelf()
        .OfType<IReturnOperation>().Select(@return => @return.ReturnedValue).OfType<IOperation>() ?? [];

    private IEnumerable<IOperation> GetInitial(ISymbol member) => member.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => GetOperation(value),
            PropertyDeclarationSyntax { Initializer.Value: var value } => GetOperation(value),
            _ => null,
        })
        .OfType<IOperation>();

    private IEnumerable<IOperation> GetAssigned(IFieldSymbol field) =>
        field.IsConst ? [] : assigned.GetOrAdd(field.ContainingType, FindAssigned)[field];

    /// <summary>Gets what the constructors of a type set its fields to.</summary>
    private ILookup<ISymbol, IOperation> FindAssigned(INamedTypeSymbol type) => type.Constructors
        .Where(constructor => !constructor.IsImplicitlyDeclared)
        .Select(GetBody)
        .OfType<IOperation>()
        .SelectMany(body => body.Descendants())
        .OfType<ISimpleAssignmentOperation>()
        .Where(assignment => assignment.Target is IFieldReferenceOperation)
        .ToLookup<ISimpleAssignmentOperation, ISymbol, IOperation>(
            assignment => ((IFieldReferenceOperation)assignment.Target).Field,
            assignment => assignment.Value,
            SymbolEqualityComparer.Default);

    private IOperation? GetOperation(SyntaxNode? syntax)
    {
        if (syntax is null || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

#pragma warning disable RS1030 // Few members, each bound once, and no other way to them.
        return compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax);
#pragma warning restore RS1030
    }
}
