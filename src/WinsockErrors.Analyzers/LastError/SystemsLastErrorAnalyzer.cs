using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE005: calls of the functions that read the system's own last error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SystemsLastErrorAnalyzer : LibraryAnalyzer
{
    internal const string Replacement = "Replacement";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.SystemsLastErrorCalled, Rules.SystemsLastErrorDeclared);

    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(Start);

    private void Start(CompilationStartAnalysisContext start)
    {
        var declared = new ConcurrentDictionary<IMethodSymbol, byte>(SymbolEqualityComparer.Default);
        var called = new ConcurrentDictionary<IMethodSymbol, byte>(SymbolEqualityComparer.Default);
        start.RegisterSymbolAction(
            symbol =>
            {
                if (Reads((IMethodSymbol)symbol.Symbol))
                {
                    declared.TryAdd((IMethodSymbol)symbol.Symbol, 0);
                }
            },
            SymbolKind.Method);
        start.RegisterOperationAction(
            With((operation, symbols) =>
            {
                var method = operation.Operation is IInvocationOperation call
                    ? call.TargetMethod
                    : ((IMethodReferenceOperation)operation.Operation).Method;
                if (Reads(method))
                {
                    called.TryAdd(method.OriginalDefinition, 0);
                    if (!IsWritten(operation.Operation, symbols))
                    {
                        Report(operation, method, symbols);
                    }
                }
                else if (method.Name == "GetLastSystemError" && KnownSymbols.IsMemberOf(method, symbols.Marshal)
                    // Nothing is recorded after a call through a function pointer, and code that records it by hand
                    // knows that.
                    && !symbols.GetBody(operation.Operation).NativeCalls.RecordsErrors)
                {
                    Report(operation, method, symbols);
                }
            }),
            OperationKind.Invocation,
            OperationKind.MethodReference);
        // A declaration that is called is reported where it is called.
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var method in declared.Keys.Where(method => !called.ContainsKey(method))
                .OrderBy(method => method.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(method => method.Locations[0].SourceSpan.Start))
            {
                if (KnownSymbols.Find(end.Compilation) is { } symbols)
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        Rules.SystemsLastErrorDeclared, method.Locations[0], method.Name, GetAdvice(method, symbols)));
                }
            }
        });
    }

    /// <summary>
    /// Gets what reads the error that the runtime has recorded, as the function read the system's own.
    /// </summary>
    internal static string GetReplacement(IMethodSymbol method, KnownSymbols symbols) =>
        symbols.WinsockErrorConvert is not null && PInvoke.Find(method) is { EntryPoint: "WSAGetLastError" }
            ? "FromLastError"
        : symbols.Marshal?.GetMembers("GetLastPInvokeError").IsEmpty == false ? "GetLastPInvokeError"
        : "GetLastWin32Error";

    private static void Report(OperationAnalysisContext context, IMethodSymbol method, KnownSymbols symbols) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.SystemsLastErrorCalled,
            context.Operation.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Replacement, GetReplacement(method, symbols)),
            method.Name,
            GetAdvice(method, symbols)));

    private static string GetAdvice(IMethodSymbol method, KnownSymbols symbols) =>
        GetReplacement(method, symbols) switch
        {
            "FromLastError" => "FromLastError()",
            var name => "Marshal." + name + "()",
        };

    /// <summary>Determines whether the address of errno is taken to set it.</summary>
    private static bool IsWritten(IOperation operation, KnownSymbols symbols) =>
        operation.Syntax.Parent is PrefixUnaryExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target
            ? assignment.Left == target
            : operation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } }
                && method.Name.StartsWith("Write", StringComparison.Ordinal)
                && KnownSymbols.IsMemberOf(method, symbols.Marshal);

    private static bool Reads(IMethodSymbol method) =>
        method is { IsStatic: true, PartialDefinitionPart: null, Parameters.IsEmpty: true, ReturnsVoid: false }
        && PInvoke.Find(method) is { } declaration
        && declaration.EntryPoint switch
        {
            "WSAGetLastError" => true,
            "GetLastError" => declaration.Library.StartsWith("KERNEL", StringComparison.Ordinal)
                || declaration.Library.StartsWith("API-MS-WIN-CORE-ERRORHANDLING", StringComparison.Ordinal),
            "errno" or "_errno" or "__errno" or "__error" or "__errno_location" or "___errno" => true,
            _ => false,
        };
}
