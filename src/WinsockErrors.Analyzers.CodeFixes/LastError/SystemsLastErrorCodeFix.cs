using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>
/// Reads what the runtime has recorded in place of the system's own last error (WSE005): makes the P/Invoke before it
/// record its error, and removes what is no longer called.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SystemsLastErrorCodeFix : LibraryCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Rules.SystemsLastErrorId);

    internal override string GetTitle(Diagnostic diagnostic) =>
        FixTitles.Name(diagnostic.Properties.TryGetValue(SystemsLastErrorAnalyzer.Replacement, out string? name) ? name
            + "()" : "FromLastError()");

    internal override async Task<Solution?> FixAsync(
        Solution solution, IReadOnlyCollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        // What is declared is edited with what is called, document by document.
        var changes = new Dictionary<DocumentId, DocumentChange>();
        var gone = new Dictionary<IMethodSymbol, List<Location>>(SymbolEqualityComparer.Default);
        var unrecorded = new List<Location>();
        foreach (var diagnostic in diagnostics)
        {
            if (await GetChangeAsync(diagnostic.Location.SourceTree).ConfigureAwait(false) is not { } change)
            {
                continue;
            }

            var node = change.Find(diagnostic.Location);
            if (node is MethodDeclarationSyntax declaration
                && change.Model.GetDeclaredSymbol(declaration, cancellationToken) is { } declared)
            {
                gone[declared] = [];
            }
            else if (node is InvocationExpressionSyntax call
                && change.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                && TryReplace(change, call, method))
            {
                if (!gone.TryGetValue(method.OriginalDefinition, out var calls))
                {
                    gone[method.OriginalDefinition] = calls = [];
                }

                calls.Add(call.GetLocation());
                unrecorded.AddRange(FindUnrecorded(change, call));
            }
        }

        foreach (var pair in gone)
        {
            if (await IsUnusedAsync(pair.Key, pair.Value).ConfigureAwait(false)
                && pair.Key.DeclaringSyntaxReferences is [var reference] && await reference.GetSyntaxAsync(
                    cancellationToken).ConfigureAwait(false) is MethodDeclarationSyntax declaration
                && await GetChangeAsync(declaration.SyntaxTree).ConfigureAwait(false) is { } change)
            {
                change.Remove(declaration);
            }
        }

        foreach (var location in unrecorded.Distinct())
        {
            if (await GetChangeAsync(location.SourceTree).ConfigureAwait(false) is { } change)
            {
                Declarations.SetLastError(change, location);
            }
        }

        var changed = solution;
        foreach (var change in changes)
        {
            if (change.Value.GetChangedRoot() is { } root)
            {
                changed = changed.WithDocumentSyntaxRoot(change.Key, root);
            }
        }

        return changed == solution ? null : changed;

        async Task<DocumentChange?> GetChangeAsync(SyntaxTree? tree)
        {
            if (solution.GetDocument(tree) is not { } document)
            {
                return null;
            }

            if (!changes.TryGetValue(document.Id, out var change))
            {
                changes[document.Id] = change = await DocumentChange.CreateAsync(document, cancellationToken)
                    .ConfigureAwait(false);
            }

            return change;
        }

        async Task<bool> IsUnusedAsync(IMethodSymbol method, List<Location> calls) => !IsVisible(method)
            && (await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
                .SelectMany(found => found.Locations)
                .All(use => calls.Exists(call =>
                    call.SourceTree == use.Location.SourceTree && call.SourceSpan.Contains(use.Location.SourceSpan)));
    }

    private static bool TryReplace(DocumentChange change, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        string name = SystemsLastErrorAnalyzer.GetReplacement(method, change.Symbols);
        var reading = name == "FromLastError"
            ? change.FromLastError(call.SpanStart)
            : InvocationExpression(
                DocumentChange.Member(change.SystemType(change.Symbols.Marshal!, call.SpanStart), name));
        var type = method.ReturnType;
        // A function that gives the address of errno is read through it.
        SyntaxNode? whole = type.SpecialType == SpecialType.System_IntPtr
            || type is IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Int32 }
            ? call.Parent switch
            {
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PointerIndirectionExpression } indirection =>
                    indirection,
                ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Arguments.Count: 1,
                        Parent: InvocationExpressionSyntax { Expression: var read } invocation
                    }
                }
                    when change.Model.GetSymbolInfo(read).Symbol is IMethodSymbol { Name: "ReadInt32" } => invocation,
                _ => null,
            }
            : type is { TypeKind: TypeKind.Enum }
                or { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } ? call
            : null;
        if (whole is null)
        {
            return false;
        }

        bool isSame = whole != call || (name == "FromLastError" ? change.Symbols.IsWinsockError(type)
            : type.SpecialType == SpecialType.System_Int32);
        change.Replace(whole, isSame ? reading : DocumentChange.Cast(
            ParseTypeName(type.ToMinimalDisplayString(change.Model, call.SpanStart)), reading));
        return true;
    }

    /// <summary>Gets the declaration of the P/Invoke right before, if it does not record its error.</summary>
    private static IEnumerable<Location> FindUnrecorded(DocumentChange change, InvocationExpressionSyntax call)
    {
        var member = call.Ancestors()
            .First(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        var before = member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(other => other.Span.End <= call.SpanStart)
            .Select(other => change.Model.GetOperation(other))
            .OfType<IInvocationOperation>()
            .LastOrDefault(other => PInvoke.Find(other.TargetMethod) is not null);
        return before is not null
            && PInvoke.Find(before.TargetMethod) is { SetsLastError: false, ReturnsMinusOne: true }
            ? before.TargetMethod.DeclaringSyntaxReferences.Take(1)
                .Select(reference => Location.Create(reference.SyntaxTree, reference.Span))
            : [];
    }

    private static bool IsVisible(IMethodSymbol method)
    {
        bool isInternalVisible = method.ContainingAssembly.GetAttributes()
            .Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
        for (ISymbol symbol = method; symbol is not (null or INamespaceSymbol); symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility == Accessibility.Private
                || (symbol.DeclaredAccessibility == Accessibility.Internal && !isInternalVisible))
            {
                return false;
            }
        }

        return true;
    }
}
