using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using WinsockErrors.Analyzers.CodeFixes;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>
/// All rules and all fixes, over code in which <c>[|…|]</c> marks what the rule at hand finds, and <c>{|WSE004:…|}</c>
/// what another one does. Any other finding fails the test.
/// </summary>
internal sealed class RuleTest : CSharpCodeFixTest<ComparisonAnalyzer, ComparisonCodeFix, DefaultVerifier>
{
    // As many as a test may need; how many a fix takes is not what the tests are about.
    private const int AnyNumber = -30;

    private readonly string rule;
    private readonly LanguageVersion version;
    private readonly string[] constants;

    internal RuleTest(string rule, string source, LanguageVersion version = LanguageVersion.CSharp14,
        params string[] constants)
    {
        this.rule = rule;
        this.version = version;
        this.constants = constants;
        TestCode = source;
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        // None are downloaded: they are given below.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(References);
        TestState.OutputKind = source.StartsWith("// A program.", StringComparison.Ordinal)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;
        FixedState.MarkupHandling = MarkupMode.Allow;
        NumberOfIncrementalIterations = AnyNumber;
        NumberOfFixAllIterations = AnyNumber;
        NumberOfFixAllInDocumentIterations = AnyNumber;
        NumberOfFixAllInProjectIterations = AnyNumber;
    }

    internal static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(WinsockError).Assembly.Location),
    ];

    internal static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } =
    [
        new ComparisonAnalyzer(),
        new LastErrorAnalyzer(),
        new SystemsLastErrorAnalyzer(),
        new SocketExceptionAnalyzer(),
        new NeverCaughtAnalyzer(),
        new EnumParseAnalyzer(),
        new MessageTextAnalyzer(),
    ];

    internal static IReadOnlyList<LibraryCodeFix> Fixes { get; } =
    [
        new ComparisonCodeFix(),
        new SetLastErrorCodeFix(),
        new LastErrorReadCodeFix(),
        new SystemsLastErrorCodeFix(),
        new SocketExceptionCodeFix(),
        new NeverCaughtCodeFix(),
        new EnumParseCodeFix(),
    ];

    internal static IEnumerable<DiagnosticDescriptor> Descriptors =>
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    /// <summary>Removes the library, as in a program that uses only the analyzers.</summary>
    internal void RemoveLibrary() => TestState.AdditionalReferences.RemoveAt(References.Count - 1);

    /// <summary>Compiles the code for .NET Framework, without the library.</summary>
    internal void UseNetFramework()
    {
        TestState.AdditionalReferences.Clear();
        string folder = Repository.GetMetadata("NetFramework");
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(Path.Combine(folder, "mscorlib.dll")));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(Path.Combine(folder, "System.dll")));
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => FixedState.Sources.Count == 0 ? [] : Fixes;

    protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        Descriptors.First(descriptor => descriptor.Id == rule);

    protected override ParseOptions CreateParseOptions() =>
        new CSharpParseOptions(version, preprocessorSymbols: constants);

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);
}
