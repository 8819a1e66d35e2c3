using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders the pages of the site that explain one code each, in one language.</summary>
internal sealed class CodePage
{
    private const string Folder = "src/WinsockErrors.Generator/Site/CodePage";

    // How much of a description a search engine shows.
    private const int SummaryLength = 160;

    private readonly Catalog catalog;
    private readonly Conversions conversions;
    private readonly Func<string, string> readFile;
    private readonly SiteAddress address;
    private readonly Language language;
    private readonly CodeFacts facts;

    internal CodePage(
        Catalog catalog, Conversions conversions, Func<string, string> readFile, SiteAddress address, Language language)
    {
        this.catalog = catalog;
        this.conversions = conversions;
        this.readFile = readFile;
        this.address = address;
        this.language = language;
        facts = new CodeFacts(catalog, conversions, Say, GetLink, GetLink);
    }

    private bool IsFrench => language == Language.French;

    // Every link is relative, so that the site works below any path: a page lies in /10054/ or in /fr/10054/.
    private string Root => IsFrench ? "../../" : "../";

    private string SearchPage => IsFrench ? $"{Root}?lang=fr" : Root;

    private Language OtherLanguage => IsFrench ? Language.English : Language.French;

    /// <summary>Renders the page of a code.</summary>
    internal string Render(CatalogEntry entry)
    {
        var texts = entry.GetTexts(language);
        return Html.Fill(readFile($"{Folder}/page.html"), name => name switch
        {
            "language" => Html.GetTag(language),
            "otherLanguage" => Html.GetTag(OtherLanguage),
            "root" => Root,
            "searchPage" => SearchPage,
            "otherPage" => Root + SiteFiles.GetFolder(entry, OtherLanguage),
            "languageField" => IsFrench ? "<input type=\"hidden\" name=\"lang\" value=\"fr\">" : "",
            "title" => Html.Encode(string.Create(
                CultureInfo.InvariantCulture, $"{entry.Name} ({entry.Code}){Colon} {texts.Message.TrimEnd('.')}")),
            "summary" => Html.Encode(Prose.Shorten(texts.Description, SummaryLength)),
            "addresses" => address.RenderCanonical(SiteFiles.GetFolder(entry, language))
                + address.RenderAlternates(entry),
            "name" => entry.Name,
            "code" => entry.Code.ToString(CultureInfo.InvariantCulture),
            "hex" => entry.Code.ToString("X4", CultureInfo.InvariantCulture),
            "message" => Html.Encode(texts.Message),
            "description" => RenderParagraphs(texts.Description),
            "advice" => texts.Advice is null ? "" : $"""
                    <h2>{ReferencePage.WhatToDo(language)}</h2>
                {RenderParagraphs(texts.Advice)}

                """,
            "facts" => Html.Lines(facts.Render(entry)),
            "neighbors" => Html.Lines(RenderNeighbors(entry)),
            "family" => RenderFamily(entry),
            "helpLink" => Html.Encode(catalog.GetHelpLink(entry, language)),
            "helpLabel" => Html.Encode(ReferencePage.GetHelpLabel(entry, language)),
            "common.css" => readFile(SiteFiles.CommonStyle).TrimEnd('\n'),
            "style.css" => readFile($"{Folder}/style.css").TrimEnd('\n'),
            _ => GetLabel(name),
        });

        string RenderParagraphs(string text) => Html.Lines(
            Prose.RenderParagraphs(text, catalog, conversions, entry, GetLink).Select(line => $"    {line}"));
    }

    private string GetLabel(string name) => name switch
    {
        "label.site" => Say("Winsock error codes", "Codes d’erreur Winsock"),
        "label.otherLanguage" => Say("Français", "English"),
        "label.search" => Say("Search", "Rechercher"),
        "label.facts" => Say("Names and numbers elsewhere", "Noms et nombres ailleurs"),
        "label.neighbors" => Say("Other codes", "Autres codes"),
        _ => throw new InvalidDataException($"{Folder}/page.html has an unknown placeholder: {name}"),
    };

    private IEnumerable<string> RenderNeighbors(CatalogEntry entry)
    {
        int index = catalog.Errors.Index().First(row => row.Item.Code == entry.Code).Index;
        foreach (var (offset, relation, arrow) in new[] { (-1, "prev", "←"), (1, "next", "→") })
        {
            if (catalog.Errors.ElementAtOrDefault(index + offset) is { } neighbor)
            {
                yield return $"      <li><a rel=\"{relation}\" href=\"{GetLink(neighbor)}\">"
                    + $"{arrow} {RenderShort(neighbor)}</a></li>";
            }
        }
    }

    // The other codes of the category.
    private string RenderFamily(CatalogEntry entry)
    {
        var category = catalog.GetCategory(entry);
        var others = catalog.Errors.Where(e => e.Category == entry.Category && e.Code != entry.Code).ToList();
        string label = Say(
            $"Also in the category “{category.EnglishName}”:",
            $"Aussi dans la catégorie «\u00A0{category.FrenchName}\u00A0»\u00A0:");
        var links = others.Select(other => $"      <li><a href=\"{GetLink(other)}\">{RenderShort(other)}</a></li>");
        return others.Count == 0 ? "" : $"""
                <p>{Html.Encode(label)}</p>
                <ul>
            {Html.Lines(links)}
                </ul>

            """;
    }

    private string RenderShort(CatalogEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Code} {Html.Encode(entry.GetTexts(language).Message.TrimEnd('.'))}");

    private string GetLink(CatalogEntry entry) => Root + SiteFiles.GetFolder(entry, language);

    private string GetLink(CatalogCategory category) => $"{SearchPage}#{category.Name}";

    private string Say(string english, string french) => IsFrench ? french : english;

    private string Colon => IsFrench ? "\u00A0:" : ":";
}
