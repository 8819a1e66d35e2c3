using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>Calls FromLastError() in place of WSAGetLastError and GetLastError (WSE005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SystemsLastErrorCodeFix : DocumentCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SystemsLastErrorId);

    private protected override string GetTitle(Diagnostic diagnostic) => FixTitles.Name("FromLastError()");

    private protected override bool TryFix(DocumentChange change, Diagnostic diagnostic)
    {
        // An errno stays one: what follows expects the numbers of the system.
        if (change.Find(diagnostic.Location) is not InvocationExpressionSyntax call
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || PInvoke.Find(method) is not { EntryPoint: "WSAGetLastError" or "GetLastError" }
            || method.ReturnType is not { TypeKind: TypeKind.Enum } and not { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 })
        {
            return false;
        }

        var reading = change.FromLastError(call.SpanStart);
        var type = ParseTypeName(method.ReturnType.ToMinimalDisplayString(change.Model, call.SpanStart));
        change.Replace(
            call,
            SymbolEqualityComparer.Default.Equals(method.ReturnType, change.Symbols.WinsockError) ? reading : DocumentChange.Cast(type, reading));
        return true;
    }
}
