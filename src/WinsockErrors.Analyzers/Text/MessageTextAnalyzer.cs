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
        "established connection",
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
        "host is known",
        "name or service not known",
        "nodename nor servname",
        "address already in use",
        "usage of each socket address",
        "non-blocking socket",
        "socket operation",
        "not connected",
        "transport endpoint");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.MessageCompared);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(With(AnalyzeCall), OperationKind.Invocation);
        context.RegisterOperationAction(With(AnalyzeEquality), OperationKind.Binary);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod)
        {
            case
            {
                Name: "Contains" or "StartsWith" or "EndsWith" or "IndexOf"
                or "Equals", ContainingType.SpecialType: SpecialType.System_String
            }:
                var operands = call.Instance is { } instance ? call.Arguments.Select(argument => argument.Value)
                    .Prepend(instance) : call.Arguments.Select(argument => argument.Value);
                Analyze(context, operands.Take(2).ToList(), symbols);
                break;
            case { Name: "IsMatch" or "Match", ContainingType.Name: "Regex", IsStatic: true }:
                Analyze(context, call.Arguments.Select(argument => argument.Value).Take(2).ToList(), symbols);
                break;
        }
    }

    private static void AnalyzeEquality(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (context.Operation is IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Equals
            or BinaryOperatorKind.NotEquals, LeftOperand.Type.SpecialType: SpecialType.System_String
            } equality)
        {
            Analyze(context, [equality.LeftOperand, equality.RightOperand], symbols);
        }
    }

    private static void Analyze(OperationAnalysisContext context, IReadOnlyList<IOperation> operands,
        KnownSymbols symbols)
    {
        if (operands is not [var one, var other])
        {
            return;
        }

        string? text = GetText(one) ?? GetText(other);
        if (text is not null && GetException(GetText(one) is null ? one : other, symbols) is { } exception
            && (symbols.IsSocketException(exception) ? text.Any(char.IsLetterOrDigit)
                : TellsASocketError(text, symbols)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.MessageCompared,
                context.Operation.Syntax.GetLocation(),
                text,
                symbols.WinsockError is null ? "SocketException.SocketErrorCode" : "TryGetWinsockError()"));
        }
    }

    private static string? GetText(IOperation operation) =>
        Operands.Unwrap(operation).ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>Gets the type of the exception whose text an operand is: its message, or all of it.</summary>
    private static ITypeSymbol? GetException(IOperation operation, KnownSymbols symbols)
    {
        var value = Operands.Unwrap(operation);
        while (value is IInvocationOperation
            {
                Instance: { } inner,
                TargetMethod: { Name: "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" or "Trim" }
            })
        {
            value = Operands.Unwrap(inner);
        }

        if (value is IConditionalAccessOperation access)
        {
            value = Operands.Unwrap(access.WhenNotNull);
        }

        var exception = value switch
        {
            IPropertyReferenceOperation { Property.Name: "Message", Instance.Type: var type } => type,
            IInvocationOperation
            {
                TargetMethod: { Name: "ToString", Parameters.IsEmpty: true },
                Instance.Type: var type
            } => type,
            _ => null,
        };
        return symbols.IsException(exception) ? exception : null;
    }

    private static bool TellsASocketError(string text, KnownSymbols symbols) =>
        Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || text.StartsWith("WSAE", StringComparison.Ordinal)
        || (uint.TryParse(text.Trim('(', ')', ' '), out uint number) && symbols.IsCode(number));
}
