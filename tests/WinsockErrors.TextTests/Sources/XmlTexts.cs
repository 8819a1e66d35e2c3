using System.Xml.Linq;

namespace WinsockErrors.TextTests;

/// <summary>The texts of the catalog, of the French documentation, and of resources.</summary>
internal static class XmlTexts
{
    internal static IEnumerable<Passage> ReadCatalog(string path, string content)
    {
        foreach (var language in XDocument.Parse(content).Descendants()
            .Where(element => element.Name.LocalName is "en" or "fr"))
        {
            bool isFrench = language.Name == "fr";
            string place = $"{path}, {language.Parent!.Attribute("name")!.Value}";
            // A row has several texts in each language, a category one and a name.
            foreach (var text in language.HasElements ? language.Elements() : [language])
            {
                yield return Passage.Create(place, isFrench, text.Value, isSentence: true);
            }

            if (language.Parent.Attribute(isFrench ? "frenchName" : "englishName") is { } name)
            {
                yield return Passage.Create(place, isFrench, name.Value);
            }
        }
    }

    internal static IEnumerable<Passage> ReadDocumentation(string path, string content) =>
        from member in XDocument.Parse(content).Descendants("member")
        from part in member.Descendants()
            .Where(part => part.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        where part.Name.LocalName is not ("c" or "code" or "see" or "paramref" or "typeparamref")
        select Passage.Create($"{path}, {member.Attribute("name")!.Value}", isFrench: true, GetProse(part),
            isSentence: part.Name != "item");

    internal static IEnumerable<Passage> ReadResources(string path, string content) =>
        from data in XDocument.Parse(content).Descendants("data")
        select Passage.Create(
            $"{path}, {data.Attribute("name")!.Value}", path.EndsWith(".fr.resx", StringComparison.Ordinal),
                data.Element("value")!.Value);

    // Text of its own; what is inside is code, or a part that is read for itself.
    private static string GetProse(XElement part) => string.Concat(part.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "para" or "list" or "item" or "description" or "term" } => " ",
        XElement { Value: [.., '.'] } => Passage.Code + ".",
        _ => Passage.Code,
    }));
}
