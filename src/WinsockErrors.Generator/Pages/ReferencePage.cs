using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Renders docs/index.html: the files of the folder ReferencePage, and a card for each code.</summary>
internal static class ReferencePage
{
    private const string Folder = "src/WinsockErrors.Generator/Pages/ReferencePage";

    // What people ask about most, in public questions and bug reports.
    private static readonly int[] CommonestCodes =
        [10054, 10060, 10061, 10053, 10048, 10013, 11001, 10049, 10065, 10051];

    /// <summary>Renders the page.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="texts">The systems' texts, by which the search reads what people paste.</param>
    /// <param name="readFile">Gets the text of a file, by its path from the root.</param>
    /// <param name="site">The site whose front page it is; null for the page that stands alone.</param>
    internal static string Render(
        Catalog catalog,
        Conversions conversions,
        SystemTexts texts,
        Func<string, string> readFile,
        SiteAddress? site = null)
    {
        var facts = new CodeFacts(catalog, conversions, Both, GetLink, GetLink);
        var commonest = CommonestCodes
            .Select(code => catalog.Errors.FirstOrDefault(entry => entry.Code == code)).OfType<CatalogEntry>();
        return Html.Fill(readFile($"{Folder}/page.html"), name => name switch
        {
            "notice" => $"""
                <!-- auto-generated from src/WinsockErrors/Data and {Folder} by:
                     {SourceWriter.Command} -->
                """,
            "count" => catalog.Errors.Count.ToString(CultureInfo.InvariantCulture),
            "canonical" => site?.RenderCanonical("") ?? "",
            "documentation.en" => Html.Encode(catalog.Help.EnglishSite + catalog.Help.Page),
            "documentation.fr" => Html.Encode(catalog.Help.FrenchSite + catalog.Help.Page),
            "options" => Html.Lines(catalog.UsedCategories.Select(RenderOption)),
            "commonest" => Html.Lines(commonest.Select(RenderCommon)),
            "codes" => Html.Lines(catalog.Errors.Select(entry =>
                RenderCard(catalog, conversions, facts, entry, site is not null))),
            "categories" => Html.Lines(catalog.UsedCategories.Select(category =>
                RenderCategory(catalog, facts, category))),
            "reader-data.json" => ReaderData.Render(catalog, conversions, texts),
            "common.css" => readFile(SiteFiles.CommonStyle).TrimEnd('\n'),
            _ => readFile($"{Folder}/{name}").TrimEnd('\n'),
        });
    }

    private static string RenderOption(CatalogCategory category)
    {
        string english = Html.Encode(category.EnglishName);
        string french = Html.Encode(category.FrenchName);
        return $"""
                        <option value="{category.Name}" data-en="{english}" data-fr="{french}">{english}</option>
            """;
    }

    private static string RenderCommon(CatalogEntry entry)
    {
        string texts = Both(Html.Encode(entry.English.Message), Html.Encode(entry.French.Message));
        return string.Create(
            CultureInfo.InvariantCulture, $"        <li><a href=\"{GetLink(entry)}\">{entry.Code}</a> {texts}</li>");
    }

    private static string RenderCard(
        Catalog catalog, Conversions conversions, CodeFacts facts, CatalogEntry entry, bool hasSite)
    {
        string transient = entry.IsTransient ? " data-transient" : "";
        string name = $"<a href=\"{GetLink(entry)}\">{entry.Name}</a>";
        string number = string.Create(CultureInfo.InvariantCulture, $"<span id=\"{entry.Code}\">{entry.Code}</span>");
        return string.Create(CultureInfo.InvariantCulture, $"""
                  <article id="{entry.Name}" data-category="{entry.Category}"{transient}>
                    <h3>{name} {number} <span class="hex">0x{entry.Code:X4}</span></h3>
                    <div class="texts">
            {RenderTexts(catalog, conversions, entry, Language.English, hasSite)}
            {RenderTexts(catalog, conversions, entry, Language.French, hasSite)}
                    </div>
                    <dl class="facts">
            {Html.Lines(facts.Render(entry))}
                    </dl>
                  </article>
            """);
    }

    private static string RenderTexts(
        Catalog catalog, Conversions conversions, CatalogEntry entry, Language language, bool hasSite)
    {
        var texts = entry.GetTexts(language);
        return $"""
                      <div lang="{Html.GetTag(language)}">
                        <p class="message">{Html.Encode(texts.Message)}</p>
                        <div class="description">
            {RenderParagraphs(texts.Description)}
                        </div>
            {RenderAdvice()}            <p class="help">{RenderLinks()}</p>
                      </div>
            """;

        string RenderParagraphs(string text) => Html.Lines(
            Prose.RenderParagraphs(text, catalog, conversions, entry, GetLink).Select(line => $"              {line}"));

        string RenderAdvice() => texts.Advice is null ? "" : $"""
                        <h4>{WhatToDo(language)}</h4>
                        <div class="advice">
            {RenderParagraphs(texts.Advice)}
                        </div>

            """;

        string RenderLinks()
        {
            string link = $"<a href=\"{Html.Encode(catalog.GetHelpLink(entry, language))}\">"
                + $"{Html.Encode(GetHelpLabel(entry, language))}</a>";
            string page = SiteFiles.GetFolder(entry, language);
            string label = language == Language.French ? "Page de ce code" : "Page of this code";
            return hasSite ? $"<a class=\"page\" href=\"{page}\">{label}</a> {link}" : link;
        }
    }

    /// <summary>Gets the heading of the advice.</summary>
    internal static string WhatToDo(Language language) => language == Language.French ? "Que faire" : "What to do";

    /// <summary>Gets the text of the link to Microsoft's documentation of a code.</summary>
    internal static string GetHelpLabel(CatalogEntry entry, Language language) => (entry.IsDocumented, language) switch
    {
        (true, Language.French) => $"{entry.Name} dans la documentation de Microsoft",
        (true, _) => $"{entry.Name} in Microsoft’s documentation",
        _ => Catalog.GetLabelOfOthers(language),
    };

    private static string RenderCategory(Catalog catalog, CodeFacts facts, CatalogCategory category)
    {
        var codes = catalog.Errors.Where(entry => entry.Category == category.Name).Select(entry =>
            string.Create(CultureInfo.InvariantCulture, $"<a href=\"{GetLink(entry)}\">{entry.Code}</a>"));
        return $"""
                  <div id="{category.Name}">
                    <dt>{facts.RenderName(category)}</dt>
                    <dd lang="en">{Html.Encode(category.English)}</dd>
                    <dd lang="fr">{Html.Encode(category.French)}</dd>
                    <dd>{string.Join(", ", codes)}</dd>
                  </div>
            """;
    }

    private static string GetLink(CatalogEntry entry) => $"#{entry.Name}";

    private static string GetLink(CatalogCategory category) => $"#{category.Name}";

    private static string Both(string english, string french) =>
        $"<span lang=\"en\">{english}</span> <span lang=\"fr\">{french}</span>";
}
