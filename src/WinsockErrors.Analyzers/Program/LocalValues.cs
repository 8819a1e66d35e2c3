using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>What the variables of a method are set to.</summary>
internal sealed class LocalValues
{
    private readonly ConditionalWeakTable<IOperation, Dictionary<ILocalSymbol, List<IOperation?>>> known = new();

    /// <summary>
    /// The one value that a variable ever has, beside constants that stand for none. Null if there are several, or one
    /// that is not known.
    /// </summary>
    internal IOperation? Find(ILocalReferenceOperation reference)
    {
        if (!known.GetValue(GetRoot(reference), Collect).TryGetValue(reference.Local, out var values))
        {
            return null;
        }

        IOperation? found = null;
        foreach (var value in values)
        {
            if (value is null || (found is not null && !IsNone(value) && !value.Syntax.IsEquivalentTo(found.Syntax)))
            {
                return null;
            }

            found ??= IsNone(value) ? null : value;
        }

        return found;
    }

    internal static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool IsNone(IOperation value) =>
        Operands.Unwrap(value).ConstantValue is { HasValue: true, Value: 0 or -1 or false };

    private static Dictionary<ILocalSymbol, List<IOperation?>> Collect(IOperation root)
    {
        var values = new Dictionary<ILocalSymbol, List<IOperation?>>(SymbolEqualityComparer.Default);
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Symbol: var local } declarator:
                    if ((declarator.Initializer
                        ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                    {
                        Add(local, initial);
                    }

                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Value: var value }:
                    Add(target.Local, value);
                    break;
                case IIsPatternOperation
                {
                    Pattern: IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol local }, Value: var value,
                }:
                    Add(local, value);
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                    Add(target.Local, null);
                    break;
                case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                    Add(target.Local, null);
                    break;
                case IDeconstructionAssignmentOperation deconstruction:
                    foreach (var part in deconstruction.Target.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
                    {
                        Add(part.Local, null);
                    }

                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: var value }
                    when (value is IDeclarationExpressionOperation inline ? inline.Expression
                        : value) is ILocalReferenceOperation target:
                    Add(target.Local, null);
                    break;
                case IAddressOfOperation { Reference: ILocalReferenceOperation target }:
                    Add(target.Local, null);
                    break;
            }
        }

        return values;

        void Add(ILocalSymbol local, IOperation? value)
        {
            if (!values.TryGetValue(local, out var all))
            {
                values.Add(local, all = []);
            }

            all.Add(value);
        }
    }
}
