using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>Reads and validates the systems' texts: the schema first, then what a schema cannot say.</summary>
internal static partial class SystemTextsReader
{
    private const int MaxWords = 7;

    /// <summary>Reads the texts.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="file">The name of the file in the problems.</param>
    /// <param name="catalog">The catalog, whose names the file refers to.</param>
    /// <param name="problems">One line for each problem: file, line, what is wrong and what to do.</param>
    /// <returns>The texts; null if there are problems.</returns>
    internal static SystemTexts? Read(string xml, string file, Catalog catalog, out IReadOnlyList<string> problems)
    {
        var source = new XmlSource(file);
        problems = source.Problems;
        var root = source.Read(xml, "SystemTexts.xsd");
        if (root is null)
        {
            return null;
        }

        var rows = catalog.Rows.Select(e => e.Name).ToHashSet();
        foreach (var error in root.Elements("error"))
        {
            string name = (string)error.Attribute("name")!;
            if (!rows.Contains(name))
            {
                source.Report(error, $"The catalog does not have {name}. Name one of its rows.");
            }

            var phrases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var text in error.Elements("text"))
            {
                if (!phrases.Add(text.Value))
                {
                    source.Report(text, $"\"{text.Value}\" occurs twice in {name}. Name all its systems in one place.");
                }

                if (Word().Count(text.Value) is var count and > MaxWords)
                {
                    source.Report(text, string.Create(
                        CultureInfo.InvariantCulture,
                            $"\"{text.Value}\" has {count} words. Keep {MaxWords} that no other text has."));
                }
            }
        }

        return problems.Count > 0 ? null : new SystemTexts(
            root.Elements("words")
                .ToDictionary(e => (string)e.Attribute("for")!, e => (IReadOnlyList<string>)Split(e.Value)),
            [.. root.Elements("error").SelectMany(error => error.Elements("text").Select(text => new SystemText(
                (string)error.Attribute("name")!,
                (string)text.Attribute("language")!,
                Split((string)text.Attribute("systems")!),
                (string?)text.Attribute("needs"),
                text.Value)))]);
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // An apostrophe separates words, a hyphen does not.
    [GeneratedRegex(@"[\p{L}\p{N}_-]+")]
    private static partial Regex Word();
}
