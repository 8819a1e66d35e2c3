using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Markdig;

namespace WinsockErrors.Generator;

/// <summary>
/// Reads the table of a page of Winsock error codes as Microsoft writes it: Markdown whose table is written either in
/// HTML or as pipe rows. A row has two cells: the name and the number, then the short and the long text.
/// </summary>
internal static partial class DocumentedPage
{
    private static readonly HashSet<string> Blocks =
        ["br", "dd", "div", "dl", "dt", "li", "ol", "p", "table", "tbody", "td", "th", "tr", "ul"];

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UseYamlFrontMatter()
        .UsePipeTables().Build();

    /// <summary>Reads the rows, in the order of the page.</summary>
    /// <param name="page">The text of the page.</param>
    /// <returns>At least one row.</returns>
    /// <exception cref="InvalidDataException">
    /// The page has no such table, or the table is cut off or misshapen.
    /// </exception>
    internal static IReadOnlyList<DocumentedRow> Read(string page)
    {
        string html = Markdig.Markdown.ToHtml(page, Markdown);
        var document = new HtmlParser().ParseDocument(html);
        var rows = new List<DocumentedRow>();
        foreach (var table in document.QuerySelectorAll<IHtmlTableElement>("table").Where(HoldsErrorCodes))
        {
            foreach (var row in table.Rows.Where(row => row.Cells.Any(cell => cell.LocalName == "td")))
            {
                rows.Add(ReadRow(row, rows));
            }
        }

        if (rows.Count == 0)
        {
            throw new InvalidDataException(
                "The page has no table of Winsock error codes: no cell begins with a name such as WSAEINTR.");
        }

        // An HTML parser closes what the page leaves open, so a page that ends in the middle of a row is noticed only
        // here.
        foreach (var tag in Tag().Matches(html).GroupBy(match => match.Groups["name"].Value))
        {
            int closed = tag.Count(match => match.Value[1] == '/');
            if (closed * 2 != tag.Count())
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The table is cut off or misshapen: {tag.Count() - closed} <{tag.Key}> but {closed} </{tag.Key}>, "
                        + $"with {rows[^1].Name} as the last row."));
            }
        }

        return rows;
    }

    private static bool HoldsErrorCodes(IHtmlTableElement table) =>
        table.Rows.Any(row => Macro().IsMatch(GetWords(row.Cells[0])));

    private static DocumentedRow ReadRow(IHtmlTableRowElement row, List<DocumentedRow> before)
    {
        string[] nameAndCode = GetWords(row.Cells[0]).Split(' ');
        if (nameAndCode.Length != 2
            || !int.TryParse(nameAndCode[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            throw Misshapen("does not begin with a name and a number");
        }

        if (row.Cells.Length != 2 || GetWords(row.Cells[1]).Length == 0)
        {
            throw Misshapen("is cut off: it has no description");
        }

        return new DocumentedRow(nameAndCode[0], code, [.. row.Cells[1].QuerySelectorAll("a")
            .Select(a => Reference().Match(a.GetAttribute("href") ?? ""))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value)]);

        InvalidDataException Misshapen(string how)
        {
            string place = before.Count == 0 ? "The first row" : $"The row after {before[^1].Name}";
            return new InvalidDataException($"{place} {how}: \"{string.Join(' ', nameAndCode)}\".");
        }
    }

    private static string GetWords(IElement cell)
    {
        var text = new StringBuilder();
        Append(cell);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        // Blocks and line breaks are separate, even where there is no white space between them.
        void Append(INode node)
        {
            string space = node is IElement element && Blocks.Contains(element.LocalName) ? " " : "";
            text.Append(space);
            if (node is IText { Data: var data })
            {
                text.Append(data);
            }

            foreach (var child in node.ChildNodes)
            {
                Append(child);
            }

            text.Append(space);
        }
    }

    [GeneratedRegex("^WSA[A-Z_]+")]
    private static partial Regex Macro();

    /// <summary>Matches the address of a function (nf-header-name) or of a structure (ns-header-name).</summary>
    [GeneratedRegex(@"/n[fs]-\w+-(?<name>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"</?(?<name>table|tr|td|dl)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
