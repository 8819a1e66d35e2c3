using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// WSE001, WSE002 and WSE008: Winsock codes written as numbers, and compared with what is not a Winsock code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComparisonAnalyzer : LibraryAnalyzer
{
    internal const string Value = "Value";
    internal const string Shape = "Shape";
    internal const string CastType = "CastType";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Rules.MagicNumber,
        Rules.LastErrorNumber,
        Rules.ErrnoCompared,
        Rules.ErrnoCast,
        Rules.ErrnoInEnum,
        Rules.ErrnoOfSocketError,
        Rules.FixedHResult,
        Rules.NumberOfHResult,
        Rules.CallResultCompared);

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterOperationAction(
            With(AnalyzeComparison),
            OperationKind.Binary,
            OperationKind.Invocation,
            OperationKind.IsPattern,
            OperationKind.Switch,
            OperationKind.SwitchExpression,
            OperationKind.PropertySubpattern);
        context.RegisterOperationAction(With(AnalyzeCast), OperationKind.Conversion);
    }

    private static void AnalyzeComparison(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (Comparison.Find(context.Operation, symbols, toReport: true) is not { } comparison)
        {
            AnalyzeEnumCall(context, symbols);
            return;
        }

        switch (comparison.Operand.Kind)
        {
            case ComparedValue.ErrorCode or ComparedValue.NativeErrorCode or ComparedValue.LastError:
                AnalyzeErrno(context, symbols, comparison);
                break;
            case ComparedValue.FixedHResult when comparison.Numbers.Any(number => number.IsCodeOrItsHResult(symbols))
                && !(comparison.Operand.MayBeOverridden
                    && WindowsOnly.Covers(context.Operation, context.ContainingSymbol, symbols)):
                Report(context, comparison, Rules.FixedHResult, comparison.Operand.Place);
                break;
            case ComparedValue.CallResult:
                AnalyzeCallResult(context, symbols, comparison);
                break;
            case ComparedValue.WinsockError or ComparedValue.SocketError or ComparedValue.HResult
                or ComparedValue.HResultCode:
                AnalyzeNumbers(context, symbols, comparison);
                break;
        }
    }

    /// <summary>The result of a call is compared: one finding for the first number that it never is.</summary>
    private static void AnalyzeCallResult(
        OperationAnalysisContext context, KnownSymbols symbols, Comparison comparison)
    {
        var method = ((IInvocationOperation)comparison.Operand.Core).TargetMethod;
        foreach (var number in comparison.Numbers)
        {
            // A count may be greater than a code.
            if (!comparison.IsOrder(number)
                && symbols.GetName((int)number.Value) is { } name
                && (symbols.IsCode(number.Value)
                    || (number.IsOverlapped && PInvoke.Find(method) is { ReturnsZeroOrMinusOne: true })))
            {
                Report(context, comparison, Rules.CallResultCompared, number.Syntax, method.Name, name);
                return;
            }
        }
    }

    /// <summary>An errno is compared: one finding for the value, whose fix changes all of the numbers.</summary>
    private static void AnalyzeErrno(OperationAnalysisContext context, KnownSymbols symbols, Comparison comparison)
    {
        bool? windows = null;
        foreach (var number in comparison.Numbers)
        {
            if (GetDescriptor(context, symbols, comparison, number, ref windows) is { } descriptor
                && !symbols.GetBody(context.Operation).Handled.HasErrno(comparison))
            {
                object name = symbols.GetName((int)number.Value)!;
                Report(
                    context,
                    comparison,
                    descriptor,
                    comparison.Operand.Place,
                    descriptor.Id == Rules.ErrnoComparedId
                        ? [comparison.Operand.Name, number.Value, GetAdvice(comparison.Operand.Kind, symbols)]
                        : [number.Value, name]);
                return;
            }
        }
    }

    private static DiagnosticDescriptor? GetDescriptor(
        OperationAnalysisContext context, KnownSymbols symbols, Comparison comparison, Number number,
        ref bool? windows)
    {
        bool isCode = symbols.IsCode(number.Value)
            || (number is { Spelling: NumberSpelling.EnumMember, Value: not 0 }
                && symbols.GetName((int)number.Value) is not null);
        // Without the library there is nothing to compare the last error with.
        if (!isCode || (comparison.Operand.Kind == ComparedValue.LastError && symbols.WinsockError is null))
        {
            return null;
        }

        windows ??= WindowsOnly.Covers(context.Operation, context.ContainingSymbol, symbols);
        return (comparison.Operand.Kind, number.Spelling) switch
        {
            (ComparedValue.ErrorCode or ComparedValue.NativeErrorCode, _) => windows.Value ? null : Rules.ErrnoCompared,
            (_, NumberSpelling.Literal) => windows.Value ? Rules.MagicNumber : Rules.LastErrorNumber,
            // Whoever names the number knows what it is; on Windows it is right.
            (_, NumberSpelling.EnumMember) => windows.Value ? null : Rules.LastErrorNumber,
            _ => null,
        };
    }

    /// <summary>A code is compared: a finding for each number.</summary>
    private static void AnalyzeNumbers(OperationAnalysisContext context, KnownSymbols symbols, Comparison comparison)
    {
        var kind = comparison.Operand.Kind;
        bool isNamed = symbols.WinsockError is not null || kind == ComparedValue.SocketError;
        foreach (var number in comparison.Numbers)
        {
            bool isOrder = comparison.IsOrder(number);
            uint code = kind == ComparedValue.HResult ? number.OfHResult : number.Value;
            bool isOther = kind == ComparedValue.HResult && code == number.Value;
            if (isNamed && !isOrder && number.Spelling == NumberSpelling.Literal && symbols.IsCode(code)
                // Of a SocketException, ErrorCode would be an errno.
                && !(isOther && comparison.Operand.MayBeOverridden))
            {
                object shown = kind == ComparedValue.HResult ? number.Syntax.ToString() : code;
                context.ReportDiagnostic(isOther
                    ? Create(comparison, Rules.NumberOfHResult, number.Syntax, [number],
                        comparison.Operand.Name, code, GetAdvice(ComparedValue.NativeErrorCode, symbols))
                    : Create(comparison, Rules.MagicNumber, number.Syntax, [number],
                        shown, symbols.GetName((int)code)!));
            }
            else if (kind == ComparedValue.SocketError && !isOrder && number.IsErrnoOfSockets
                && !symbols.GetBody(context.Operation).Handled.HasCode(comparison, symbols))
            {
                context.ReportDiagnostic(
                    Create(comparison, Rules.ErrnoOfSocketError, number.Syntax, [number], number.Value));
            }
        }
    }

    private static void AnalyzeCast(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var cast = (IConversionOperation)context.Operation;
        if (cast.IsImplicit || cast.Type is not INamedTypeSymbol type
            || !(symbols.IsSocketError(type) || symbols.IsWinsockError(type))
            || ComparedOperand.Find(cast.Operand, symbols, withLocals: true) is not { } operand
            || !(operand.IsErrno || operand.Kind == ComparedValue.FixedHResult)
            || IsFoundAnyway(cast, symbols)
            || (operand.IsErrno && WindowsOnly.Covers(cast, context.ContainingSymbol, symbols)))
        {
            return;
        }

        string name = type.TypeArguments is [var underlying] ? underlying.Name : type.Name;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Value, operand.Kind.ToString())
            .Add(CastType, name);
        context.ReportDiagnostic(Diagnostic.Create(
            operand.IsErrno ? Rules.ErrnoCast : Rules.FixedHResult,
            cast.Syntax.GetLocation(),
            [operand.Value.GetLocation(), operand.Core.Syntax.GetLocation()],
            properties,
            operand.Name,
            name));
    }

    // Enum.IsDefined(typeof(SocketError), e.ErrorCode)
    private static void AnalyzeEnumCall(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (context.Operation is IInvocationOperation
            {
                TargetMethod: { ContainingType.SpecialType: SpecialType.System_Enum, Name: var name },
                Arguments: [{ Value: ITypeOfOperation { TypeOperand: var type } }, { Value: var value }, ..]
            }
            && (symbols.IsSocketError(type) || symbols.IsWinsockError(type))
            && ComparedOperand.Find(value, symbols, withLocals: true) is { IsErrno: true } operand
            && !WindowsOnly.Covers(context.Operation, context.ContainingSymbol, symbols))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.ErrnoInEnum,
                operand.Place.GetLocation(),
                [operand.Value.GetLocation(), operand.Core.Syntax.GetLocation()],
                ImmutableDictionary<string, string?>.Empty.Add(Value, operand.Kind.ToString()),
                operand.Name,
                "Enum." + name,
                type.Name));
        }
    }

    /// <summary>
    /// Determines whether the cast is used in a comparison or a SocketException, which then has a finding of its own.
    /// </summary>
    private static bool IsFoundAnyway(IOperation value, KnownSymbols symbols) => Operands.GetUser(value) switch
    {
        IArgumentOperation { Parent: IObjectCreationOperation creation } =>
            symbols.IsSocketException(creation.Type, orDerived: false),
        IArgumentOperation { Parent: IInvocationOperation call } => Comparison.Find(call, symbols) is not null,
        ICoalesceOperation coalesce => IsFoundAnyway(coalesce, symbols),
        { } user => Comparison.Find(user, symbols) is not null,
        null => false,
    };

    private static string GetAdvice(ComparedValue kind, KnownSymbols symbols) => (kind, symbols.WinsockError) switch
    {
        (ComparedValue.NativeErrorCode, null) => "SocketException.SocketErrorCode",
        (ComparedValue.NativeErrorCode, _) => "TryGetWinsockError()",
        (_, null) => "SocketErrorCode",
        _ => "GetWinsockError()",
    };

    private static void Report(
        OperationAnalysisContext context,
        Comparison comparison,
        DiagnosticDescriptor descriptor,
        SyntaxNode place,
        params object[] arguments) =>
        context.ReportDiagnostic(Create(comparison, descriptor, place, comparison.Numbers, arguments));

    private static Diagnostic Create(
        Comparison comparison,
        DiagnosticDescriptor descriptor,
        SyntaxNode place,
        IReadOnlyList<Number> numbers,
        params object[] arguments) =>
        Diagnostic.Create(
            descriptor,
            place.GetLocation(),
            new[] { comparison.Operand.Value, comparison.Operand.Core.Syntax }
                .Concat(numbers.Select(number => number.Syntax)).Select(node => node.GetLocation()),
            ImmutableDictionary<string, string?>.Empty
                .Add(Value, comparison.Operand.Kind.ToString()).Add(Shape, comparison.Shape.ToString()),
            arguments);
}
