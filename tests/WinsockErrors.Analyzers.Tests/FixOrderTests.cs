using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>
/// All fixes over a solution of two files, each rule once, as <c>dotnet format</c> does it: whatever the order, nothing
/// is left to fix, and nothing unused.
/// </summary>
public class FixOrderTests
{
    private const string Native = """
        using System;
        using System.Runtime.InteropServices;

        internal static class Native
        {
            internal const int Reset = 10054;

            [DllImport("libc", SetLastError = true)]
            internal static extern int bind(int socket, byte[] address, int length);
            [DllImport("libc", SetLastError = true)] internal static extern int close(int socket);
            [DllImport("libc")] internal static extern int listen(int socket, int backlog);
            [DllImport("libc")] internal static extern int shutdown(int socket, int how);
            [DllImport("ws2_32")] internal static extern int WSAGetLastError();
        }

        """;

    private const string Program = """
        using System;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using WinsockErrors;

        internal static class Program
        {
            internal static void Bind(int fd, byte[] data)
            {
                if (Native.bind(fd, data, data.Length) == -1)
                {
                    Native.close(fd);
                    throw new SocketException(Marshal.GetLastPInvokeError());
                }

                if (Native.listen(fd, 5) < 0)
                    throw new WinsockException();
            }

            internal static WinsockError Close(int fd)
            {
                int closed = Native.close(fd);
                Native.bind(fd, [], 0);
                if (closed == -1)
                {
                    Console.WriteLine(WinsockError.FromLastError());
                    if (Native.close(fd) == -1)
                    {
                        Native.bind(fd, [], 0);
                        return WinsockError.FromLastError();
                    }
                }

                return WinsockError.NO_ERROR;
            }

            internal static int Shutdown(int fd) => Native.shutdown(fd, 2) < 0 ? Native.WSAGetLastError() : 0;

            internal static bool IsReset(SocketException e)
            {
                const int reset = 10054;
                int code = e.ErrorCode;
                return code == reset || (int)e.SocketErrorCode == 10053;
            }

            internal static bool Connect(Socket socket)
            {
                try
                {
                    socket.Connect("localhost", 80);
                    return true;
                }
                catch (WinsockException e) when (e.Code == WinsockError.WSAECONNREFUSED)
                {
                    return false;
                }
            }

            internal static WinsockError Read(string text) =>
                WinsockError.TryParse(text, out WinsockError error) ? error : default;
        }

        """;

    public static TheoryData<int> Orders => [.. Enumerable.Range(0, RuleTest.Fixes.Count * 2)];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Fixes_InAnyOrder_LeaveNothingToFix(int order)
    {
        using var workspace = new AdhocWorkspace();
        var project = CreateProject(workspace);
        (await Find(project)).Should().HaveCountGreaterThan(9);
        // Each rule is first once, forward and backward.
        var fixes = RuleTest.Fixes.Concat(RuleTest.Fixes).Skip(order % RuleTest.Fixes.Count).Take(RuleTest.Fixes.Count);
        foreach (var fix in order < RuleTest.Fixes.Count ? fixes : fixes.Reverse())
        {
            foreach (string id in fix.FixableDiagnosticIds)
            {
                project = await FixAll(project, fix, id);
            }
        }

        (await Find(project)).Should().BeEmpty();
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty();
        string text = string.Concat(compilation.SyntaxTrees.Select(tree => tree.ToString()));
        text.Should().NotContain("WSAGetLastError").And.NotContain("const int reset");
        // Read before close, whichever rule came first.
        text.Should().MatchRegex(@"(new WinsockException\(\)|WinsockError\.FromLastError\(\));\s+Native\.close");
    }

    private static Project CreateProject(AdhocWorkspace workspace) => workspace
        .AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Program",
            "Program",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                // The library is built for .NET 8.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: RuleTest.References))
        .AddDocument("Native.cs", SourceText.From(Native), filePath: "Native.cs").Project
        .AddDocument("Program.cs", SourceText.From(Program), filePath: "Program.cs").Project;

    private static async Task<ImmutableArray<Diagnostic>> Find(Project project)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([.. RuleTest.Analyzers])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Project> FixAll(Project project, CodeFixProvider fix, string id)
    {
        // "dotnet format" also passes what the rules of other fixes found, and requests a fix of the first.
        var found = (await Find(project)).OrderByDescending(diagnostic => diagnostic.Id == id ? "" : diagnostic.Id)
            .ThenByDescending(diagnostic => diagnostic.Location.SourceSpan).ToImmutableArray();
        var document = project.Documents.First();
        foreach (var diagnostic in found.Take(1))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(
                project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (_, _) => { },
                    TestContext.Current.CancellationToken));
        }

        var context = new FixAllContext(
            document, fix, FixAllScope.Solution, id, [id], new FoundDiagnostics(found),
                TestContext.Current.CancellationToken);
        if (await fix.GetFixAllProvider()!.GetFixAsync(context) is not { } action)
        {
            return project;
        }

        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private sealed class FoundDiagnostics(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project,
            CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document,
            CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project,
            CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
