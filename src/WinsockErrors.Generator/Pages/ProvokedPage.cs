using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders docs/provoked.md from the tests that make operating systems produce the codes: each entry of theirs of the
/// form <c>new(WinsockError.CODE, "call"</c>, or <c>new(WinsockError.CODE, WinsockError.INSTEAD, "call"</c> where the
/// actual code differs from the documented one.
/// </summary>
internal static class ProvokedPage
{
    private static readonly (string System, string Path)[] Sources =
    [
        ("Linux", "tests/WinsockErrors.Tests/Provoked/LinuxProvocations.cs"),
        ("Linux, .NET", "tests/WinsockErrors.Tests/Provoked/DotNetProvocations.cs"),
        ("Linux, in a namespace", "tests/WinsockErrors.Tests/Provoked/NamespaceProvocations.cs"),
        ("Windows", "tests/WinsockErrors.Tests/Provoked/WindowsProvocations.cs"),
    ];

    internal static string Render(Catalog catalog, Func<string, string> readFile)
    {
        var calls = Sources.SelectMany(source => Read(source.System, readFile(source.Path))).ToList();
        var seen = calls.Where(call => call.Instead is null).ToLookup(call => call.Code);
        var otherwise = calls.Where(call => call.Instead is not null).ToLookup(call => call.Code);
        var page = new SourceWriter()
            .Line($"<!-- auto-generated from tests/WinsockErrors.Tests/Provoked by: {SourceWriter.Command} -->")
            .Line()
            .Line("# Observed codes")
            .Line()
            .Line(string.Create(
                CultureInfo.InvariantCulture,
                $"The tests make operating systems produce {seen.Count} of the {catalog.Errors.Count} codes "
                + $"with these calls. Linux is Debian 12, and"))
            .Line("Windows is Wine 8: its ws2_32.dll is not Microsoft's.")
            .Line()
            .Line("| code | name | system | call |")
            .Line("|---|---|---|---|");
        foreach (var (entry, call) in InOrder(catalog, seen))
        {
            page.Line($"| {entry.Code} | {Link(entry.Name)} | {call.System} | {call.Call} |");
        }

        page.Line()
            .Line("## Different from the documentation")
            .Line()
            .Line("For each of these calls, Microsoft's documentation gives the first code, "
                + "or its name suggests it.")
            .Line("Each time, the actual result is different. "
                + "Codes that are only in this table have been tried in vain.")
            .Line()
            .Line("| code | name | system | call | actual result |")
            .Line("|---|---|---|---|---|");
        foreach (var (entry, call) in InOrder(catalog, otherwise))
        {
            string instead = call.Instead == "NO_ERROR" ? "success" : Link(call.Instead!);
            page.Line($"| {entry.Code} | {Link(entry.Name)} | {call.System} | {call.Call} | {instead} |");
        }

        var untried = catalog.Errors.Where(entry => !seen.Contains(entry.Name) && !otherwise.Contains(entry.Name))
            .ToLookup(entry => entry.Category == "Qos");
        return page.Line()
            .Line("## Not tried")
            .Line()
            .Line(string.Create(
                CultureInfo.InvariantCulture,
                $"No call is known to give these on the systems above: "
                + $"the {untried[true].Count()} quality-of-service codes, and"))
            .Line(string.Join(", ", untried[false].Select(entry => Link(entry.Name))) + ".")
            .ToString();
    }

    private static IEnumerable<(CatalogEntry Entry, Provocation Call)> InOrder(Catalog catalog, ILookup<string,
        Provocation> calls) =>
        catalog.Errors.SelectMany(entry => calls[entry.Name].Select(call => (entry, call)));

    private static string Link(string name) => $"[{name}](error-codes.en.md#{name})";

    private static IEnumerable<Provocation> Read(string system, string source)
    {
        foreach (var creation in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
            .OfType<ImplicitObjectCreationExpressionSyntax>())
        {
            var arguments = creation.ArgumentList.Arguments.Select(argument => argument.Expression).ToList();
            var codes = arguments.TakeWhile(IsCode).Cast<MemberAccessExpressionSyntax>()
                .Select(code => code.Name.Identifier.ValueText).ToList();
            if (codes.Count > 0
                && arguments.ElementAtOrDefault(codes.Count) is LiteralExpressionSyntax { Token.Value: string call })
            {
                yield return new Provocation(codes[0], codes.ElementAtOrDefault(1), system, call);
            }
        }

        static bool IsCode(ExpressionSyntax expression) => expression is MemberAccessExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: "WinsockError" },
        };
    }

    private sealed record Provocation(string Code, string? Instead, string System, string Call);
}
