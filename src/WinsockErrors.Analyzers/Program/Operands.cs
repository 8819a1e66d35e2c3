using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Ways through the operands of an operation.</summary>
internal static class Operands
{
    /// <summary>Removes casts and parentheses.</summary>
    internal static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Gets what an operation is an operand of, behind casts and parentheses.</summary>
    internal static IOperation? GetUser(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            outer = outer.Parent;
        }

        return outer;
    }

    /// <summary>
    /// Gets an operation and those within it, in the order in which they run, without what only a delegate runs.
    /// </summary>
    internal static IEnumerable<IOperation> InOrder(this IOperation operation)
    {
        var waiting = new Stack<(IOperation Operation, bool IsEntered)>();
        waiting.Push((operation, false));
        while (waiting.Count > 0)
        {
            var (current, isEntered) = waiting.Pop();
            if (isEntered)
            {
                yield return current;
            }
            else if (
                current is not (IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation or INameOfOperation))
            {
                waiting.Push((current, true));
                foreach (var child in current.ChildOperations.Reverse())
                {
                    waiting.Push((child, false));
                }
            }
        }
    }
}
