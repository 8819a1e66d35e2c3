using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The values that the variables of a method are set to.</summary>
internal sealed class LocalValues
{
    // Null for a variable with several values, or one that is not known.
    private readonly Dictionary<ILocalSymbol, IOperation?> values = new(SymbolEqualityComparer.Default);

    internal LocalValues(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            Collect(operation);
        }
    }

    /// <summary>
    /// Gets the one value that a variable ever has, besides constants that mean none. Null if there are several, or
    /// one that is not known.
    /// </summary>
    internal IOperation? Find(ILocalSymbol local) =>
        values.TryGetValue(local, out var value) && value is not null && !IsNone(value) ? value : null;

    private static bool IsNone(IOperation value) =>
        Operands.Unwrap(value).ConstantValue is { HasValue: true, Value: 0 or -1 or false };

    private void Collect(IOperation operation)
    {
        // The kind is checked first: type checks are expensive where they fail.
        switch (operation.Kind)
        {
            case OperationKind.VariableDeclarator:
                var declarator = (IVariableDeclaratorOperation)operation;
                if ((declarator.Initializer
                    ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                {
                    Add(declarator.Symbol, initial);
                }

                break;
            case OperationKind.SimpleAssignment:
                var assignment = (ISimpleAssignmentOperation)operation;
                AddIfLocal(assignment.Target, assignment.Value);
                break;
            case OperationKind.IsPattern when operation is IIsPatternOperation
            {
                Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }, Value: var value,
            }:
                Add(local, value);
                break;
            case OperationKind.PropertySubpattern when operation is IPropertySubpatternOperation
            {
                Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }, Member: var member,
            }:
                Add(local, member);
                break;
            case OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment:
                AddIfLocal(((IAssignmentOperation)operation).Target, null);
                break;
            case OperationKind.Increment or OperationKind.Decrement:
                AddIfLocal(((IIncrementOrDecrementOperation)operation).Target, null);
                break;
            case OperationKind.DeconstructionAssignment:
                foreach (var part in ((IDeconstructionAssignmentOperation)operation).Target.DescendantsAndSelf())
                {
                    AddIfLocal(part, null);
                }

                break;
            case OperationKind.Argument when operation is IArgumentOperation
            {
                Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: var value
            }:
                AddIfLocal(value is IDeclarationExpressionOperation inline ? inline.Expression : value, null);
                break;
            case OperationKind.AddressOf:
                AddIfLocal(((IAddressOfOperation)operation).Reference, null);
                break;
        }
    }

    private void AddIfLocal(IOperation target, IOperation? value)
    {
        if (target is ILocalReferenceOperation { Local: var local })
        {
            Add(local, value);
        }
    }

    private void Add(ILocalSymbol local, IOperation? value)
    {
        if (!values.TryGetValue(local, out var found) || (found is not null && IsNone(found) && value is not null))
        {
            values[local] = value;
        }
        else if (found is not null
            && (value is null || (!IsNone(value) && !value.Syntax.IsEquivalentTo(found.Syntax))))
        {
            values[local] = null;
        }
    }
}
