using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders what the tool knows about the systems' texts.</summary>
internal static class SystemTextFiles
{
    private static readonly (string Needs, string Name, string Summary)[] Lists =
    [
        ("", "Certain", "The phrases that name their code by themselves."),
        ("number", "WithNumber", "The phrases that need a socket around them, or a number of their code next to them."),
        ("socket", "WithSocket", "The phrases that need a socket around them."),
        ("host", "WithHost", "The phrases that need a host and port after them, or an exception of .NET."),
        ("alone", "Alone", "The phrases that have to be all there is."),
    ];

    /// <summary>Gets what phrases may need around them, in the order in which they are read.</summary>
    internal static IEnumerable<string> Needs => Lists.Select(list => list.Needs);

    internal static IEnumerable<(string Path, string Content)> Render(Catalog catalog, SystemTexts texts) =>
        [("src/WinsockErrors.Tool/Generated/SystemTexts.g.cs", RenderTexts(catalog, texts))];

    /// <summary>
    /// Gets a line for each phrase that needs this: the code, a space, and the phrase, in the order of the file.
    /// </summary>
    internal static IEnumerable<string> GetLines(Catalog catalog, SystemTexts texts, string needs)
    {
        var codes = catalog.Rows.ToDictionary(e => e.Name, e => e.Code);
        return texts.Texts.Where(text => (text.Needs ?? "") == needs)
            .Select(text => string.Create(CultureInfo.InvariantCulture, $"{codes[text.Error]} {text.Phrase}"));
    }

    private static string RenderTexts(Catalog catalog, SystemTexts texts)
    {
        var file = SourceWriter.BeginCSharp("SystemTexts.xml", "WinsockErrors.Tool")
            .Line("/// <summary>What systems print for the codes, and the words by which a text is read.</summary>")
            .Open("internal static class SystemTexts");
        foreach (var (needs, name, summary) in Lists)
        {
            file.Line($"/// <summary>{summary} A line for each: its code, a space, and the phrase.</summary>")
                .Line($"internal const string {name} =")
                .Line("    \"\"\"");
            foreach (string line in GetLines(catalog, texts, needs))
            {
                file.Line($"    {line}");
            }

            file.Line("    \"\"\";").Line();
        }

        foreach (var (use, words) in texts.Words)
        {
            string name = char.ToUpperInvariant(use[0]) + use[1..] + "Words";
            file.Line($"internal const string {name} =").Line($"    \"{string.Join(' ', words)}\";").Line();
        }

        return file.Close().ToString().Replace("\n\n}\n", "\n}\n", StringComparison.Ordinal);
    }
}
