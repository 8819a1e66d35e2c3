using System.Text.RegularExpressions;

namespace WinsockErrors.Generator.Tests;

public partial class ErrorCodesPageTests
{
    [Fact]
    public void Render_ACodeWithAdvice_SetsItApart()
    {
        var entry = CheckedIn.Catalog.Errors[0] with
        {
            English = new("Short.", $"First. Second {new string('x', 260)}.", "Do this."),
            French = new("Court.", "Long.", "Faire cela."),
        };
        var catalog = CheckedIn.Catalog with { Errors = [entry] };

        ErrorCodesPage.Render(catalog, Language.English).Should().Contain(
            $"\n\n**Short.**\n\nFirst.\n\nSecond {new string('x', 260)}.\n\n**What to do**\n\nDo this.\n\n- Code: 6 ");
        ErrorCodesPage.Render(catalog, Language.French).Should().Contain(
            "\n\n**Court.**\n\nLong.\n\n**Que faire**\n\nFaire cela.\n\n- Code\u00A0: 6 ");
    }

    [Fact]
    public void Render_French_CallsTheCategoriesByTheirFrenchNames() =>
        ErrorCodesPage.Render(CheckedIn.Catalog, Language.French).Should()
            .Contain("\n- Connexion perdue (`ConnectionLost`)\u00A0: ").And
            .Contain("\n- Catégorie\u00A0: Connexion perdue (`ConnectionLost`)\n");

    // An ordinary space before a French sign lets it fall to the start of the next line.
    [Fact]
    public void Render_French_HasNoBreakSpacesAndCurlyApostrophes()
    {
        string page = ErrorCodesPage.Render(CheckedIn.Catalog, Language.French);
        string text = Comments().Replace(page, "");

        OrdinarySpace().Match(text).Value.Should().BeEmpty();
        text.Should().NotContain("'");
    }

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comments();

    [GeneratedRegex(".*([^\u00A0][:;!?»]([ \n]|$)|«[^\u00A0]).*")]
    private static partial Regex OrdinarySpace();
}
