namespace WinsockErrors.Generator;

/// <summary>Renders the C# files of the command-line tool: what the library does not need.</summary>
internal static class ToolFiles
{
    private const string Folder = "src/WinsockErrors.Tool";

    internal static IEnumerable<(string Path, string Content)> Render(Catalog catalog, Conversions conversions) =>
    [
        ($"{Folder}/NtStatuses.g.cs", RenderNtStatuses(conversions)),
        ($"{Folder}/FrenchCategoryNames.g.cs", RenderFrenchCategoryNames(catalog)),
    ];

    // In the order of Conversions.xml: the library only finds them.
    private static string RenderNtStatuses(Conversions conversions)
    {
        var file = SourceWriter.BeginCSharp("Conversions.xml", "WinsockErrors.Tool")
            .Line("/// <summary>The statuses of the Windows kernel that stand for Winsock codes.</summary>")
            .Open("internal static class NtStatuses")
            .Line("/// <summary>Of those that stand for the same code, the one to convert it to comes first.</summary>")
            .Line("internal static readonly uint[] All =")
            .Line("[");
        foreach (var entry in conversions.NtStatuses)
        {
            file.Line($"    {entry.Value}, // {entry.Name}");
        }

        return file.Line("];").Close().ToString();
    }

    private static string RenderFrenchCategoryNames(Catalog catalog)
    {
        var file = SourceWriter.BeginCSharp("Catalog.xml", "WinsockErrors.Tool")
            .Line("/// <summary>What the categories are called in French.</summary>")
            .Open("internal static class FrenchCategoryNames")
            .Open("internal static string Get(WinsockErrorCategory category) => category switch");
        foreach (var category in catalog.Categories)
        {
            file.Line($"WinsockErrorCategory.{category.Name} => \"{category.FrenchName}\",");
        }

        return file.Line("_ => throw new ArgumentOutOfRangeException(nameof(category), category, null),").Close("};").Close().ToString();
    }
}
