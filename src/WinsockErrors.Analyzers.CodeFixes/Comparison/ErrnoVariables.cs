using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>
/// Changes variables that hold an errno to hold the Winsock code, where everything that uses them can follow.
/// </summary>
internal sealed class ErrnoVariables(DocumentChange change)
{
    private readonly Dictionary<ISymbol, bool> done = new(SymbolEqualityComparer.Default);

    /// <summary>Changes a variable and everything that uses it, once; false if something needs the errno.</summary>
    /// <param name="use">A use of the variable.</param>
    internal bool TryChange(ExpressionSyntax use)
    {
        if (change.Symbols.WinsockError is null || change.Model.GetSymbolInfo(use).Symbol is not ILocalSymbol local)
        {
            return false;
        }

        if (!done.TryGetValue(local, out bool changed))
        {
            var steps = Plan(local);
            changed = steps is not null;
            done.Add(local, changed);
            steps?.ForEach(step => step());
        }

        return changed;
    }

    private List<Action>? Plan(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax() is not VariableDeclaratorSyntax
            {
                Initializer.Value: var initial,
                Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration
            }
            || CreateReading(initial) is not { } reading)
        {
            return null;
        }

        var steps = new List<Action> { () => change.Replace(initial, reading()) };
        if (!declaration.Type.IsVar)
        {
            steps.Add(() =>
                change.Replace(declaration.Type, change.LibraryType(nameof(change.WinsockError), initial.SpanStart)));
        }

        var member = declaration.Ancestors().First(ancestor =>
            ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        foreach (var use in member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier =>
            identifier.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(change.Model.GetSymbolInfo(identifier).Symbol, local)))
        {
            if (!TryPlan(use, steps))
            {
                return null;
            }
        }

        return steps;
    }

    /// <summary>Gets what reads the code in place of the errno.</summary>
    private Func<ExpressionSyntax>? CreateReading(ExpressionSyntax initial)
    {
        var core = DocumentChange.WithoutCasts(initial, keepTrivia: true);
        if (change.Model.GetOperation(initial) is not { } operation
            || ComparedOperand.Find(operation, change.Symbols, withLocals: false) is not { } operand)
        {
            return null;
        }

        return operand.Kind switch
        {
            ComparedValue.LastError => () => change.FromLastError(initial.SpanStart),
            ComparedValue.ErrorCode when core is MemberAccessExpressionSyntax access => () =>
                CallGetWinsockError(access),
            _ => null,
        };
    }

    private InvocationExpressionSyntax CallGetWinsockError(MemberAccessExpressionSyntax property)
    {
        change.UseExtensionMethod(property.SpanStart);
        return InvocationExpression(property.WithName(IdentifierName("GetWinsockError")).WithoutTrivia());
    }

    private bool TryPlan(IdentifierNameSyntax use, List<Action> steps)
    {
        ExpressionSyntax value = use;
        while (value.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized;
        }

        // A cast to WinsockError is no longer needed, and one to SocketError means the same as before.
        if (value.Parent is CastExpressionSyntax cast && change.Model.GetTypeInfo(cast).Type is { } type)
        {
            if (change.Symbols.IsWinsockError(type))
            {
                steps.Add(() => change.Replace(cast, use));
                return true;
            }

            if (change.Symbols.IsSocketError(type))
            {
                return true;
            }

            return false;
        }

        if (value.Parent is ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Arguments.Count: 1,
                    Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation
                }
            }
            && change.Symbols.IsSocketException(change.Model.GetTypeInfo(creation).Type, orDerived: false))
        {
            steps.Add(() =>
                change.Replace(creation, change.NewWinsockException(use.WithoutTrivia(), creation.SpanStart)));
            return true;
        }

        if (FindComparison(value) is not { } comparison
            || !comparison.Numbers.All(number => change.NameCode(number.Syntax) is not null)
            || HasOtherPatterns(comparison))
        {
            return false;
        }

        steps.AddRange(comparison.Numbers.Select(number =>
            (Action)(() => change.Replace(number.Syntax, change.NameCode(number.Syntax)!))));
        return true;
    }

    private Comparison? FindComparison(ExpressionSyntax value) => value.Parent is { } parent
        && change.Model.GetOperation(parent) is { } operation
        && Comparison.Find(operation, change.Symbols) is
        {
            Shape: not ComparisonShape.Search
            and not ComparisonShape.PropertyPattern
        } comparison
        && value.Contains(comparison.Operand.Value)
            ? comparison
            : null;

    // What is neither a constant nor one of the numbers would need the errno.
    private static bool HasOtherPatterns(Comparison comparison) => comparison.Shape == ComparisonShape.Pattern
        && comparison.Operand.Value.Parent!.DescendantNodes()
            .Any(node => node is VarPatternSyntax or DeclarationPatternSyntax
            or GotoStatementSyntax { Expression: not null });
}
