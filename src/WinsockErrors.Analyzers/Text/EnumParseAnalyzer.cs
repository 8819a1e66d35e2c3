using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE007: WinsockError.Parse and TryParse, which are those of System.Enum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumParseAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.EnumParsed);

    private protected override bool NeedsLibrary => true;

    private protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(With(Analyze), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        // Whoever writes Enum.Parse knows whose it is.
        if (call.TargetMethod is { Name: "Parse" or "TryParse", IsStatic: true } method
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Enum)
            && call.Syntax is InvocationExpressionSyntax
            { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
            && symbols.IsWinsockError(
                call.SemanticModel?.GetSymbolInfo(receiver, context.CancellationToken).Symbol as ITypeSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.EnumParsed, call.Syntax.GetLocation(), method.Name));
        }
    }
}
