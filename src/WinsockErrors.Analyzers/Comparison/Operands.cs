using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>Reads what is compared.</summary>
internal static class Operands
{
    /// <summary>Takes away casts and parentheses.</summary>
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

    /// <summary>An operation and those within it, in the order in which they run, without what only a delegate runs.</summary>
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
            else if (current is not (IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation or INameOfOperation))
            {
                waiting.Push((current, true));
                foreach (var child in current.ChildOperations.Reverse())
                {
                    waiting.Push((child, false));
                }
            }
        }
    }

    /// <summary>Tells what a value is.</summary>
    /// <param name="operation">The value as it is compared.</param>
    /// <param name="symbols">The types that the rules are about.</param>
    /// <param name="core">The property, the call or the value itself, without casts; behind ?. the member.</param>
    internal static ComparedValue Classify(IOperation operation, KnownSymbols symbols, out IOperation core)
    {
        core = Unwrap(operation);
        if (core is IConditionalAccessOperation access)
        {
            core = Unwrap(access.WhenNotNull);
        }

        switch (core)
        {
            case IPropertyReferenceOperation { Instance: { } instance } reference:
                var found = ClassifyProperty(reference.Property.Name, instance.Type, symbols);
                if (found != ComparedValue.Other)
                {
                    return found;
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: "GetLastPInvokeError" or "GetLastWin32Error" } method }
                when KnownSymbols.IsMemberOf(method, symbols.Marshal):
                return ComparedValue.LastError;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And } mask
                when Unwrap(mask.RightOperand).ConstantValue is { HasValue: true, Value: 0xFFFF or 0xFFFFu }
                    && Classify(mask.LeftOperand, symbols, out _) == ComparedValue.HResult:
                return ComparedValue.HResultCode;
        }

        return IsWinsockError(core.Type, symbols) && !core.ConstantValue.HasValue ? ComparedValue.WinsockError : ComparedValue.Other;
    }

    /// <summary>Tells what a property is.</summary>
    internal static ComparedValue ClassifyProperty(string name, ITypeSymbol? owner, KnownSymbols symbols) => name switch
    {
        "ErrorCode" or "NativeErrorCode" when symbols.IsSocketException(owner) => ComparedValue.ErrorCode,
        "SocketErrorCode" when symbols.IsSocketException(owner) => ComparedValue.SocketErrorCode,
        "HResult" when symbols.IsException(owner) => ComparedValue.HResult,
        _ => ComparedValue.Other,
    };

    private static bool IsWinsockError(ITypeSymbol? type, KnownSymbols symbols) => type switch
    {
        { TypeKind: TypeKind.Enum } => SymbolEqualityComparer.Default.Equals(type, symbols.WinsockError),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], symbols.WinsockError),
        _ => false,
    };
}
