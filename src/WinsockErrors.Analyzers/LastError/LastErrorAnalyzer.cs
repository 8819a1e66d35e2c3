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

    private protected override void Register(AnalysisContext context)
    {
        var analyze = With(Analyze);
        context.RegisterOperationAction(analyze, OperationKind.Invocation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            operation =>
            {
                if (IsNumberOfProgram(((IPropertyReferenceOperation)operation.Operation).Property))
                {
                    analyze(operation);
                }
            },
            OperationKind.PropertyReference);
    }

    // As an error is; most properties are something else, or of .NET.
    private static bool IsNumberOfProgram(IPropertySymbol property) =>
        property.Type is { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum }
        && !property.DeclaringSyntaxReferences.IsEmpty;

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var operation = context.Operation;
        // A graph is expensive, and without a P/Invoke and a reading there is nothing to find in it.
        if (MayRead(operation, symbols) && symbols.GetBody(operation) is { NativeCalls.Any: true } body
            && Reads(operation, symbols)
            && (body.WrongReadings ??= Find(context, symbols)).TryGetValue(operation.Syntax, out var finding))
        {
            Report(context, finding, symbols);
        }
    }

    private static bool MayRead(IOperation operation, KnownSymbols symbols) => operation switch
    {
        // Cheap to know of a property, whose getter is short or has no body at all.
        IPropertyReferenceOperation => symbols.Methods.Find(operation).MayRead,
        IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
            or IObjectCreationOperation { Constructor.DeclaringSyntaxReferences.IsEmpty: false } => true,
        _ => Readings.GetName(operation, symbols) is not null,
    };

    private static bool Reads(IOperation operation, KnownSymbols symbols) =>
        Readings.GetName(operation, symbols) is not null || symbols.Methods.Find(operation).MayRead;

    /// <summary>Finds the wrong readings of a method, and of the functions in it.</summary>
    private static Dictionary<SyntaxNode, LastErrorFinding> Find(
        OperationAnalysisContext context, KnownSymbols symbols)
    {
        var findings = new Dictionary<SyntaxNode, LastErrorFinding>();
        var graphs = new Stack<ControlFlowGraph>();
        graphs.Push(context.GetControlFlowGraph());
        while (graphs.Count > 0)
        {
            var graph = graphs.Pop();
            foreach (var finding in new LastErrorFlow(graph, symbols, LastErrorState.Start).Run())
            {
                findings[finding.Reading.Syntax] = finding;
            }

            foreach (var local in graph.LocalFunctions)
            {
                graphs.Push(graph.GetLocalFunctionControlFlowGraph(local, context.CancellationToken));
            }

            foreach (var lambda in graph.Blocks
                .SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
                .SelectMany(operation => operation.DescendantsAndSelf())
                .OfType<IFlowAnonymousFunctionOperation>())
            {
                graphs.Push(graph.GetAnonymousFunctionControlFlowGraph(lambda, context.CancellationToken));
            }
        }

        return findings;
    }

    private static void Report(OperationAnalysisContext context, LastErrorFinding finding, KnownSymbols symbols)
    {
        var location = finding.Reading.Syntax.GetLocation();
        var error = finding.Error;
        var call = error.Call!;
        var function = symbols.Methods.GetFunction(call);
        if (error.IsNotRecorded)
        {
            var declaration = function.DeclaringSyntaxReferences is [var reference, ..]
                ? ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span))
                : ImmutableArray<Location>.Empty;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.NotRecorded, location, declaration, finding.Name, function.Name));
        }
        else
        {
            var overwriting = error.LastOverwriting!;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Overwritten,
                location,
                [call.Syntax.GetLocation(), error.FirstOverwriting!.Syntax.GetLocation(),
                    overwriting.Syntax.GetLocation()],
                Overwriters.GetName(overwriting, symbols) ?? ProgramMethods.GetName(overwriting),
                function.Name));
        }
    }
}
