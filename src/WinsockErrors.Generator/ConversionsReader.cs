using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Reads and validates the conversions: the schema first, then what a schema cannot say.</summary>
internal static class ConversionsReader
{
    /// <summary>Reads the conversions.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="file">What the problems call the file.</param>
    /// <param name="catalog">The catalogue, whose names the file refers to.</param>
    /// <param name="problems">One line for each problem: file, line, what is wrong and what to do.</param>
    /// <returns>The conversions; null if there are problems.</returns>
    internal static Conversions? Read(string xml, string file, Catalog catalog, out IReadOnlyList<string> problems)
    {
        var source = new XmlSource(file);
        problems = source.Problems;
        var root = source.Read(xml, "Conversions.xsd");
        if (root is null)
        {
            return null;
        }

        var names = catalog.Errors.Select(e => e.Name).ToHashSet();
        var errnos = new List<ErrnoEntry>();
        foreach (var element in root.Elements("errno"))
        {
            var entry = new ErrnoEntry(
                (string)element.Attribute("name")!,
                (string)element.Attribute("error")!,
                (int?)element.Attribute("linux"),
                (int?)element.Attribute("macOS"),
                (int?)element.Attribute("freeBSD"));
            if (!names.Contains(entry.Error))
            {
                source.Report(element, $"{entry.Name} stands for {entry.Error}, which the catalogue does not have. Name one of its rows.");
            }

            CheckNumber("linux", e => e.Linux);
            CheckNumber("macOS", e => e.MacOS);
            CheckNumber("freeBSD", e => e.FreeBSD);
            errnos.Add(entry);

            // Two names may share a number (EAGAIN, EWOULDBLOCK), but then they mean the same.
            void CheckNumber(string system, Func<ErrnoEntry, int?> number)
            {
                if (number(entry) is int own && errnos.Find(e => number(e) == own && e.Error != entry.Error) is { } other)
                {
                    source.Report(element, string.Create(
                        CultureInfo.InvariantCulture,
                        $"{entry.Name} and {other.Name} are both {own} in {system}, but stand for different codes. Correct one."));
                }
            }
        }

        return problems.Count == 0 ? new Conversions(errnos) : null;
    }
}
