using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WinsockErrors.Generator.Tests;

/// <summary>The page as a parser reads it. What it does in a browser is tested by tests/ReferencePage.</summary>
public partial class ReferencePageTests
{
    private static readonly string Page = Render(CheckedIn.Catalog);

    [Fact]
    public void Render_TheCatalog_GivesEachCodeOneCardAndBothAnchors()
    {
        var document = Parse(Page);

        document.QuerySelectorAll("article").Select(card => (card.Id, card.QuerySelector("h3 span")!.Id))
            .Should().Equal(CheckedIn.Catalog.Errors.Select(e => ((string?)e.Name, (string?)$"{e.Code}")));
        document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Render_TheCatalog_GivesTheTextsAndLinksOfBothLanguagesAsTheyAre()
    {
        var document = Parse(Page);

        foreach (var entry in CheckedIn.Catalog.Errors)
        {
            foreach (var (language, tag) in new[] { (Language.English, "en"), (Language.French, "fr") })
            {
                var texts = document.GetElementById(entry.Name)!.QuerySelector($".texts [lang={tag}]")!;
                texts.QuerySelector(".message")!.TextContent.Should().Be(entry.GetTexts(language).Message);
                GetText(texts, ".description").Should().Be(entry.GetTexts(language).Description);
                GetText(texts, ".advice").Should().Be(entry.GetTexts(language).Advice ?? "");
                texts.QuerySelector(".help a")!.GetAttribute("href").Should()
                    .Be(CheckedIn.Catalog.GetHelpLink(entry, language));
            }
        }
    }

    [Fact]
    public void Render_ACodeWithEveryKindOfNumber_ListsThem()
    {
        var card = Parse(Page).GetElementById("WSAECONNRESET")!;

        card.GetAttribute("data-category").Should().Be("ConnectionLost");
        card.HasAttribute("data-transient").Should().BeTrue();
        GetFact(card, "HRESULT").Should().Equal("0x80072746 -2147014842");
        GetFact(card, "SocketError").Should().Equal("ConnectionReset");
        GetFact(card, "errno").Should().Equal("ECONNRESET (Linux\u00A0104, macOS\u00A054, FreeBSD\u00A054)");
        GetFact(card, "Windows").Should().Equal("ERROR_NETNAME_DELETED 64", "ERROR_PORT_UNREACHABLE 1234");
        GetFact(card, "NTSTATUS").Should().HaveCount(5).And.Contain("STATUS_CONNECTION_RESET 0xC000020D");
        GetFact(card, "See also Voir aussi").Should()
            .Equal("WSAENETRESET, WSAECONNABORTED, WSAETIMEDOUT, WSAESHUTDOWN, WSAECONNREFUSED");
    }

    [Fact]
    public void Render_ANameThatSomeSystemsLack_ListsTheOthersOnly()
    {
        var document = Parse(Page);

        GetFact(document.GetElementById("WSAEPROCLIM")!, "errno").Should()
            .Equal("EPROCLIM (macOS\u00A067, FreeBSD\u00A067)");
        GetFact(document.GetElementById("WSA_IPSEC_NAME_POLICY_ERROR")!, "getaddrinfo").Should()
            .Equal("EAI_IPSECPOLICY");
        GetFact(document.GetElementById("WSAEDISCON")!, "errno").Should().BeEmpty();
    }

    [Fact]
    public void Render_TextsWithTheSignsOfHtml_ShowsThemAsTheyAre()
    {
        const string signs = "<b title='a' class=\"b\">&amp;</b> </script>\u00A0{{count}}";
        var texts = new CatalogTexts(signs, signs, signs);
        var catalog = CheckedIn.Catalog;
        var categories = catalog.Categories.Select(c => c with { FrenchName = signs, English = signs, French = signs });
        var entry = catalog.Errors[0] with { SeeAlso = [], English = texts, French = texts };

        var document = Parse(Render(catalog with { Categories = [.. categories], Errors = [entry] }));

        document.QuerySelectorAll(".message, .description p, .advice p").Select(element => element.TextContent)
            .Should().Equal(Enumerable.Repeat(signs, 6));
        document.QuerySelector("option[value=Usage]")!.GetAttribute("data-fr").Should().Be(signs);
        document.QuerySelectorAll(".categories dd[lang]").Select(element => element.TextContent).Should()
            .Equal(signs, signs);
        document.QuerySelectorAll("b[title], b.b").Should().BeEmpty();
    }

    [Fact]
    public void Render_TheTemplate_LeavesNoPlaceholderAndAsksForNothingElse()
    {
        var document = Parse(Page);

        Page.Should().NotContain("{{").And.NotContain("\r");
        document.QuerySelectorAll("script[src], link:not([href='data:,']), img, iframe").Should().BeEmpty();
        document.QuerySelector("style")!.TextContent.Should().NotContain("url(").And.NotContain("@import");
    }

    [Fact]
    public void Render_AdviceInOneRowOnly_GivesThatRowItsOwnPartInBothLanguages()
    {
        var catalog = CheckedIn.Catalog;
        var first = catalog.Errors[0] with
        {
            English = new("A.", "B.", "Ask \"netstat -ano\"."),
            French = new("A.", "B.", "C.")
        };
        var second = catalog.Errors[1] with { English = new("A.", "B."), French = new("A.", "B.") };

        var document =
            Parse(Render(catalog with { Errors = [first with { SeeAlso = [] }, second with { SeeAlso = [] }] }));

        document.QuerySelectorAll("h4")
            .Select(heading => (heading.ParentElement!.GetAttribute("lang"), heading.TextContent))
            .Should().Equal(("en", "What to do"), ("fr", "Que faire"));
        document.QuerySelectorAll(".advice").Select(element => element.TextContent.Trim()).Should()
            .Equal("Ask \"netstat -ano\".", "C.");
        document.QuerySelector(".advice code")!.TextContent.Should().Be("netstat -ano");
    }

    [Fact]
    public void Render_AnAddress_NamesItAndLinksTheSitesPages()
    {
        var document = Parse(ReferencePage.Render(
            CheckedIn.Catalog, CheckedIn.Conversions, CheckedIn.SystemTexts, Repository.Read,
                new SiteAddress("https://example.org/")));

        document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be("https://example.org/");
        document.QuerySelectorAll("#WSAECONNRESET .page").Select(link => link.GetAttribute("href")).Should()
            .Equal("10054/", "fr/10054/");
        Parse(Page).QuerySelectorAll("link[rel=canonical], .page").Should()
            .BeEmpty(because: "docs/index.html stands alone");
    }

    [Fact]
    public void Render_ATemplateWithAnUnknownPlaceholder_NamesIt()
    {
        var act = () => ReferencePage.Render(CheckedIn.Catalog, CheckedIn.Conversions, CheckedIn.SystemTexts, path =>
            path.EndsWith("page.html", StringComparison.Ordinal) ? "{{codez}}" : Repository.Read(path));

        act.Should().Throw<FileNotFoundException>().WithMessage("*codez*");
    }

    // An ordinary space before a French sign lets it fall to the start of the next line.
    [Fact]
    public void Words_OfTheFrenchTemplate_HaveNoBreakSpacesAndCurlyApostrophes()
    {
        var french = Parse(Page).QuerySelectorAll("[lang=fr]")
            .Where(element => !element.Ancestors<IElement>().Any(a => a.ClassName == "texts"))
            .Select(element => element.TextContent).ToList();

        french.Should().HaveCountGreaterThan(100);
        french.Should().NotContain(text => OrdinarySpace().IsMatch(text)).And.NotContain(text =>
            text.Contains('\'', StringComparison.Ordinal));
    }

    private static string Render(Catalog catalog) =>
        ReferencePage.Render(catalog, CheckedIn.Conversions, CheckedIn.SystemTexts, Repository.Read);

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string GetText(IElement element, string part) =>
        string.Join(' ', element.QuerySelectorAll($"{part} p").Select(paragraph => paragraph.TextContent));

    private static IEnumerable<string> GetFact(IElement card, string label) => card.QuerySelectorAll("dt")
        .Where(term => term.TextContent == label)
        .SelectMany(term => term.ParentElement!.QuerySelectorAll("dd"), (_, value) => value.TextContent);

    [GeneratedRegex("(^|[^\u00A0])[:;!?»](\\s|$)|«[^\u00A0]")]
    private static partial Regex OrdinarySpace();
}
