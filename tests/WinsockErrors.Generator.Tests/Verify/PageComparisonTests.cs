namespace WinsockErrors.Generator.Tests;

public class PageComparisonTests
{
    private static readonly CatalogTexts Texts = new("Text.", "Text.");

    private static readonly Catalog Catalog = new(
        new CatalogHelpPages("", "", "", ""), [], Entry(0, "NO_ERROR", documented: false),
        [Entry(6, "WSASIX", functions: "LoadLibrary"), Entry(8, "WSAEIGHT"), Entry(87, "WSALAST"),
            Entry(99, "WSAHEADER", documented: false)]);

    [Fact]
    public void FindDifferences_OfAPageThatAgrees_FindsNone() => Compare(
        new("WSASIX", 6, ["loadlibrarya", "LoadLibraryW", "loadlibrary"]), new("WSAEIGHT", 8, []),
            new("WSALAST", 87, []))
        .Should().BeEmpty();

    [Fact]
    public void FindDifferences_OfAnotherValue_NamesTheRowAndBothValues() => Compare(
        new("WSASIX", 6, []), new("WSAEIGHT", 9, []), new("WSALAST", 87, []))
        .Should().Equal("WSAEIGHT: the page says 9, the catalog 8.");

    [Fact]
    public void FindDifferences_OfAMissingRow_NamesIt() => Compare(new("WSASIX", 6, []), new("WSALAST", 87, []))
        .Should().Equal("WSAEIGHT (8): in the catalog, but not on the page.");

    [Fact]
    public void FindDifferences_OfAnUnknownRow_NamesIt() => Compare(
        new("WSASIX", 6, []), new("WSASEVEN", 7, []), new("WSAEIGHT", 8, []), new("WSALAST", 87, []))
        .Should().Equal("WSASEVEN (7): on the page, but not in the catalog.");

    [Fact]
    public void FindDifferences_OfARenamedRow_SaysSoOnce() => Compare(
        new("WSASIX", 6, []), new("WSAHUIT", 8, []), new("WSALAST", 87, []))
        .Should().Equal("8: the page calls it WSAHUIT, the catalog WSAEIGHT.");

    [Fact]
    public void FindDifferences_OfARowOutOfOrder_NamesIt() => Compare(
        new("WSAEIGHT", 8, []), new("WSASIX", 6, []), new("WSALAST", 87, []))
        .Should().Equal("WSASIX (6): out of order on the page, after 8.");

    [Fact]
    public void FindDifferences_OfARowListedTwice_NamesIt() => Compare(
        new("WSASIX", 6, []), new("WSAEIGHT", 8, []), new("WSAEIGHT", 8, []), new("WSALAST", 87, []))
        .Should().Equal("WSAEIGHT (8): more than once on the page.");

    [Fact]
    public void FindDifferences_OfALinkedFunctionThatTheRowLacks_NamesBoth() => Compare(
        new("WSASIX", 6, ["loadlibraryexw", "bind", "bind"]), new("WSAEIGHT", 8, []), new("WSALAST", 87, []))
        .Should().Equal(
            "WSASIX: the page links to loadlibraryexw, which the catalog does not name.",
            "WSASIX: the page links to bind, which the catalog does not name.");

    private static IReadOnlyList<string> Compare(params DocumentedRow[] page) =>
        PageComparison.FindDifferences(Catalog, page);

    private static CatalogEntry Entry(int code, string name, bool documented = true, params string[] functions) =>
        new(code, name, "Usage", false, documented, functions, [], Texts, Texts);
}
