using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders a code's category, its names and numbers elsewhere, and its relatives, in HTML.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="conversions">The conversions.</param>
/// <param name="say">Puts a text that exists in English and in French into the languages of the page.</param>
/// <param name="getLink">Gets the address of a code.</param>
/// <param name="getCategoryLink">Gets the address of a category.</param>
internal sealed class CodeFacts(
    Catalog catalog,
    Conversions conversions,
    Func<string, string, string> say,
    Func<CatalogEntry, string> getLink,
    Func<CatalogCategory, string> getCategoryLink)
{
    /// <summary>Renders the facts, one line each, for a list of definitions.</summary>
    internal IEnumerable<string> Render(CatalogEntry entry)
    {
        var category = catalog.GetCategory(entry);
        string link = $"<a href=\"{getCategoryLink(category)}\">{RenderName(category)}</a>";
        int hresult = unchecked((int)(0x80070000u | (uint)entry.Code));
        var otherNames = conversions.Aliases.Concat(conversions.RuntimeNames).Where(e => e.Error == entry.Name);
        var facts = new (string Label, IEnumerable<string> Values)[]
        {
            (say("Category", "Catégorie"), entry.IsTransient
                ? [link, $"<span class=\"transient\">{say("often transient", "souvent passager")}</span>"]
                : [link]),
            ("HRESULT", [Html.Code($"0x{hresult:X8}") + " " + Html.Code($"{hresult}")]),
            ("SocketError", Conversions.GetSocketError(entry) is { } name ? [Html.Code($"{name}")] : []),
            ("errno", conversions.GetErrnos(entry).Select(e =>
                Named(e.Name, ("Linux", e.Linux), ("macOS", e.MacOS), ("FreeBSD", e.FreeBSD)))),
            ("getaddrinfo", conversions.GetGetAddrInfoErrors(entry).Select(e =>
                Named(e.Name, ("glibc", e.Glibc), ("macOS", e.Bsd), ("FreeBSD", e.Bsd)))),
            ("Windows", conversions.GetWin32Errors(entry).Select(e =>
                Html.Code($"{e.Name}") + " " + Html.Code($"{e.Code}"))),
            ("NTSTATUS", conversions.GetNtStatuses(entry).Select(e =>
                Html.Code($"{e.Name}") + " " + Html.Code($"{e.Value}"))),
            ("error.type", [Html.Code($"{Conversions.GetErrorType(entry)}")]),
            (say("Other names", "Autres noms"), otherNames.Select(e => Html.Code($"{e.Name}"))),
        };
        return facts.Where(fact => fact.Values.Any())
            .Select(fact => RenderFact(fact.Label, string.Concat(fact.Values.Select(value => $"<dd>{value}</dd>"))))
            .Concat(RenderRelatives(entry));
    }

    /// <summary>Renders the name of a category in the language of the page, and after it the library's.</summary>
    internal string RenderName(CatalogCategory category)
    {
        return say(Render(Language.English), Render(Language.French));

        string Render(Language language)
        {
            string name = category.GetName(language);
            string code = Html.Code($"{category.Name}");
            return name == category.Name ? Html.Encode(name) : $"{Html.Encode(name)} ({code})";
        }
    }

    private IEnumerable<string> RenderRelatives(CatalogEntry entry)
    {
        if (entry.SeeAlso.Count > 0)
        {
            string links = string.Join(", ", entry.SeeAlso.Select(name =>
                $"<a href=\"{getLink(catalog.Errors.Single(e => e.Name == name))}\"><code>{name}</code></a>"));
            yield return RenderFact(say("See also", "Voir aussi"), $"<dd class=\"see-also\">{links}</dd>");
        }
    }

    private static string RenderFact(string label, string values) => $"          <div><dt>{label}</dt>{values}</div>";

    // A name, and its numbers on the systems that have it.
    private static string Named(string name, params (string System, int? Number)[] numbers)
    {
        string list = string.Join(", ", numbers.Where(n => n.Number is not null).Select(n =>
            string.Create(CultureInfo.InvariantCulture, $"{n.System}\u00A0{n.Number}")));
        return Html.Code($"{name}") + (list.Length == 0 ? "" : $" ({list})");
    }
}
