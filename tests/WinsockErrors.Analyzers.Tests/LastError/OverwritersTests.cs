using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>The list of what overwrites the last error cannot lie: each entry runs.</summary>
public sealed class OverwritersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("overwriting").FullName;

    [Fact]
    public async Task Members_OfTheList_OverwriteTheLastErrorOnLinux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Measured on Linux.");
        string program = Compile();
        string[] names = [.. Overwriters.Members.SelectMany(type => type.Value.Select(name => type.Key + "." + name))];
        names.Length.Should().BeGreaterThan(120);

        // What overwrites it only when it is first used may keep it after others: that runs once more, by itself.
        var kept = new List<string>();
        foreach (string name in await Run(program, names))
        {
            kept.AddRange(await Run(program, name));
        }

        kept.Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Runs operations in a process, and returns those that have kept the error.</summary>
    private static async Task<IEnumerable<string>> Run(string program, params string[] names)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet"
            ? path : "dotnet", [program, .. names])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, "the operations should run, but the program printed:\n{0}", await error);
        return (await output).Split('\n').Where(line => line.StartsWith("System.", StringComparison.Ordinal));
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
