using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// WSE003 and WSE004: the last error of a P/Invoke that does not record it, or that something overwrites.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LastErrorAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.NotRecorded, Rules.Overwritten);

    private protected override void Register(CompilationStartAnalysisContext start, KnownSymbols symbols)
    {
        var methods = new ProgramMethods(symbols);
        start.RegisterOperationBlockStartAction(block =>
        {
            // A graph is dear, and without a P/Invoke and a reading there is nothing to find in it.
            bool callsNative = false;
            bool reads = false;
            block.RegisterOperationAction(
                operation =>
                {
                    if (operation.Operation is IInvocationOperation { TargetMethod: var method }
                        && PInvoke.Find(method) is not null)
                    {
                        callsNative = true;
                    }
                    else if (Readings.GetName(operation.Operation, symbols) is not null)
                    {
                        reads = true;
                    }
                },
                OperationKind.Invocation,
                OperationKind.ObjectCreation);
            block.RegisterOperationBlockEndAction(end =>
            {
                if (callsNative)
                {
                    foreach (var root in end.OperationBlocks)
                    {
                        if (reads || root.Descendants().OfType<IInvocationOperation>()
                            .Any(call => methods.Reads(call.TargetMethod)))
                        {
                            Analyze(end, end.GetControlFlowGraph(root), symbols, methods);
                        }
                    }
                }
            });
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, ControlFlowGraph graph, KnownSymbols symbols,
        ProgramMethods methods)
    {
        foreach (var finding in new LastErrorFlow(graph, symbols, methods).Run())
        {
            Report(context, finding, symbols);
        }

        foreach (var local in graph.LocalFunctions)
        {
            Analyze(context, graph.GetLocalFunctionControlFlowGraph(local, context.CancellationToken), symbols,
                methods);
        }

        foreach (var lambda in graph.Blocks
            .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>())
        {
            Analyze(context, graph.GetAnonymousFunctionControlFlowGraph(lambda, context.CancellationToken), symbols,
                methods);
        }
    }

    private static void Report(OperationBlockAnalysisContext context, LastErrorFinding finding, KnownSymbols symbols)
    {
        var location = finding.Reading.Syntax.GetLocation();
        var error = finding.Error;
        var call = error.Call!;
        if (error.IsNotRecorded)
        {
            var declaration = call.TargetMethod.DeclaringSyntaxReferences is [var reference, ..]
                ? ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span))
                : ImmutableArray<Location>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NotRecorded, location, declaration, finding.Name, call.TargetMethod.Name));
        }
        else
        {
            var overwriting = error.LastOverwriting!;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Overwritten,
                location,
                [call.Syntax.GetLocation(), error.FirstOverwriting!.Syntax.GetLocation(),
                    overwriting.Syntax.GetLocation()],
                Overwriters.GetName(overwriting, symbols) ?? ((IInvocationOperation)overwriting).TargetMethod.Name,
                call.TargetMethod.Name));
        }
    }
}
