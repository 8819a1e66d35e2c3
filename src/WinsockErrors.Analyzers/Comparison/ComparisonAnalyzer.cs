using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE001 and WSE002: Winsock codes written as numbers, and compared with what is no Winsock code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComparisonAnalyzer : LibraryAnalyzer
{
    internal const string Value = "Value";
    internal const string Shape = "Shape";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.MagicNumber, Rules.LastErrorNumber, Rules.ErrnoCompared);

    private protected override void Register(CompilationStartAnalysisContext start, KnownSymbols symbols)
    {
        start.RegisterOperationAction(operation => AnalyzeEquality(operation, symbols), OperationKind.Binary);
        start.RegisterOperationAction(operation => AnalyzeEquals(operation, symbols), OperationKind.Invocation);
        start.RegisterOperationAction(operation => AnalyzeIs(operation, symbols), OperationKind.IsPattern);
        start.RegisterOperationAction(operation => AnalyzeSwitch(operation, symbols), OperationKind.Switch);
        start.RegisterOperationAction(operation => AnalyzeSwitchExpression(operation, symbols), OperationKind.SwitchExpression);
        start.RegisterOperationAction(operation => AnalyzeProperty(operation, symbols), OperationKind.PropertySubpattern);
    }

    private static void AnalyzeEquality(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) || binary.OperatorMethod is not null)
        {
            return;
        }

        var (value, other) = (binary.LeftOperand, binary.RightOperand);
        var kind = Operands.Classify(value, symbols, out var core);
        if (kind == ComparedValue.Other)
        {
            (value, other) = (other, value);
            kind = Operands.Classify(value, symbols, out core);
        }

        if (kind != ComparedValue.Other && Number.Find(other, symbols) is { } number && !(kind == ComparedValue.ErrorCode && HasErrnoBeside(binary, core, symbols)))
        {
            Report(context, symbols, kind, ComparisonShape.Equality, value.Syntax, core.Syntax, [number]);
        }
    }

    private static void AnalyzeEquals(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is { TargetMethod.Name: "Equals", Instance: { } instance, Arguments: [var argument] }
            && Operands.Classify(instance, symbols, out var core) is var kind and not ComparedValue.Other
            && Number.Find(Operands.Unwrap(argument.Value), symbols) is { } number)
        {
            Report(context, symbols, kind, ComparisonShape.Equality, instance.Syntax, core.Syntax, [number]);
        }
    }

    private static void AnalyzeIs(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var pattern = (IIsPatternOperation)context.Operation;
        if (Operands.Classify(pattern.Value, symbols, out var core) is var kind and not ComparedValue.Other)
        {
            var numbers = new List<Number>();
            Collect(pattern.Pattern, symbols, numbers);
            Report(context, symbols, kind, ComparisonShape.Pattern, pattern.Value.Syntax, core.Syntax, numbers);
        }
    }

    private static void AnalyzeSwitch(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var @switch = (ISwitchOperation)context.Operation;
        if (Operands.Classify(@switch.Value, symbols, out var core) is var kind and not ComparedValue.Other)
        {
            var numbers = new List<Number>();
            foreach (var clause in @switch.Cases.SelectMany(section => section.Clauses))
            {
                switch (clause)
                {
                    case ISingleValueCaseClauseOperation { Value: { } value } when Number.Find(value, symbols) is { } number:
                        numbers.Add(number);
                        break;
                    case IPatternCaseClauseOperation { Pattern: { } pattern }:
                        Collect(pattern, symbols, numbers);
                        break;
                }
            }

            Report(context, symbols, kind, ComparisonShape.Pattern, @switch.Value.Syntax, core.Syntax, numbers);
        }
    }

    private static void AnalyzeSwitchExpression(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var @switch = (ISwitchExpressionOperation)context.Operation;
        if (Operands.Classify(@switch.Value, symbols, out var core) is var kind and not ComparedValue.Other)
        {
            var numbers = new List<Number>();
            foreach (var arm in @switch.Arms)
            {
                Collect(arm.Pattern, symbols, numbers);
            }

            Report(context, symbols, kind, ComparisonShape.Pattern, @switch.Value.Syntax, core.Syntax, numbers);
        }
    }

    private static void AnalyzeProperty(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var subpattern = (IPropertySubpatternOperation)context.Operation;
        if (subpattern.Member is IPropertyReferenceOperation member)
        {
            // The declaring type of ErrorCode may be a base class: what counts is the type that the pattern has.
            var owner = subpattern.Parent is IRecursivePatternOperation recursive ? recursive.MatchedType : member.Property.ContainingType;
            var kind = Operands.ClassifyProperty(member.Property.Name, owner, symbols);
            if (kind == ComparedValue.Other && SymbolEqualityComparer.Default.Equals(member.Type, symbols.WinsockError))
            {
                kind = ComparedValue.WinsockError;
            }

            if (kind != ComparedValue.Other)
            {
                var numbers = new List<Number>();
                Collect(subpattern.Pattern, symbols, numbers);
                Report(context, symbols, kind, ComparisonShape.PropertyPattern, member.Syntax, member.Syntax, numbers);
            }
        }
    }

    private static void Collect(IPatternOperation pattern, KnownSymbols symbols, List<Number> numbers)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant when Number.Find(constant.Value, symbols) is { } number:
                numbers.Add(number);
                break;
            case INegatedPatternOperation negated:
                Collect(negated.Pattern, symbols, numbers);
                break;
            case IBinaryPatternOperation binary:
                Collect(binary.LeftPattern, symbols, numbers);
                Collect(binary.RightPattern, symbols, numbers);
                break;
        }
    }

    private static void Report(
        OperationAnalysisContext context,
        KnownSymbols symbols,
        ComparedValue kind,
        ComparisonShape shape,
        SyntaxNode value,
        SyntaxNode core,
        IReadOnlyList<Number> numbers)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Value, kind.ToString()).Add(Shape, shape.ToString());
        if (kind is ComparedValue.ErrorCode or ComparedValue.LastError)
        {
            foreach (var number in numbers)
            {
                if (GetDescriptor(context, symbols, kind, number) is { } descriptor && !numbers.Any(IsErrno))
                {
                    // One finding for the value, whose fix changes all of the numbers.
                    var all = new[] { value.GetLocation(), core.GetLocation() }.Concat(numbers.Select(other => other.Syntax.GetLocation()));
                    object code = symbols.GetName((int)number.Value)!;
                    context.ReportDiagnostic(kind == ComparedValue.ErrorCode
                        ? Diagnostic.Create(descriptor, core.GetLocation(), all, properties, GetMemberName(core), number.Value)
                        : Diagnostic.Create(descriptor, core.GetLocation(), all, properties, number.Value, code));
                    return;
                }
            }

            return;
        }

        foreach (var number in numbers)
        {
            uint code = kind == ComparedValue.HResult && number.Value >> 16 == 0x8007 ? number.Value & 0xFFFF : number.Value;
            if (number.Spelling == NumberSpelling.Literal && IsInRange(code) && symbols.GetName((int)code) is { } name)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.MagicNumber,
                    number.Syntax.GetLocation(),
                    [value.GetLocation(), core.GetLocation(), number.Syntax.GetLocation()],
                    properties,
                    kind == ComparedValue.HResult ? number.Syntax.ToString() : code,
                    name));
            }
        }
    }

    private static DiagnosticDescriptor? GetDescriptor(
        OperationAnalysisContext context, KnownSymbols symbols, ComparedValue kind, Number number)
    {
        if (symbols.GetName((int)number.Value) is null
            || !(IsInRange(number.Value) || number is { Spelling: NumberSpelling.EnumMember, Value: not 0 }))
        {
            return null;
        }

        bool windows = symbols.OnlyForWindows || WindowsOnly.Covers(context.Operation, context.ContainingSymbol);
        return (kind, number.Spelling) switch
        {
            (ComparedValue.ErrorCode, _) => windows ? null : Rules.ErrnoCompared,
            (_, NumberSpelling.Literal) => windows ? Rules.MagicNumber : Rules.LastErrorNumber,
            // Whoever names the number knows what it is; on Windows it is right.
            (_, NumberSpelling.EnumMember) => windows ? null : Rules.LastErrorNumber,
            _ => null,
        };
    }

    private static bool IsInRange(uint code) => code is >= KnownSymbols.FirstCode and <= KnownSymbols.LastCode;

    // Whoever compares with an errno beside the Winsock code knows that there are two numberings.
    private static bool IsErrno(Number number) =>
        number is { Spelling: not NumberSpelling.EnumMember, Value: >= 1 and <= 254 and not 6 and not 8 and not 87 };

    private static bool HasErrnoBeside(IBinaryOperation comparison, IOperation core, KnownSymbols symbols)
    {
        IOperation top = comparison;
        while (top.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.ConditionalAnd } or IParenthesizedOperation)
        {
            top = top.Parent;
        }

        return top != comparison && top.Descendants().OfType<IBinaryOperation>().Any(
            other => other.OperatorKind == comparison.OperatorKind
                && (Names(other.LeftOperand) && IsErrnoOperand(other.RightOperand) || Names(other.RightOperand) && IsErrnoOperand(other.LeftOperand)));

        bool Names(IOperation operand) => Operands.Unwrap(operand).Syntax.IsEquivalentTo(core.Syntax);

        bool IsErrnoOperand(IOperation operand) => Number.Find(operand, symbols) is { } number && IsErrno(number);
    }

    private static string GetMemberName(SyntaxNode core) => core.GetLastToken().ValueText;
}
