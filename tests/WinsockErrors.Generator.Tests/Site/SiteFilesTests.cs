using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WinsockErrors.Generator.Tests;

/// <summary>The site as a parser reads it. How it is served and looks is tested by tests/ReferencePage.</summary>
public class SiteFilesTests
{
    private const string Root = "https://example.org/winsock/";

    private static readonly IReadOnlyDictionary<string, string> Site = Render(CheckedIn.Catalog, Root);

    public static TheoryData<string> CodePages =>
        [.. Site.Keys.Where(path => path is not ("index.html" or "sitemap.xml"))];

    [Fact]
    public void Render_TheCatalog_GivesEachCodeAPageInBothLanguages() => Site.Keys.Should().BeEquivalentTo(
        CheckedIn.Catalog.Errors.SelectMany(e => new[] { $"{e.Code}/index.html", $"fr/{e.Code}/index.html" })
            .Append("index.html").Append("sitemap.xml"));

    [Theory]
    [MemberData(nameof(CodePages))]
    public void Render_ACode_SaysInOneLanguageAllThatTheCatalogSays(string path)
    {
        var language = path.StartsWith("fr/", StringComparison.Ordinal) ? Language.French : Language.English;
        var entry = CheckedIn.Catalog.Errors.Single(e => SiteFiles.GetFolder(e, language) + "index.html" == path);
        var texts = entry.GetTexts(language);

        var page = Parse(Site[path]);

        page.DocumentElement.GetAttribute("lang").Should().Be(language == Language.French ? "fr" : "en");
        page.QuerySelector("h1")!.TextContent.Should().Be($"{entry.Name} {entry.Code} 0x{entry.Code:X4}");
        page.QuerySelector(".message")!.TextContent.Should().Be(texts.Message);
        string.Join(' ', page.QuerySelectorAll("main > p:not(.message, .help)").Select(p => p.TextContent))
            .Should().Be(texts.Advice is null ? texts.Description : $"{texts.Description} {texts.Advice}");
        page.QuerySelectorAll("main > h2").Should().HaveCount(texts.Advice is null ? 1 : 2);
        page.QuerySelector(".help a")!.GetAttribute("href").Should().Be(CheckedIn.Catalog.GetHelpLink(entry, language));
        page.Title.Should()
            .StartWith(entry.Name).And.Contain($"({entry.Code})").And.EndWith(texts.Message.TrimEnd('.'));
        page.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length.Should().BeInRange(20, 161);
        page.QuerySelectorAll("script").Should().BeEmpty();
        Site[path].Should().NotContain("{{").And.NotContain("\r");
        Encoding.UTF8.GetByteCount(Site[path]).Should().BeLessThan(20_000);
    }

    [Fact]
    public void Render_ACode_NamesItAsEverySystemDoes()
    {
        var page = Parse(Site["10054/index.html"]);

        page.QuerySelectorAll(".facts dt").Select(term => term.TextContent)
            .Should()
                .Equal("Category", "HRESULT", "SocketError", "errno", "Windows", "NTSTATUS", "error.type", "See also");
        page.QuerySelector(".facts")!.TextContent.Should().ContainAll(
            "0x80072746", "ConnectionReset", "Linux\u00A0104", "ERROR_NETNAME_DELETED", "STATUS_CONNECTION_RESET",
                "connection_reset", "WSAENETRESET");
    }

    [Fact]
    public void Render_AnAddress_GivesCanonicalAlternatesAndASitemapOfEveryPage()
    {
        var page = Parse(Site["fr/10054/index.html"]);

        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be($"{Root}fr/10054/");
        page.QuerySelectorAll("link[rel=alternate]")
            .Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")))
            .Should().Equal(("en", $"{Root}10054/"), ("fr", $"{Root}fr/10054/"), ("x-default", $"{Root}10054/"));
        System.Xml.Linq.XDocument.Parse(Site["sitemap.xml"]).Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => element.Value + "index.html")
            .Should().BeEquivalentTo(Site.Keys.Where(path => path != "sitemap.xml").Select(path => Root + path));
    }

    [Fact]
    public void Render_NoAddress_NamesNone()
    {
        var site = Render(CheckedIn.Catalog, null);

        site.Should().NotContainKey("sitemap.xml");
        foreach (var (path, html) in site)
        {
            Parse(html).QuerySelectorAll("link[rel=canonical], link[rel=alternate]").Should().BeEmpty(because: path);
        }
    }

    [Fact]
    public void Render_TextsWithTheSignsOfHtml_ShowsThemAsTheyAre()
    {
        const string signs = "<b title='a' class=\"b\">&amp;</b> </title>\u00A0{{count}}";
        var catalog = CheckedIn.Catalog;
        var category = catalog.Categories.Single(c => c.Name == catalog.Errors[0].Category) with { FrenchName = signs };
        var entry = catalog.Errors[0] with
        {
            SeeAlso = [],
            English = new(signs, signs, signs),
            French = new(signs, signs, signs)
        };
        var site = Render(catalog with { Categories = [category], Errors = [entry, entry with { Code = 7 }] }, null);

        foreach (string path in new[] { "6/index.html", "fr/6/index.html" })
        {
            var page = Parse(site[path]);
            page.Title.Should().EndWith(signs);
            page.QuerySelector("meta[name=description]")!.GetAttribute("content").Should().Be(signs);
            page.QuerySelectorAll("main > p:not(.help)").Select(p => p.TextContent).Should().Equal(signs, signs, signs);
            page.QuerySelectorAll("b").Should().BeEmpty();
        }
    }

    [Fact]
    public void Render_TheFirstAndTheLastCode_HaveOneNeighbor()
    {
        GetNeighbors("6").Should().Equal("next ../8/");
        GetNeighbors("8").Should().Equal("prev ../6/", "next ../87/");
        GetNeighbors("fr/11033").Should().Equal("prev ../../fr/11032/");

        static IEnumerable<string> GetNeighbors(string path) =>
            Parse(Site[$"{path}/index.html"]).QuerySelectorAll("a[rel]")
            .Select(link => $"{link.GetAttribute("rel")} {link.GetAttribute("href")}");
    }

    [Fact]
    public void Render_ATemplateWithAnUnknownPlaceholder_NamesIt()
    {
        var act = () => SiteFiles.Render(
            CheckedIn.Catalog,
            CheckedIn.Conversions,
            CheckedIn.SystemTexts,
            path => path.EndsWith("CodePage/page.html", StringComparison.Ordinal) ? "{{codez}}" : Repository.Read(path),
            new SiteAddress(null));

        act.Should().Throw<InvalidDataException>().WithMessage("*codez*");
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("http://example.org/a/b/", "http://example.org/a/b/")]
    [InlineData("//example.org/", null)]
    [InlineData("/winsock/", null)]
    [InlineData("https://example.org/#a", null)]
    public void Parse_AText_ReadsAddressesOfTheWebOnly(string text, string? root) =>
        SiteAddress.Parse(text)?.Root.Should().Be(root);

    private static IReadOnlyDictionary<string, string> Render(Catalog catalog, string? root) =>
        SiteFiles.Render(catalog, CheckedIn.Conversions, CheckedIn.SystemTexts, Repository.Read, new SiteAddress(root));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
