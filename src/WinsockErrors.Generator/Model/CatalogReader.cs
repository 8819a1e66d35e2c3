using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WinsockErrors.Generator;

/// <summary>Reads and validates the catalog: the schema first, then what a schema cannot say.</summary>
internal static class CatalogReader
{
    /// <summary>Reads a catalog.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="file">The name of the file in the problems.</param>
    /// <param name="problems">One line for each problem: file, line, what is wrong and what to do.</param>
    /// <returns>The catalog; null if there are problems.</returns>
    internal static Catalog? Read(string xml, string file, out IReadOnlyList<string> problems)
    {
        var source = new XmlSource(file);
        problems = source.Problems;
        var root = source.Read(xml, "Catalog.xsd");
        if (root is null)
        {
            return null;
        }

        var elements = root.Elements("error").ToList();
        var help = root.Element("help")!;
        var catalog = new Catalog(
            new CatalogHelpPages(
                (string)help.Attribute("en")!,
                (string)help.Attribute("fr")!,
                (string)help.Attribute("page")!,
                (string)help.Attribute("pageOfOthers")!),
            [.. root.Elements("category").Select(ReadCategory)],
            ReadEntry(root.Element("noError")!),
            [.. elements.Select(ReadEntry)]);
        var names = catalog.Errors.Select(e => e.Name).ToHashSet();
        for (int i = 0; i < elements.Count; i++)
        {
            CheckEntry(source, elements[i], catalog.Errors[i], i == 0 ? null : catalog.Errors[i - 1], names);
        }

        return problems.Count == 0 ? catalog : null;
    }

    private static CatalogCategory ReadCategory(XElement element) => new(
        (int)element.Attribute("value")!,
        (string)element.Attribute("name")!,
        (string)element.Attribute("englishName")!,
        (string)element.Attribute("frenchName")!,
        Collapse(element.Element("en")!.Value),
        Collapse(element.Element("fr")!.Value));

    private static CatalogEntry ReadEntry(XElement element) => new(
        (int?)element.Attribute("code") ?? 0,
        (string)element.Attribute("name")!,
        (string?)element.Attribute("category") ?? "None",
        (bool?)element.Attribute("transient") ?? false,
        (bool?)element.Attribute("documented") ?? element.Name == "error",
        ReadList(element.Attribute("functions")),
        ReadList(element.Attribute("seeAlso")),
        ReadTexts(element.Element("en")!),
        ReadTexts(element.Element("fr")!));

    private static CatalogTexts ReadTexts(XElement element) =>
        new(
            Collapse(element.Element("message")!.Value),
            Collapse(element.Element("description")!.Value),
            element.Element("advice") is { } advice ? Collapse(advice.Value) : null);

    private static string[] ReadList(XAttribute? attribute) => SplitAtXmlSpace(attribute?.Value ?? "");

    // Only XML's own white space collapses: a plain Split would eat the no-break spaces of the French texts too.
    private static string Collapse(string text) => string.Join(' ', SplitAtXmlSpace(text));

    private static string[] SplitAtXmlSpace(string text) =>
        text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static void CheckEntry(
        XmlSource source, XElement element, CatalogEntry entry, CatalogEntry? previous, HashSet<string> names)
    {
        if (previous is not null && entry.Code <= previous.Code)
        {
            source.Report(element, string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Name} ({entry.Code}) comes after {previous.Name} ({previous.Code}). "
                + $"Rows ascend by code: move it."));
        }

        foreach (string name in entry.SeeAlso.Where(name => !names.Contains(name) || name == entry.Name))
        {
            source.Report(element, $"{entry.Name} refers to {name} in seeAlso. Name another row of the catalog.");
        }

        foreach (string function in entry.Functions)
        {
            foreach (string language in new[] { "en", "fr" })
            {
                // The text about the code: its description and its advice.
                var texts = element.Element(language)!;
                if (!Regex.IsMatch(texts.Value, $@"(?<!\w){Regex.Escape(function)}(?!\w)"))
                {
                    source.Report(texts.Element("description")!,
                        $"{entry.Name} lists {function} in functions, but neither this description "
                        + "nor its advice names it. Name it in both languages or take it off the list.");
                }
            }
        }

        if (entry.English.Advice is null != entry.French.Advice is null)
        {
            source.Report(element, $"{entry.Name} has advice in one language only. Write it in both or in neither.");
        }
    }
}
