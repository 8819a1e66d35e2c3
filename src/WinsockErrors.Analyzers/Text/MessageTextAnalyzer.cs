using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE010: the text of an exception compared instead of its code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageTextAnalyzer : LibraryAnalyzer
{
    // Of what Windows, Linux and macOS say about a socket in English, the words that no other error has.
    private static readonly ImmutableArray<string> Words = ImmutableArray.Create(
        "forcibly closed",
        "actively refused",
        "connection refused",
        "connection reset",
        "reset by peer",
        "connection aborted",
        "connection was aborted",
        "established connection failed",
        "connection attempt failed",
        "did not properly respond",
        "connection timed out",
        "broken pipe",
        "no route to host",
        "host is down",
        "host is unreachable",
        "unreachable host",
        "network is unreachable",
        "unreachable network",
        "no such host",
        "name or service not known",
        "nodename nor servname",
        "address already in use",
        "usage of each socket address",
        "non-blocking socket",
        "operation on non-socket",
        "socket is not connected",
        "transport endpoint",
        "econnrefused",
        "econnreset",
        "econnaborted",
        "etimedout",
        "epipe",
        "eaddrinuse",
        "eaddrnotavail",
        "ehostunreach",
        "enetunreach",
        "enotconn",
        "enotsock");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.MessageCompared);

    private protected override void Register(AnalysisContext context) => context.RegisterOperationAction(
        With(Analyze),
        OperationKind.Invocation,
        OperationKind.Binary,
        OperationKind.IsPattern,
        OperationKind.CaseClause,
        OperationKind.SwitchExpressionArm);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var (one, other) = GetCompared(context.Operation);
        if (one is null || other is null)
        {
            return;
        }

        // Either may be the message.
        var (text, message) = GetText(one, symbols) is { } first ? (first, other) : (GetText(other, symbols), one);
        if (text is not null && IsSocketError(text, message, symbols))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.MessageCompared,
                context.Operation.Syntax.GetLocation(),
                text,
                symbols.WinsockError is null ? "SocketException.SocketErrorCode" : "TryGetWinsockError()"));
        }
    }

    /// <summary>Gets the two strings that an operation compares; nulls if it compares none.</summary>
    private static (IOperation? One, IOperation? Other) GetCompared(IOperation operation) => operation switch
    {
        IInvocationOperation call => GetCompared(call),
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
            LeftOperand: { Type.SpecialType: SpecialType.System_String } left,
            RightOperand: var right,
        } => (left, right),
        IIsPatternOperation { Value: { Type.SpecialType: SpecialType.System_String } value, Pattern: var pattern } =>
            (value, GetConstant(pattern)),
        ISwitchExpressionArmOperation
        {
            Parent: ISwitchExpressionOperation { Value: { Type.SpecialType: SpecialType.System_String } value },
            Pattern: var pattern,
        } => (value, GetConstant(pattern)),
        ISingleValueCaseClauseOperation
        {
            Parent.Parent: ISwitchOperation { Value: { Type.SpecialType: SpecialType.System_String } value },
            Value: var constant,
        } => (value, constant),
        _ => default,
    };

    private static (IOperation? One, IOperation? Other) GetCompared(IInvocationOperation call) =>
        (call.TargetMethod, call.Instance, call.Arguments) switch
        {
            ({ Name: "Contains" or "StartsWith" or "EndsWith" or "IndexOf" or "Equals" } method, var instance, var all)
                when method.ContainingType.SpecialType == SpecialType.System_String => (instance, all) switch
                {
                    ({ } text, [var sought, ..]) => (text, sought.Value),
                    (null, [var left, var right, ..]) => (left.Value, right.Value),
                    _ => default,
                },
            ({ Name: "IsMatch" or "Match", ContainingType.Name: "Regex" }, { } regex, [var input, ..]) =>
                (input.Value, regex),
            ({ Name: "IsMatch" or "Match", ContainingType.Name: "Regex" }, null, [var input, var pattern, ..]) =>
                (input.Value, pattern.Value),
            _ => default,
        };

    /// <summary>Gets the constant of a pattern, or the first of several that are joined by "or".</summary>
    private static IOperation? GetConstant(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => constant.Value,
        INegatedPatternOperation negated => GetConstant(negated.Pattern),
        IBinaryPatternOperation binary => GetConstant(binary.LeftPattern),
        _ => null,
    };

    /// <summary>Gets a text that is known when it is compiled, or that of a regular expression.</summary>
    private static string? GetText(IOperation operation, KnownSymbols symbols)
    {
        var value = Operands.Unwrap(operation);
        return (value.ConstantValue.HasValue ? value : GetKnown(value, symbols)) switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => text,
            IObjectCreationOperation { Type.Name: "Regex", Arguments: [var pattern, ..] } =>
                pattern.Value.ConstantValue.Value as string,
            IInvocationOperation { Type.Name: "Regex", TargetMethod: var method } => GetGeneratedPattern(method),
            IPropertyReferenceOperation { Type.Name: "Regex", Property: var property } => GetGeneratedPattern(property),
            _ => null,
        };
    }

    /// <summary>Gets the value of a variable or a read-only field that only ever has one.</summary>
    private static IOperation GetKnown(IOperation value, KnownSymbols symbols) => value switch
    {
        ILocalReferenceOperation local => symbols.FindValue(local),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } =>
            symbols.Sources.GetValues(field) is [var initial] ? initial : null,
        _ => null,
    } is { } known ? Operands.Unwrap(known) : value;

    private static string? GetGeneratedPattern(ISymbol member) => member.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "GeneratedRegexAttribute")
        ?.ConstructorArguments.FirstOrDefault().Value as string;

    private static bool IsSocketError(string text, IOperation message, KnownSymbols symbols)
    {
        bool isSocketError = IsOfASocketError(text, symbols);
        // What a variable holds is expensive to find, and strings are often in variables.
        return GetException(message, symbols, withLocals: isSocketError) is { } exception
            && (isSocketError || (symbols.IsSocketException(exception) && text.Any(char.IsLetterOrDigit)));
    }

    /// <summary>Gets the type of the exception whose message, or whole text, an operand is.</summary>
    private static ITypeSymbol? GetException(IOperation operation, KnownSymbols symbols, bool withLocals)
    {
        var value = Operands.Unwrap(operation);
        while (GetInner(value) is { } inner)
        {
            value = Operands.Unwrap(inner);
        }

        var exception = value switch
        {
            IPropertyReferenceOperation { Property.Name: "Message", Instance.Type: var type } => type,
            IInvocationOperation
            {
                TargetMethod: { Name: "ToString", Parameters.IsEmpty: true },
                Instance.Type: var type
            } => type,
            ILocalReferenceOperation local when withLocals && symbols.FindValue(local) is { } held =>
                GetException(held, symbols, withLocals: false),
            _ => null,
        };
        return symbols.IsException(exception) ? exception : null;
    }

    /// <summary>Gets what has the same words as a value.</summary>
    private static IOperation? GetInner(IOperation value) => value switch
    {
        IInvocationOperation
        {
            Instance: { } inner,
            TargetMethod: { Name: "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim" }
        } => inner,
        ICoalesceOperation coalesce => coalesce.Value,
        IConditionalAccessOperation access => access.WhenNotNull,
        IConditionalAccessInstanceOperation instance => GetAccess(instance)?.Operation,
        _ => null,
    };

    /// <summary>Gets the access by ?. that a value is the object of.</summary>
    private static IConditionalAccessOperation? GetAccess(IOperation instance)
    {
        var (inner, outer) = (instance, instance.Parent);
        while (outer is not null && !(outer is IConditionalAccessOperation access && access.WhenNotNull == inner))
        {
            (inner, outer) = (outer, outer.Parent);
        }

        return outer as IConditionalAccessOperation;
    }

    private static bool IsOfASocketError(string text, KnownSymbols symbols) =>
        Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || text.StartsWith("WSAE", StringComparison.Ordinal)
        || (uint.TryParse(text.Trim('(', ')', ' '), out uint number) && symbols.IsCode(number));
}
