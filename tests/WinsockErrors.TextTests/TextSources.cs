namespace WinsockErrors.TextTests;

/// <summary>Where the texts for people are, and how they are read from there.</summary>
internal static class TextSources
{
    private static readonly Dictionary<string,
        (string Folder, string Files, Func<string, string, IEnumerable<Passage>> Read)> All = new()
        {
            ["catalog"] = ("src/WinsockErrors/Data", "Catalog.xml", XmlTexts.ReadCatalog),
            ["French documentation"] = ("src/WinsockErrors/Data", "Documentation.fr.xml", XmlTexts.ReadDocumentation),
            ["resources"] = ("src", "*.resx", XmlTexts.ReadResources),
            ["tool"] = ("src/WinsockErrors.Tool", "*.cs", CodeTexts.Read),
            ["page"] = ("docs", "*.html", PageTexts.Read),
            ["documents"] = ("docs", "*.md", MarkdownTexts.Read),
            ["READMEs"] = ("", "README.md", MarkdownTexts.Read),
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
