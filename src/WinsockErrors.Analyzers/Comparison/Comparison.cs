using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>A value that is compared with numbers.</summary>
internal sealed class Comparison
{
    private Comparison(ComparedOperand operand, ComparisonShape shape, IReadOnlyList<Number> numbers)
    {
        Operand = operand;
        Shape = shape;
        Numbers = numbers;
    }

    /// <summary>Gets the value.</summary>
    internal ComparedOperand Operand { get; }

    internal ComparisonShape Shape { get; }

    internal IReadOnlyList<Number> Numbers { get; }

    /// <summary>Determines whether the value is compared with a number by its order.</summary>
    internal bool IsOrder(Number number) =>
        Shape == ComparisonShape.Order || number.Operation.Parent is IRelationalPatternOperation;

    /// <summary>
    /// Reads an operation; null unless it compares something that the rules know with a number that may matter to them.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="symbols">The types that the rules are about.</param>
    /// <param name="toReport">Whether a variable that is compared with a number in which no rule finds anything, such
    /// as an errno, may be left out. A program has many of them.</param>
    internal static Comparison? Find(IOperation operation, KnownSymbols symbols, bool toReport = false) =>
        operation switch
        {
            IBinaryOperation { OperatorMethod: null } binary => FindInBinary(binary, symbols, toReport),
            IInvocationOperation call => FindInCall(call, symbols, toReport),
            // For most patterns and switches of a program, it is clear at once that the rules do not know their value.
            IIsPatternOperation { Value: var value } pattern when ComparedOperand.MayBe(value, symbols) =>
                Create(value, ComparisonShape.Pattern, GetNumbers(pattern.Pattern, symbols), symbols, toReport),
            ISwitchOperation { Value: var value } @switch when ComparedOperand.MayBe(value, symbols) =>
                Create(value, ComparisonShape.Pattern, GetNumbers(@switch, symbols), symbols, toReport),
            ISwitchExpressionOperation { Value: var value } @switch when ComparedOperand.MayBe(value, symbols) =>
                Create(value, ComparisonShape.Pattern, GetNumbers(@switch, symbols), symbols, toReport),
            IPropertySubpatternOperation { Member: IPropertyReferenceOperation member } subpattern
                when ComparedOperand.OfSubpattern(subpattern, member, symbols) is { } operand =>
                Create(operand, ComparisonShape.PropertyPattern, GetNumbers(subpattern.Pattern, symbols)),
            _ => null,
        };

    /// <summary>Determines whether an operation compares a value with others, and does not merely contain it.</summary>
    internal static bool Compares(IOperation? operation) =>
        operation is IBinaryOperation or IIsPatternOperation or ISwitchOperation
        or ISwitchExpressionOperation or IPropertySubpatternOperation or IInvocationOperation or IArgumentOperation;

    private static Comparison? FindInBinary(IBinaryOperation binary, KnownSymbols symbols, bool toReport)
    {
        ComparisonShape shape;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                shape = ComparisonShape.Equality;
                break;
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                shape = ComparisonShape.Order;
                break;
            default:
                return null;
        }

        return Create(binary.LeftOperand, binary.RightOperand, shape, symbols, toReport)
            ?? Create(binary.RightOperand, binary.LeftOperand, shape, symbols, toReport);
    }

    private static Comparison? CreateOfEqual(
        IOperation one, IOperation other, KnownSymbols symbols, bool toReport) =>
        Create(one, other, ComparisonShape.Equality, symbols, toReport)
        ?? Create(other, one, ComparisonShape.Equality, symbols, toReport);

    private static Comparison? Create(
        IOperation value, IOperation number, ComparisonShape shape, KnownSymbols symbols, bool toReport)
    {
        // This requires binding the value of a field, and finding what a variable holds.
        if (Number.MayBeField(number) && ComparedOperand.Find(
            value, symbols, withLocals: !(toReport && Number.IsOtherField(number))) is null)
        {
            return null;
        }

        return Number.Find(number, symbols) is { } found ? Create(value, shape, [found], symbols, toReport) : null;
    }

    private static Comparison? FindInCall(IInvocationOperation call, KnownSymbols symbols, bool toReport)
    {
        switch (call.TargetMethod.Name)
        {
            case "Equals" when call is { Instance: { } instance, Arguments: [var argument] }:
                return CreateOfEqual(instance, Operands.Unwrap(argument.Value), symbols, toReport);

            case "Equals" when call is { Instance: null, Arguments: [var one, var other] }:
                return CreateOfEqual(
                    Operands.Unwrap(one.Value), Operands.Unwrap(other.Value), symbols, toReport);

            case "Contains" or "ContainsKey" or "TryGetValue" or "IndexOf":
                var (collection, value) = call.Arguments switch
                {
                    [var first, ..] when call.Instance is { } instance => (instance, first.Value),
                    [var first, var second, ..] => (first.Value, second.Value),
                    _ => default,
                };
                return value is null ? null : FindInCollection(collection!, value, symbols);

            case "Any" or "Exists" when call.Arguments is [.., { Value: var condition }]
                && GetEqual(condition) is { } equal:
                return (call.Instance ?? call.Arguments[0].Value) is var searched && searched != condition
                    ? FindInCollection(searched, equal, symbols)
                    : null;

            default:
                return null;
        }
    }

    private static List<Number> GetElements(IOperation collection, KnownSymbols symbols) =>
        GetSources(WithoutConversions(collection), symbols).SelectMany(GetKeys)
            .Select(key => Number.Find(key, symbols))
            .OfType<Number>()
            .ToList();

    private static Comparison? FindInCollection(IOperation collection, IOperation value, KnownSymbols symbols) =>
        value.Type?.TypeKind is TypeKind.Struct or TypeKind.Enum
        && ComparedOperand.Find(value, symbols, withLocals: true) is { } operand
            ? Create(operand, ComparisonShape.Search, GetElements(collection, symbols))
            : null;

    /// <summary>Gets what an element is compared with in a lambda: <c>code => code == e.ErrorCode</c>.</summary>
    private static IOperation? GetEqual(IOperation condition) =>
        condition is IDelegateCreationOperation
        {
            Target: IAnonymousFunctionOperation
            {
                Body.Operations: [IReturnOperation
                {
                    ReturnedValue: IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality
                }]
            }
        }
            ? Operands.Unwrap(equality.LeftOperand) is IParameterReferenceOperation ? equality.RightOperand
                : Operands.Unwrap(equality.RightOperand) is IParameterReferenceOperation ? equality.LeftOperand
                : null
            : null;

    /// <summary>Gets the elements of a collection; of a dictionary the keys, and of neither the capacity.</summary>
    private static IEnumerable<IOperation> GetKeys(IOperation? collection)
    {
        switch (collection is null ? null : WithoutConversions(collection))
        {
            case IArrayCreationOperation array:
                return GetKeys(array.Initializer);
            case IArrayInitializerOperation initializer:
                return initializer.ElementValues.SelectMany(GetKeysOfElement);
            // The compiler that this is built with has no interface for it, nor for what is spread in it.
            case { Syntax: CollectionExpressionSyntax } list:
                return list.ChildOperations.SelectMany(GetKeysOfElement);
            case IObjectCreationOperation creation:
                return creation.Arguments.SelectMany(argument => GetKeys(argument.Value))
                    .Concat(creation.Initializer?.Initializers.SelectMany(GetKeys) ?? []);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index, ..] } }:
                return [index.Value];
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, ..] } call:
                return GetKeys(call.Instance).Append(key.Value);
            case IInvocationOperation { TargetMethod.Name: "Create" } call:
                return call.Arguments.SelectMany(argument => GetKeys(argument.Value).DefaultIfEmpty(argument.Value));
            case IInvocationOperation call:
                return GetKeys(call.Instance).Concat(call.Arguments.SelectMany(argument => GetKeys(argument.Value)));
            default:
                return [];
        }
    }

    private static IEnumerable<IOperation> GetKeysOfElement(IOperation element) => WithoutConversions(element) switch
    {
        { Syntax: SpreadElementSyntax } spread => spread.ChildOperations.SelectMany(GetKeys),
        IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [var key, ..] } => [key.Value],
        IInvocationOperation { Type.Name: "KeyValuePair", Arguments: [var key, ..] } => [key.Value],
        _ => [element],
    };

    private static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static IReadOnlyList<IOperation> GetSources(IOperation collection, KnownSymbols symbols) =>
        collection switch
        {
            ILocalReferenceOperation local => symbols.FindValue(local) is { } value ? [value] : [],
            IInvocationOperation { Instance: null or IInstanceReferenceOperation, Arguments.IsEmpty: true } call
                when symbols.Sources.GetValues(call.TargetMethod) is [var returned] => [returned],
            IFieldReferenceOperation field => symbols.Sources.GetValues(field.Field),
            IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property =>
                symbols.Sources.GetValues(property.Property),
            _ => [collection],
        };

    private static List<Number> GetNumbers(IPatternOperation pattern, KnownSymbols symbols)
    {
        var numbers = new List<Number>();
        Collect(pattern, symbols, numbers);
        return numbers;
    }

    private static List<Number> GetNumbers(ISwitchOperation @switch, KnownSymbols symbols)
    {
        var numbers = new List<Number>();
        foreach (var section in @switch.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                if (clause is ISingleValueCaseClauseOperation { Value: { } value })
                {
                    Collect(value, symbols, numbers);
                }
                else if (clause is IPatternCaseClauseOperation { Pattern: { } pattern })
                {
                    Collect(pattern, symbols, numbers);
                }
            }
        }

        return numbers;
    }

    private static List<Number> GetNumbers(ISwitchExpressionOperation @switch, KnownSymbols symbols)
    {
        var numbers = new List<Number>();
        foreach (var arm in @switch.Arms)
        {
            Collect(arm.Pattern, symbols, numbers);
        }

        return numbers;
    }

    private static void Collect(IPatternOperation pattern, KnownSymbols symbols, List<Number> numbers)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                Collect(constant.Value, symbols, numbers);
                break;
            case IRelationalPatternOperation relational:
                Collect(relational.Value, symbols, numbers);
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

    private static void Collect(IOperation value, KnownSymbols symbols, List<Number> numbers)
    {
        if (Number.Find(value, symbols) is { } number)
        {
            numbers.Add(number);
        }
    }

    private static Comparison? Create(
        IOperation value, ComparisonShape shape, List<Number> numbers, KnownSymbols symbols, bool toReport)
    {
        // Finding what a variable holds is expensive, and only matters where it is compared with a code or an errno.
        bool withLocals = false;
        foreach (var number in numbers)
        {
            withLocals |= toReport ? number.MayBeReported(shape, symbols) : number.MayMatter(symbols);
        }

        return numbers.Count > 0 && ComparedOperand.Find(value, symbols, withLocals) is { } operand
            ? new(operand, shape, numbers)
            : null;
    }

    private static Comparison? Create(ComparedOperand operand, ComparisonShape shape, List<Number> numbers) =>
        numbers.Count > 0 ? new(operand, shape, numbers) : null;
}
