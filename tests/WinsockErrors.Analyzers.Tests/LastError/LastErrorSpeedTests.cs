using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>Linear in the size of a method: run by hand, since it needs a quiet machine.</summary>
public class LastErrorSpeedTests
{
    [Theory(Explicit = true)]
    [InlineData(1000)]
    [InlineData(2000)]
    [InlineData(4000)]
    public async Task Method_OfManyPInvokes_TakesATimeThatGrowsWithIt(int calls)
    {
        var body = new StringBuilder();
        for (int i = 0; i < calls; i++)
        {
            body.AppendLine(CultureInfo.InvariantCulture, $"int n{i} = Native.bind(fd, data, {i});");
            body.AppendLine(CultureInfo.InvariantCulture,
                $"if (n{i} == -1) {{ Native.close(fd); throw new WinsockException(); }}");
        }

        var cancellation = TestContext.Current.CancellationToken;
        var source = CSharpSyntaxTree.ParseText(
            $"{Verify.Usings}static class C {{ static void M(int fd, byte[] data) {{ {body} }} }}\n{Verify.Native}",
                cancellationToken: cancellation);
        var small = CSharpSyntaxTree.ParseText(Verify.Usings + Verify.Native, cancellationToken: cancellation);
        (await Find(small)).Should().Be(0);

        var watch = Stopwatch.StartNew();
        (await Find(source)).Should().Be(calls);
        watch.Stop();

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{calls}: {watch.ElapsedMilliseconds} ms, the compiler included");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMilliseconds(calls));

        async Task<int> Find(SyntaxTree tree)
        {
            var compilation = CSharpCompilation.Create(
                "Speed", [tree], RuleTest.References,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            return (await compilation.WithAnalyzers([new LastErrorAnalyzer()])
                .GetAnalyzerDiagnosticsAsync(cancellation)).Length;
        }
    }
}
