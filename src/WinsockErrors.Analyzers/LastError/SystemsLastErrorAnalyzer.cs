using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE005: P/Invokes of the functions that read the system's own last error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SystemsLastErrorAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.SystemsLastErrorCalled, Rules.SystemsLastErrorDeclared);

    private protected override void Register(CompilationStartAnalysisContext start, KnownSymbols symbols)
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
            operation =>
            {
                var method = operation.Operation is IInvocationOperation call
                    ? call.TargetMethod
                    : ((IMethodReferenceOperation)operation.Operation).Method;
                if (Reads(method))
                {
                    called.TryAdd(method.OriginalDefinition, 0);
                    operation.ReportDiagnostic(Diagnostic.Create(
                        Rules.SystemsLastErrorCalled, operation.Operation.Syntax.GetLocation(), method.Name));
                }
            },
            OperationKind.Invocation,
            OperationKind.MethodReference);
        // A declaration that is called is told of where it is called.
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var method in declared.Keys)
            {
                if (!called.ContainsKey(method))
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rules.SystemsLastErrorDeclared, method.Locations[0], method.Name));
                }
            }
        });
    }

    private static bool Reads(IMethodSymbol method) =>
        method is { IsStatic: true, PartialDefinitionPart: null, Parameters.IsEmpty: true, ReturnsVoid: false }
        && PInvoke.Find(method) is { } declaration
        && declaration.EntryPoint switch
        {
            "WSAGetLastError" => true,
            "GetLastError" => declaration.Library.StartsWith("KERNEL", StringComparison.Ordinal),
            "errno" or "_errno" or "__errno" or "__error" or "__errno_location" or "___errno" => true,
            _ => false,
        };
}
