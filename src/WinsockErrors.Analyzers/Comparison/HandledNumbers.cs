using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// The numberings that a method compares its values with. An author who uses both knows that there are two.
/// </summary>
internal sealed class HandledNumbers
{
    private readonly HashSet<string> errnos = [];
    private readonly HashSet<string> codes = [];

    internal HandledNumbers(IOperation root, KnownSymbols symbols)
    {
        foreach (var operation in root.Descendants())
        {
            if (Comparison.Find(operation, symbols) is not { } comparison)
            {
                if (FindBesideErrno(operation, symbols) is { IsErrno: true } operand)
                {
                    errnos.Add(operand.Source);
                }

                continue;
            }

            if (comparison.Operand.IsErrno)
            {
                if (comparison.Numbers.Any(number => number.IsErrno))
                {
                    errnos.Add(comparison.Operand.Source);
                }
            }
            else if (comparison.Numbers.Any(number => IsCode(number, symbols)))
            {
                codes.Add(comparison.Operand.Source);
            }
        }
    }

    /// <summary>Determines whether an errno is compared with one, there or elsewhere in the method.</summary>
    internal bool HasErrno(Comparison comparison) =>
        comparison.Numbers.Any(number => number.IsErrno) || errnos.Contains(comparison.Operand.Source);

    /// <summary>
    /// Determines whether a value that is not an errno is compared with a code, there or elsewhere in the method.
    /// </summary>
    internal bool HasCode(Comparison comparison, KnownSymbols symbols) =>
        comparison.Numbers.Any(number => IsCode(number, symbols)) || codes.Contains(comparison.Operand.Source);

    /// <summary>Gets what is compared with a member named EAGAIN or so, whose number depends on the system.</summary>
    private static ComparedOperand? FindBesideErrno(IOperation operation, KnownSymbols symbols) =>
        operation is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
            LeftOperand: var left,
            RightOperand: var right
        }
            ? IsNamedAsErrno(right) ? ComparedOperand.Find(left, symbols, withLocals: true)
                : IsNamedAsErrno(left) ? ComparedOperand.Find(right, symbols, withLocals: true)
                : null
            : null;

    private static bool IsNamedAsErrno(IOperation operation) =>
        Operands.Unwrap(operation) is IMemberReferenceOperation { Member.Name: ['E', _, _, ..] name }
        && name.All(letter => letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    private static bool IsCode(Number number, KnownSymbols symbols) =>
        number.Spelling != NumberSpelling.EnumMember && symbols.IsCode(number.Value);
}
