using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>WSE009: a WinsockException caught where only .NET's own sockets are called, which throw none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverCaughtAnalyzer : LibraryAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.NeverCaught);

    private protected override bool NeedsLibrary => true;

    private protected override void Register(AnalysisContext context) =>
        context.RegisterOperationAction(With(Analyze), OperationKind.CatchClause);

    private static void Analyze(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (symbols.IsWinsockException(clause.ExceptionType) && clause.Parent is ITryOperation { Body: var body }
            && CallsOnlySockets(body))
        {
            var caught = ((CatchClauseSyntax)clause.Syntax).Declaration!.Type;
            context.ReportDiagnostic(Diagnostic.Create(Rules.NeverCaught, caught.GetLocation()));
        }
    }

    /// <summary>
    /// Determines whether .NET's sockets are called, and nothing that might throw an exception of the program's own.
    /// </summary>
    private static bool CallsOnlySockets(IOperation body)
    {
        bool callsSockets = false;
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IThrowOperation or ILocalFunctionOperation or IAnonymousFunctionOperation
                    or IDelegateCreationOperation
                    or IFunctionPointerInvocationOperation or IDynamicInvocationOperation:
                    return false;
                case IAwaitOperation { Operation: not IInvocationOperation }:
                    return false;
                case IInvocationOperation { TargetMethod: var method } call:
                    if (ProgramMethods.IsOfProgram(call) || PInvoke.Find(method) is not null
                        || IsOfLibrary(method.ContainingType))
                    {
                        return false;
                    }

                    callsSockets |= IsOfSockets(method.ContainingType);
                    break;
                case IObjectCreationOperation { Type: var type } creation:
                    if (ProgramMethods.IsOfProgram(creation) || IsOfLibrary(type))
                    {
                        return false;
                    }

                    callsSockets |= IsOfSockets(type);
                    break;
                case IPropertyReferenceOperation
                {
                    Property:
                    {
                        ContainingType: var owner,
                        GetMethod.DeclaringSyntaxReferences.IsEmpty: false
                    }
                } when !IsOfLibrary(owner):
                    return false;
            }
        }

        return callsSockets;
    }

    private static bool IsOfLibrary(ITypeSymbol? type) => type?.ContainingAssembly?.Name == "WinsockErrors";

    private static bool IsOfSockets(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: "Sockets" or "Net" or "Http" } container
        && container.ToDisplayString().StartsWith("System.Net", StringComparison.Ordinal);
}
