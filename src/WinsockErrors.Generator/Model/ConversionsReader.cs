using System.Globalization;
using System.Xml.Linq;

namespace WinsockErrors.Generator;

/// <summary>Reads and validates the conversions: the schema first, then what a schema cannot say.</summary>
internal static class ConversionsReader
{
    /// <summary>Reads the conversions.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="file">The name of the file in the problems.</param>
    /// <param name="catalog">The catalog, whose names the file refers to.</param>
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

        var names = catalog.Rows.Select(e => e.Name).ToHashSet();
        foreach (var element in root.Elements())
        {
            if ((string?)element.Attribute("error") is { } error && !names.Contains(error))
            {
                source.Report(
                    element,
                    $"{(string)element.Attribute("name")!} stands for {error}, which the catalog does not have. "
                        + "Name one of its rows.");
            }
        }

        // Two names may share a number (EAGAIN, EWOULDBLOCK), but then they mean the same.
        foreach (var (tag, system) in new[]
        {
            ("errno", "linux"), ("errno", "macOS"), ("errno", "freeBSD"), ("eai", "glibc"), ("eai", "bsd"),
        })
        {
            CheckNumbers(source, [.. root.Elements(tag).Where(e => e.Attribute(system) is not null)], system);
        }

        return problems.Count > 0 ? null : new Conversions(
            [.. root.Elements("alias").Select(ReadName)],
            [.. root.Elements("runtime").Select(ReadName)],
            [.. root.Elements("errno").Select(e => new ErrnoEntry(
                Get(e, "name")!, Get(e, "error")!, GetInt(e, "linux"), GetInt(e, "macOS"), GetInt(e, "freeBSD")))],
            [.. root.Elements("eai").Select(e => new GetAddrInfoEntry(
                Get(e, "name")!, Get(e, "error"), GetInt(e, "glibc"), GetInt(e, "bsd")))],
            [.. root.Elements("win32").Select(e => new Win32Entry(
                GetInt(e, "code")!.Value, Get(e, "name")!, Get(e, "error")!, (bool?)e.Attribute("sibling") ?? false))],
            [.. root.Elements("ntstatus").Select(e => new NtStatusEntry(
                Get(e, "name")!, Get(e, "value")!, Get(e, "error")!, GetInt(e, "win32")))]);
    }

    private static NameEntry ReadName(XElement element) => new(Get(element, "name")!, Get(element, "error")!);

    private static void CheckNumbers(XmlSource source, IReadOnlyList<XElement> elements, string system)
    {
        var first = new Dictionary<int, XElement>();
        foreach (var element in elements)
        {
            int number = GetInt(element, system)!.Value;
            if (!first.TryAdd(number, element) && Get(first[number], "error") != Get(element, "error"))
            {
                string others = Get(first[number], "name")!;
                source.Report(element, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Get(element, "name")} and {others} are both {number} in {system}, "
                    + $"but stand for different codes. Correct one."));
            }
        }
    }

    private static string? Get(XElement element, string attribute) => (string?)element.Attribute(attribute);

    private static int? GetInt(XElement element, string attribute) => (int?)element.Attribute(attribute);
}
