using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>Runs the analyzers over code in which a comment marks each finding that is due: <c>// WSE004</c>, at its line.</summary>
internal static partial class Analysis
{
    /// <summary>P/Invokes for the examples, with and without SetLastError = true.</summary>
    internal const string Native = """

        static partial class Native
        {
            [DllImport("libc", SetLastError = true)] public static extern int socket(int family, int type, int protocol);
            [DllImport("libc", SetLastError = true)] public static extern int bind(int socket, byte[] address, int length);
            [DllImport("libc", SetLastError = true)] public static extern int connect(int socket, byte[] address, int length);
            [DllImport("libc", SetLastError = true)] public static extern int recv(int socket, byte[] buffer, int length, int flags);
            [DllImport("libc", SetLastError = true)] public static extern int close(int socket);
            [DllImport("libc")] public static extern int getpid();
            [DllImport("libc")] public static extern int listen(int socket, int backlog);
            [DllImport("ws2_32")] public static extern int WSAStartup(ushort version, byte[] data);
            [LibraryImport("libc", SetLastError = true)] public static partial int shutdown(int socket, int how);
            [LibraryImport("libc")] public static partial int send(int socket, byte[] data, int length, int flags);
            public static partial int shutdown(int socket, int how) => 0;
            public static partial int send(int socket, byte[] data, int length, int flags) => 0;
        }
        """;

    internal static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        new ComparisonAnalyzer(),
        new LastErrorAnalyzer(),
        new SystemsLastErrorAnalyzer(),
        new SocketExceptionAnalyzer(),
    ];

    internal static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "WinsockErrors.dll" or "Microsoft.Win32.Primitives.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    internal const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Globalization;
        using System.IO;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using WinsockErrors;

        """;

    /// <summary>The body of a method, completed to a file.</summary>
    internal static string Method(string body, string signature = "static void Run(int fd, byte[] data, SocketException e, bool verbose)") =>
        $"{Usings}static partial class Example\n{{\n{signature}\n{{\n{body}\n}}\n}}\n{Native}";

    /// <summary>Analyzes a method body and compares the findings with the marks in it.</summary>
    internal static Task VerifyMethod(string body) => Verify(Method(body));

    /// <summary>Analyzes a file and compares the findings with the marks in it.</summary>
    internal static async Task Verify(string source, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var found = await Run(source, version);
        found.Select(Describe).Should().BeEquivalentTo(GetMarks(source), because: string.Join("\n", found));
    }

    /// <summary>The findings in a file.</summary>
    internal static Task<ImmutableArray<Diagnostic>> Run(
        string source, LanguageVersion version = LanguageVersion.CSharp14, params string[] symbols) =>
        Run(CreateCompilation(source, version, symbols));

    /// <summary>The findings in a compilation, which has to be free of errors.</summary>
    internal static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation)
    {
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => failure = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        failure.Should().BeNull();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    internal static CSharpCompilation CreateCompilation(string source, LanguageVersion version, params string[] symbols) => CSharpCompilation.Create(
        "Example",
        [CSharpSyntaxTree.ParseText(SourceText.From(source), new CSharpParseOptions(version, preprocessorSymbols: symbols), "Example.cs")],
        References,
        new CSharpCompilationOptions(IsProgram(source) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    internal static bool IsProgram(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));

    internal static IEnumerable<string> GetMarks(string source) => source.Split('\n').SelectMany(
        (line, index) => Mark().Matches(line).Select(match => Describe(index + 1, match.Value)));

    private static string Describe(Diagnostic diagnostic) =>
        Describe(diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id);

    private static string Describe(int line, string id) => string.Create(CultureInfo.InvariantCulture, $"{line}: {id}");

    [GeneratedRegex(@"(?<=// (WSE\d{3} )*)WSE\d{3}")]
    private static partial Regex Mark();
}
