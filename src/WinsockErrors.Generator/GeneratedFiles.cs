using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>
/// Every file that is generated from others, rendered in memory: what the command writes and the tests compare.
/// </summary>
internal static partial class GeneratedFiles
{
    internal const string CatalogPath = "src/WinsockErrors/Data/Catalog.xml";

    internal const string ConversionsPath = "src/WinsockErrors/Data/Conversions.xml";

    internal const string SystemTextsPath = "src/WinsockErrors/Data/SystemTexts.xml";

    private static readonly string[] Folders = ["docs", "src", "tests"];

    private const string CodeFolder = "src/WinsockErrors/Generated";

    /// <summary>Renders all files.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="texts">The systems' texts.</param>
    /// <param name="readFile">
    /// Gets the text of a file, by its path from the root; for quotations of the tests, and for templates.
    /// </param>
    /// <returns>The content of each file by its path from the root: LF, and UTF-8 without BOM when written.</returns>
    internal static IReadOnlyDictionary<string, string> Render(
        Catalog catalog, Conversions conversions, SystemTexts texts, Func<string, string> readFile)
    {
        var files = CatalogFiles.Render(catalog).Concat(ConversionFiles.Render(catalog, conversions)).ToDictionary(
            f => $"{CodeFolder}/{f.Path}.g.cs", f => f.Content);
        foreach (var (path, content) in BenchmarkPeerFiles.Render(catalog)
            .Concat(SystemTextFiles.Render(catalog, texts)))
        {
            files[path] = content;
        }

        files["docs/error-codes.en.md"] = ErrorCodesPage.Render(catalog, Language.English);
        files["docs/error-codes.fr.md"] = ErrorCodesPage.Render(catalog, Language.French);
        files["docs/index.html"] = ReferencePage.Render(catalog, conversions, texts, readFile);
        foreach (var language in new[] { Language.English, Language.French })
        {
            files[ConversionsPage.GetPath(language)] = ConversionsPage.Render(catalog, conversions, language, readFile);
        }

        files["docs/provoked.md"] = ProvokedPage.Render(catalog, readFile);
        foreach (string document in DocumentExcerpts.Documents)
        {
            files[document] = DocumentExcerpts.Render(document, readFile(document), readFile);
        }

        return files;
    }

    /// <summary>Gets the generated files on disk, by their paths from the root, that are no longer rendered.</summary>
    internal static IEnumerable<string> FindStale(string root, IReadOnlyDictionary<string, string> files) =>
        from folder in Folders
        where Directory.Exists(Path.Combine(root, folder))
        from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(root, file).Replace('\\', '/')
        where !files.ContainsKey(path) && path != FrenchDocumentation.TargetPath && !IsNoneOfOurs(path)
            && IsGenerated(file)
        select path;

    // The output of the compiler and the test runner, and the templates of the generator itself.
    private static bool IsNoneOfOurs(string path) =>
        path.StartsWith("src/WinsockErrors.Generator/", StringComparison.Ordinal)
        || path.Split('/').Any(part => part is "bin" or "obj" or "TestResults");

    // Every generated file says so in its first lines.
    private static bool IsGenerated(string file) =>
        Path.GetExtension(file) is ".cs" or ".md" or ".html" or ".resx" or ".xml" or ".tsv" or ".json"
            && File.ReadLines(file).Take(3).Any(line => GeneratedMark().IsMatch(line));

    [GeneratedRegex("^(// <|<!-- |# )auto-generated")]
    private static partial Regex GeneratedMark();
}
