namespace WinsockErrors.TextTests;

/// <summary>Where texts stand that people read, and how they are read from there.</summary>
internal static class TextSources
{
    private static readonly Dictionary<string, TextSource> All = new()
    {
        ["catalog"] = new("src/WinsockErrors/Data", "Catalog.xml", XmlTexts.ReadCatalog),
        ["French documentation"] = new("src/WinsockErrors/Data", "Documentation.fr.xml", XmlTexts.ReadDocumentation),
        ["resources"] = new("src", "*.resx", XmlTexts.ReadResources),
        ["tool"] = new("src/WinsockErrors.Tool", "*.cs", CodeTexts.Read),
        ["page"] = new("docs", "*.html", PageTexts.Read),
        ["documents"] = new("docs", "*.md", MarkdownTexts.Read),
        ["READMEs"] = new("", "README.md", MarkdownTexts.Read),
    };

    internal static IEnumerable<string> Names => All.Keys;

    /// <summary>Reads the texts of a source.</summary>
    internal static IEnumerable<Passage> Read(string name)
    {
        var source = All[name];
        return from file in Directory.GetFiles(Path.Combine(Repository.Root, source.Folder), source.Files,
            SearchOption.AllDirectories)
               let path = Path.GetRelativePath(Repository.Root, file)
               where !path.Split(Path.DirectorySeparatorChar)
                   .Any(folder => folder is "obj" or "bin" or "node_modules" or "TestResults")
               from passage in source.Read(path, File.ReadAllText(file))
               where passage.Text.Any(char.IsLetter)
               select passage;
    }

    /// <summary>Reads texts as those of a source.</summary>
    internal static IEnumerable<Passage> Read(string name, string path, string content) =>
        All[name].Read(path, content);
}

/// <summary>The files of a folder, and how their texts are read.</summary>
internal sealed record TextSource(string Folder, string Files, Func<string, string, IEnumerable<Passage>> Read);
