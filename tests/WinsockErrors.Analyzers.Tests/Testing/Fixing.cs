using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using WinsockErrors.Analyzers.CodeFixes;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>Applies the fixes to code, and compiles what comes of it.</summary>
internal static class Fixing
{
    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        new ComparisonCodeFix(),
        new SetLastErrorCodeFix(),
        new LastErrorReadCodeFix(),
        new SystemsLastErrorCodeFix(),
        new SocketExceptionCodeFix(),
    ];

    /// <summary>Fixes the body of a method once, and gives the new body in one line.</summary>
    internal static async Task<string> FixMethod(string body, LanguageVersion version = LanguageVersion.CSharp14)
    {
        string marked = Analysis.Method($"/*<*/{body}/*>*/").Replace("static partial class Example\n{", $"static partial class Example\n{{\n{Example}", StringComparison.Ordinal);
        string changed = await FixAll(marked, version);
        int start = changed.IndexOf("/*<*/", StringComparison.Ordinal) + 5;
        string inside = changed[start..changed.IndexOf("/*>*/", StringComparison.Ordinal)];
        return string.Join(' ', inside.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Members beside the method.</summary>
    internal const string Example = "[DllImport(\"ws2_32\")] static extern int WSAGetLastError();\n[DllImport(\"ws2_32\", EntryPoint = \"WSAGetLastError\")] static extern SocketError GetSocketError();\n";

    /// <summary>Applies every fix that there is for the findings, rule by rule, each to all of its findings at once.</summary>
    internal static async Task<string> FixAll(string source, LanguageVersion version = LanguageVersion.CSharp14)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Example", "Example", LanguageNames.CSharp,
            compilationOptions: Analysis.CreateCompilation(source, version).Options,
            parseOptions: new CSharpParseOptions(version),
            metadataReferences: Analysis.References));
        var document = project.AddDocument("Example.cs", SourceText.From(source), filePath: "Example.cs");
        // Twice, because what is no longer called can go only then.
        foreach (var provider in Providers.Concat(Providers))
        {
            foreach (string id in provider.FixableDiagnosticIds)
            {
                document = await FixAll(document, provider, id);
            }
        }

        return (await document.GetTextAsync()).ToString();
    }

    // As an editor does it: ask for one fix, then apply its like everywhere.
    private static async Task<Document> FixAll(Document document, CodeFixProvider provider, string id)
    {
        var found = (await Find(document)).Where(diagnostic => diagnostic.Id == id).ToImmutableArray();
        CodeAction? single = null;
        foreach (var diagnostic in found)
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => single ??= action, default));
        }

        if (single is null)
        {
            return document;
        }

        var context = new FixAllContext(
            document, provider, FixAllScope.Document, single.EquivalenceKey!, [id], new FoundDiagnostics(found), default);
        var all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        var operations = await all!.GetOperationsAsync(default);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        // Compiles, or this fails.
        await Find(changed);
        return changed;
    }

    private static async Task<ImmutableArray<Diagnostic>> Find(Document document) =>
        await Analysis.Run((await document.Project.GetCompilationAsync())!);

    private sealed class FoundDiagnostics(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
