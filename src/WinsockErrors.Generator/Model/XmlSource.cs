using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace WinsockErrors.Generator;

/// <summary>Reads an XML file against its schema and collects what is wrong with it.</summary>
internal sealed class XmlSource(string file)
{
    private readonly List<string> problems = [];

    /// <summary>One line for each problem: file, line, what is wrong and what to do.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>Reads and validates the file.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="schema">The name of the schema, which is embedded in this program.</param>
    /// <returns>The root; null if there are problems.</returns>
    internal XElement? Read(string xml, string schema)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(xml, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            Report(e.LineNumber, e.LinePosition, $"{e.Message} Make the file well-formed XML.");
            return null;
        }

        document.Validate(LoadSchema(schema), (_, e) =>
            Report(e.Exception.LineNumber, e.Exception.LinePosition,
                $"{e.Message} {schema} says what may stand here."));
        return problems.Count == 0 ? document.Root : null;
    }

    internal void Report(IXmlLineInfo place, string problem) => Report(place.LineNumber, place.LinePosition, problem);

    private void Report(int line, int column, string problem) =>
        problems.Add(string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column}): error: {problem}"));

    private static XmlSchemaSet LoadSchema(string schema)
    {
        using var stream = typeof(XmlSource).Assembly.GetManifestResourceStream(schema)!;
        using var reader = XmlReader.Create(stream);
        var schemas = new XmlSchemaSet();
        schemas.Add(null, reader);
        return schemas;
    }
}
