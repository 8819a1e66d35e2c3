using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>Renders docs/index.html: the template, style and script of the folder ReferencePage, and a card for each code.</summary>
internal static partial class ReferencePage
{
    private const string Folder = "src/WinsockErrors.Generator/Pages/ReferencePage";

    /// <summary>Renders the page.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="readFile">Gives the text of a file, by its path from the root.</param>
    internal static string Render(Catalog catalog, Conversions conversions, Func<string, string> readFile)
    {
        return Placeholder().Replace(readFile($"{Folder}/page.html"), match => match.Groups["name"].Value switch
        {
            "command" => SourceWriter.Command,
            "count" => catalog.Errors.Count.ToString(CultureInfo.InvariantCulture),
            "options" => Lines(catalog.UsedCategories.Select(c =>
                $"""        <option value="{c.Name}" data-en="{c.Name}" data-fr="{Encode(c.FrenchName)} ({c.Name})">{c.Name}</option>""")),
            "codes" => Lines(catalog.Errors.Select(entry => RenderCard(catalog, conversions, entry))),
            "categories" => Lines(catalog.UsedCategories.Select(RenderCategory)),
            var file => readFile($"{Folder}/{file}").TrimEnd('\n'),
        });
    }

    private static string RenderCard(Catalog catalog, Conversions conversions, CatalogEntry entry)
    {
        var category = catalog.GetCategory(entry);
        return string.Create(CultureInfo.InvariantCulture, $"""
                  <article id="{entry.Name}" data-category="{entry.Category}"{(entry.IsTransient ? " data-transient" : "")}>
                    <h3><a href="#{entry.Name}">{entry.Name}</a> <span id="{entry.Code}">{entry.Code}</span> <span class="hex">0x{entry.Code:X4}</span></h3>
                    <div class="texts">
            {RenderTexts(catalog, entry, Language.English)}
            {RenderTexts(catalog, entry, Language.French)}
                    </div>
                    <dl class="facts">
            {Lines(RenderFacts(conversions, entry, category))}
                    </dl>
                  </article>
            """);
    }

    private static string RenderTexts(Catalog catalog, CatalogEntry entry, Language language)
    {
        var texts = entry.GetTexts(language);
        string label = (entry.IsDocumented, language) switch
        {
            (true, Language.French) => $"{entry.Name} dans la documentation de Microsoft",
            (true, _) => $"{entry.Name} in Microsoft’s documentation",
            _ => Catalog.GetLabelOfOthers(language),
        };
        return $"""
                      <div lang="{(language == Language.French ? "fr" : "en")}">
                        <p class="message">{Encode(texts.Message)}</p>
                        <p class="description">{Encode(texts.Description)}</p>
                        <p class="help"><a href="{Encode(catalog.GetHelpLink(entry, language))}">{Encode(label)}</a></p>
                      </div>
            """;
    }

    private static IEnumerable<string> RenderFacts(Conversions conversions, CatalogEntry entry, CatalogCategory category)
    {
        yield return Fact(Both("Category", "Catégorie"), entry.IsTransient
            ? [Name(category), $"<span class=\"transient\">{Both("often transient", "souvent passager")}</span>"]
            : [Name(category)]);

        int hresult = unchecked((int)(0x80070000u | (uint)entry.Code));
        yield return Fact("HRESULT", [Code($"0x{hresult:X8}") + " " + Code($"{hresult}")]);
        var facts = new (string Label, IEnumerable<string> Values)[]
        {
            ("SocketError", Conversions.GetSocketError(entry) is { } name ? [Code($"{name}")] : []),
            ("errno", conversions.GetErrnos(entry).Select(e =>
                Named(e.Name, ("Linux", e.Linux), ("macOS", e.MacOS), ("FreeBSD", e.FreeBSD)))),
            ("getaddrinfo", conversions.GetGetAddrInfoErrors(entry).Select(e =>
                Named(e.Name, ("glibc", e.Glibc), ("macOS", e.Bsd), ("FreeBSD", e.Bsd)))),
            ("Windows", conversions.GetWin32Errors(entry).Select(e =>
                Code($"{e.Name}") + " " + Code($"{e.Code}"))),
            ("NTSTATUS", conversions.GetNtStatuses(entry).Select(e =>
                Code($"{e.Name}") + " " + Code($"{e.Value}"))),
            (Both("Other names", "Autres noms"), conversions.Aliases.Where(e => e.Error == entry.Name).Select(e => Code($"{e.Name}"))),
        };
        foreach (var (label, values) in facts.Where(fact => fact.Values.Any()))
        {
            yield return Fact(label, values);
        }

        if (entry.SeeAlso.Count > 0)
        {
            string links = string.Join(", ", entry.SeeAlso.Select(see => $"<a href=\"#{see}\"><code>{see}</code></a>"));
            yield return $"""          <div><dt>{Both("See also", "Voir aussi")}</dt><dd class="see-also">{links}</dd></div>""";
        }
    }

    private static string RenderCategory(CatalogCategory category) => $"""
              <div>
                <dt>{Name(category)}</dt>
                <dd lang="en">{Encode(category.English)}</dd>
                <dd lang="fr">{Encode(category.French)}</dd>
              </div>
        """;

    private static string Name(CatalogCategory category) =>
        Both(Code($"{category.Name}"), $"{Encode(category.FrenchName)} ({Code($"{category.Name}")})");

    private static string Fact(string label, IEnumerable<string> values) =>
        $"          <div><dt>{label}</dt>{string.Concat(values.Select(value => $"<dd>{value}</dd>"))}</div>";

    // A name, and its numbers on the systems that have it.
    private static string Named(string name, params (string System, int? Number)[] numbers)
    {
        string list = string.Join(", ", numbers.Where(n => n.Number is not null).Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"{n.System}\u00A0{n.Number}")));
        return Code($"{name}") + (list.Length == 0 ? "" : $" ({list})");
    }

    private static string Code(FormattableString text) => $"<code>{text.ToString(CultureInfo.InvariantCulture)}</code>";

    private static string Both(string english, string french) => $"<span lang=\"en\">{english}</span> <span lang=\"fr\">{french}</span>";

    private static string Encode(string text) => SecurityElement.Escape(text);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    [GeneratedRegex(@"\{\{(?<name>[\w.]+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
