using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE006: a SocketException or a Win32Exception created where a WinsockException should be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SocketExceptionAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.SocketExceptionOfCode, Rules.SocketExceptionOfErrno);

    private protected override bool NeedsLibrary => true;

    private protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(With(Analyze), OperationKind.ObjectCreation, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        // A class that derives from the exception calls its constructor.
        var (type, arguments) = context.Operation switch
        {
            IObjectCreationOperation creation => (creation.Type, creation.Arguments),
            IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call =>
                (constructor.ContainingType, call.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        bool isSocketException = symbols.IsSocketException(type, orDerived: false);
        if ((!isSocketException && !symbols.IsWin32Exception(type, orDerived: false))
            || symbols.IsWinsockException(context.ContainingSymbol.ContainingType)
            || arguments.FirstOrDefault(argument =>
                argument.Parameter is { Ordinal: 0, Type.SpecialType: SpecialType.System_Int32 })?.Value is not { } code)
        {
            return;
        }

        foreach (var value in Operands.Unwrap(code) is IConditionalOperation { WhenFalse: { } otherwise } choice
            ? [choice.WhenTrue, otherwise]
            : new[] { code })
        {
            if (Describe(value, isSocketException, symbols) is ({ } descriptor, { } name)
                && !WindowsOnly.Covers(value, context.ContainingSymbol, symbols))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    descriptor, context.Operation.Syntax.GetLocation(), [code.Syntax.GetLocation()], name, type!.Name));
                return;
            }
        }
    }

    private static (DiagnosticDescriptor? Descriptor, string Name) Describe(IOperation code, bool isSocketException,
        KnownSymbols symbols)
    {
        if (Number.Find(code, symbols) is { } number)
        {
            // SocketError is .NET's own, and what the constructor of a SocketException is for.
            return symbols.IsCode(number.Value) && !(isSocketException && number.Spelling == NumberSpelling.EnumMember
                && !IsWinsockError(code, symbols))
                ? (Rules.SocketExceptionOfCode, symbols.GetName((int)number.Value)!)
                : default;
        }

        var operand = ComparedOperand.Find(code, symbols, withLocals: true);
        return operand switch
        {
            { Kind: ComparedValue.WinsockError } =>
                (Rules.SocketExceptionOfCode, Operands.Unwrap(code).Syntax.ToString()),
            { Kind: ComparedValue.SocketError } when !isSocketException =>
                (Rules.SocketExceptionOfCode, Operands.Unwrap(code).Syntax.ToString()),
            { IsErrno: true } when isSocketException =>
                (Rules.SocketExceptionOfErrno, Operands.Unwrap(code).Syntax.ToString()),
            _ => default,
        };
    }

    private static bool IsWinsockError(IOperation code, KnownSymbols symbols) =>
        symbols.IsWinsockError(Operands.Unwrap(code).Type);
}
