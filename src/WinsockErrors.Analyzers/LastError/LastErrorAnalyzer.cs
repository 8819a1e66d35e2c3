using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE003 and WSE004: the last error of a P/Invoke that does not record it, or that something overwrites.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LastErrorAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NotRecorded, Rules.Overwritten);

    private protected override void Register(CompilationStartAnalysisContext start, KnownSymbols symbols) =>
        start.RegisterOperationAction(operation => Analyze(operation, symbols), OperationKind.Invocation, OperationKind.ObjectCreation);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (Readings.GetName(context.Operation, symbols) is not { } reading || !CallsNative(context.Operation)
            || FindGraph(context) is not { } graph)
        {
            return;
        }

        var search = new LastErrorSearch(graph, context.Operation, symbols);
        search.Run();
        if (search.NotRecorded is { } call && Readings.IsOfLibrary(context.Operation, symbols))
        {
            var declaration = call.TargetMethod.DeclaringSyntaxReferences is [var reference, ..]
                ? ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span))
                : ImmutableArray<Location>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NotRecorded, context.Operation.Syntax.GetLocation(), declaration, reading, call.TargetMethod.Name));
        }
        else if (search.Overwriting is { } overwriting)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Overwritten,
                context.Operation.Syntax.GetLocation(),
                search.AllOverwriting.Select(operation => operation.Syntax.GetLocation()).Prepend(search.Overwritten!.Syntax.GetLocation()),
                search.GetName(overwriting),
                search.Overwritten.TargetMethod.Name));
        }
    }

    // A graph is dear, and without a P/Invoke there is nothing to find in it.
    private static bool CallsNative(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation.Descendants().Any(other => other is IInvocationOperation call && PInvoke.Find(call.TargetMethod) is not null);
    }

    /// <summary>The graph of the innermost function around the operation.</summary>
    private static ControlFlowGraph? FindGraph(OperationAnalysisContext context)
    {
        var functions = new Stack<IOperation>();
        for (var outer = context.Operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILocalFunctionOperation or IAnonymousFunctionOperation)
            {
                functions.Push(outer);
            }
        }

        var graph = context.GetControlFlowGraph();
        foreach (var function in functions)
        {
            var inner = function is ILocalFunctionOperation local
                ? graph.LocalFunctions.Contains(local.Symbol) ? graph.GetLocalFunctionControlFlowGraph(local.Symbol) : null
                : graph.Blocks.SelectMany(LastErrorSearch.GetRoots).SelectMany(root => root.DescendantsAndSelf())
                    .OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(lambda => lambda.Syntax == function.Syntax) is { } found
                    ? graph.GetAnonymousFunctionControlFlowGraph(found)
                    : null;
            if (inner is null)
            {
                return null;
            }

            graph = inner;
        }

        return graph;
    }
}
