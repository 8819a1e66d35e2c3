using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE006: a SocketException made of what a WinsockException should be made of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SocketExceptionAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.SocketExceptionOfCode, Rules.SocketExceptionOfLastError);

    private protected override void Register(CompilationStartAnalysisContext start, KnownSymbols symbols) =>
        start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(creation.Type, symbols.SocketException) || creation.Arguments.IsEmpty
            || creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is not { } code)
        {
            return;
        }

        var value = Operands.Unwrap(code);
        if (SymbolEqualityComparer.Default.Equals(value.Type, symbols.WinsockError))
        {
            Report(context, Rules.SocketExceptionOfCode, code.Syntax, value.Syntax.ToString());
        }
        else if (Number.Find(code, symbols) is { } number)
        {
            // SocketError is .NET's own, and what the constructor is made for.
            if (number is { Spelling: not NumberSpelling.EnumMember, Value: >= KnownSymbols.FirstCode and <= KnownSymbols.LastCode }
                && symbols.GetName((int)number.Value) is { } name)
            {
                Report(context, Rules.SocketExceptionOfCode, code.Syntax, name);
            }
        }
        else if (IsLastError(value, symbols) && !symbols.OnlyForWindows && !WindowsOnly.Covers(creation, context.ContainingSymbol)
            && !CallsWindows(creation))
        {
            Report(context, Rules.SocketExceptionOfLastError, code.Syntax, value.Syntax.ToString());
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode code, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, context.Operation.Syntax.GetLocation(), [code.GetLocation()], name));

    private static bool IsLastError(IOperation value, KnownSymbols symbols) =>
        Operands.Classify(value, symbols, out _) == ComparedValue.LastError
        || value is ILocalReferenceOperation { Local: var local } && GetOnlyValue(value, local) is { } initial
            && Operands.Classify(initial, symbols, out _) == ComparedValue.LastError;

    /// <summary>The value of a variable that is set once, where it is declared.</summary>
    private static IOperation? GetOnlyValue(IOperation use, ILocalSymbol local)
    {
        IOperation? value = null;
        foreach (var operation in GetRoot(use).Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
                    break;
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when SymbolEqualityComparer.Default.Equals(target.Local, local):
                    return null;
            }
        }

        return value;
    }

    // A function of Windows' own libraries leaves a code of Windows: the exception is right.
    private static bool CallsWindows(IOperation creation) => GetRoot(creation).Descendants().OfType<IInvocationOperation>().Any(
        call => PInvoke.Find(call.TargetMethod) is { IsOfWindows: true });

    private static IOperation GetRoot(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
