using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>The list of what overwrites the last error cannot lie: each entry runs in a process of its own.</summary>
public sealed class OverwritersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("overwriting").FullName;

    [Fact]
    public async Task Members_OfTheList_OverwriteTheLastErrorOnLinux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Measured on Linux.");
        string program = Compile();
        var results = new ConcurrentDictionary<string, int>();
        var names = Overwriters.Members.SelectMany(type => type.Value.Select(member => type.Key + "." + member));

        await Parallel.ForEachAsync(
            names,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 2,
                CancellationToken = TestContext.Current.CancellationToken
            },
            async (name, cancellation) => results[name] = await Run(program, name, cancellation));

        results.Should().HaveCountGreaterThan(120);
        // 1: it keeps the error; 2: the program does not know it.
        results.Where(result => result.Value != 0).Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<int> Run(string program, string name, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet"
            ? path : "dotnet", [program, name])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation),
            process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    private string Compile()
    {
        var compilation = CSharpCompilation.Create(
            "Overwriting",
            // Debug.WriteLine is compiled for DEBUG, and Trace for TRACE.
            [CSharpSyntaxTree.ParseText(SampleTests.Read("Overwriting.cs"),
                new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: ["DEBUG", "TRACE"]))],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        string program = Path.Combine(folder, "Overwriting.dll");
        compilation.Emit(program).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Should().BeEmpty();
        File.WriteAllText(
            Path.ChangeExtension(program, "runtimeconfig.json"),
            """
            {
              "runtimeOptions": {
                "tfm": "net10.0",
                "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" }
              }
            }
            """);
        return program;
    }
}
