using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Every file of the site, in memory: the searchable page, and one page per code and language.</summary>
internal static class SiteFiles
{
    /// <summary>The style that the searchable page and the pages of the codes share.</summary>
    internal const string CommonStyle = "src/WinsockErrors.Generator/Pages/common.css";

    /// <summary>Renders all files.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="texts">The systems' texts.</param>
    /// <param name="readFile">Gets the text of a file, by its path from the root of the repository.</param>
    /// <param name="address">The address of the site. Without it there is no sitemap.</param>
    /// <returns>The content of each file by its path in the site.</returns>
    internal static IReadOnlyDictionary<string, string> Render(
        Catalog catalog, Conversions conversions, SystemTexts texts, Func<string, string> readFile, SiteAddress address)
    {
        var files = new Dictionary<string, string>
        {
            ["index.html"] = ReferencePage.Render(catalog, conversions, texts, readFile, address),
        };
        foreach (var language in new[] { Language.English, Language.French })
        {
            var page = new CodePage(catalog, conversions, readFile, address, language);
            foreach (var entry in catalog.Errors)
            {
                files[$"{GetFolder(entry, language)}index.html"] = page.Render(entry);
            }
        }

        if (address.Root is { } root)
        {
            files["sitemap.xml"] = RenderSitemap(root, files.Keys);
        }

        return files;
    }

    /// <summary>Gets the folder of a code's page, from the root of the site.</summary>
    internal static string GetFolder(CatalogEntry entry, Language language) => string.Create(
        CultureInfo.InvariantCulture, $"{(language == Language.French ? "fr/" : "")}{entry.Code}/");

    private static string RenderSitemap(string root, IEnumerable<string> paths)
    {
        var pages = paths.Select(path => $"  <url><loc>{Html.Encode(root + path[..^"index.html".Length])}</loc></url>");
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            {Html.Lines(pages)}
            </urlset>

            """;
    }
}
