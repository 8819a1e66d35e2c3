using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders the French documentation that editors show: the codes and categories from the catalog, every other public
/// member from Documentation.fr.xml.
/// </summary>
internal static class FrenchDocumentation
{
    internal const string SourcePath = "src/WinsockErrors/Data/Documentation.fr.xml";

    internal const string TargetPath = "src/WinsockErrors/Generated/WinsockErrors.fr.xml";

    /// <summary>Renders the documentation.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="source">The text of Documentation.fr.xml.</param>
    /// <param name="assemblies">The builds of the library, whose public members it must cover.</param>
    /// <exception cref="InvalidDataException">
    /// A public member has no French text, or a text no public member.
    /// </exception>
    internal static string Render(Catalog catalog, string source, IEnumerable<string> assemblies)
    {
        var written = XDocument.Parse(source, LoadOptions.PreserveWhitespace).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);
        var texts = new Dictionary<string, XElement>(written);
        foreach (var entry in catalog.Rows)
        {
            texts.Add($"F:WinsockErrors.WinsockError.{entry.Name}", Member(
                new XElement("summary", entry.French.Message), new XElement("remarks", entry.French.Description)));
        }

        foreach (var category in catalog.Categories)
        {
            texts.Add($"F:WinsockErrors.WinsockErrorCategory.{category.Name}",
                Member(new XElement("summary", category.French)));
        }

        var members = new XElement("members");
        foreach (var (id, textId) in assemblies.SelectMany(PublicApi.GetDocumented).Distinct()
            .OrderBy(m => m.Id, StringComparer.Ordinal))
        {
            var text = texts.GetValueOrDefault(textId)
                ?? throw new InvalidDataException(
                    $"{SourcePath} has no text for {textId}, which is public: write one.");
            members.Add("\n    ", new XElement("member", new XAttribute("name", id), text.Nodes()));
            written.Remove(textId);
        }

        if (written.Count > 0)
        {
            throw new InvalidDataException(
                $"{SourcePath} has texts for what is not public: {string.Join(", ", written.Keys)}. Delete them.");
        }

        members.Add("\n  ");
        var document = new XDocument(
            new XComment(" auto-generated from Catalog.xml and Documentation.fr.xml by src/WinsockErrors.Generator "),
            new XElement("doc", "\n  ", new XElement("assembly", new XElement("name", "WinsockErrors")), "\n  ",
                members, "\n"));
        using var target = new MemoryStream();
        using (var writer =
            XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(target.ToArray()).Replace("?><", "?>\n<", StringComparison.Ordinal)
            .Replace("--><doc>", "-->\n<doc>", StringComparison.Ordinal) + "\n";
    }

    private static XElement Member(params XElement[] texts) =>
        new("member", texts.SelectMany(text => new object[] { "\n      ", text }).Append("\n    "));
}
