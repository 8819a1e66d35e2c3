namespace WinsockErrors.Generator.Tests;

public class CatalogReaderTests
{
    private const string Good = """
        <catalog>
          <help en="https://example.org/en/" fr="https://example.org/fr/" page="codes" pageOfOthers="others" />
          <category value="0" name="None" englishName="None" frenchName="Aucune"><en>A.</en><fr>B.</fr></category>
          <category value="10" name="Usage" englishName="Call" frenchName="Appel"><en>A.</en><fr>B.</fr></category>
          <noError name="NO_ERROR">
            <en><message>No error.</message><description>None at all.</description></en>
            <fr><message>Aucune erreur.</message><description>Aucune du tout.</description></fr>
          </noError>
          <error code="10" name="WSAONE" category="Usage" functions="bind" seeAlso="WSATWO" transient="true">
            <en><message>One.</message><description>One of bind.</description><advice>Try one.</advice></en>
            <fr><message>Un.</message><description>Un de bind.</description><advice>Essayer un.</advice></fr>
          </error>
          <error code="20" name="WSATWO" category="Usage" documented="false">
            <en><message>Two.</message><description>Two	of
              them.</description></en>
            <fr><message>Deux :
              deux.</message><description>Deux.</description></fr>
          </error>
        </catalog>
        """;

    [Fact]
    public void Read_AGoodCatalog_GivesItsRowsWithWhiteSpaceCollapsed()
    {
        var catalog = CatalogReader.Read(Good, "Catalog.xml", out var problems)!;

        problems.Should().BeEmpty();
        catalog.NoError.Should().Match<CatalogEntry>(e => e.Code == 0 && e.Name == "NO_ERROR" && !e.IsDocumented);
        catalog.Errors.Select(e => (e.Code, e.Name, e.IsTransient, e.IsDocumented))
            .Should().Equal((10, "WSAONE", true, true), (20, "WSATWO", false, false));
        catalog.Errors[0].Functions.Should().Equal("bind");
        catalog.Errors[0].SeeAlso.Should().Equal("WSATWO");
        catalog.Errors[1].English.Description.Should().Be("Two of them.");
        catalog.Errors[1].English.Advice.Should().BeNull();
        catalog.Errors[0].French.Advice.Should().Be("Essayer un.");
        catalog.GetCategory(catalog.Errors[0]).Should()
            .Match<CatalogCategory>(c => c.Value == 10 && c.EnglishName == "Call");
    }

    // What is written with a function in the advice alone counts too.
    [Fact]
    public void Read_AFunctionThatTheAdviceNames_IsNamed() => CatalogReader
        .Read(
            Good.Replace("One of bind.", "One.", StringComparison.Ordinal)
                .Replace("Try one.", "Try bind.", StringComparison.Ordinal),
            "Catalog.xml", out _)
        .Should().NotBeNull();

    [Fact]
    public void Read_ANoBreakSpace_KeepsIt() => CatalogReader
        .Read(Good.Replace("Deux :", "Deux\u00A0:", StringComparison.Ordinal), "Catalog.xml", out _)!
        .Errors[1].French.Message.Should().Be("Deux\u00A0: deux.");

    [Theory]
    [InlineData("</catalog>", "", 19, "well-formed")]
    [InlineData("<fr><message>Un.</message><description>Un de bind.</description><advice>Essayer un.</advice></fr>", "",
        9, "incomplete content")]
    [InlineData("<message>One.</message>", "", 10, "description")]
    [InlineData("<message>One.</message>", "<message> </message>", 10, "message")]
    [InlineData("name=\"WSATWO\"", "name=\"WSAONE\"", 13, "WSAONE")]
    [InlineData("code=\"20\"", "code=\"10\"", 13, "'10'")]
    [InlineData("code=\"20\"", "code=\"9\"", 13, "move it")]
    [InlineData("code=\"20\"", "code=\"ten\"", 13, "'ten'")]
    [InlineData("code=\"20\"", "code=\"0\"", 13, "'0'")]
    [InlineData("code=\"20\" ", "", 13, "'code'")]
    [InlineData("frenchName=\"Appel\"", "", 4, "'frenchName'")]
    [InlineData("code=\"20\"", "code=\"20\" colour=\"red\"", 13, "'colour'")]
    [InlineData("category=\"Usage\" documented", "category=\"Usages\" documented", 13, "'Usages'")]
    [InlineData("seeAlso=\"WSATWO\"", "seeAlso=\"WSATHREE\"", 9, "WSATHREE")]
    [InlineData("seeAlso=\"WSATWO\"", "seeAlso=\"WSAONE\"", 9, "another row")]
    [InlineData("value=\"10\"", "value=\"0\"", 4, "'0'")]
    [InlineData("value=\"10\" ", "", 4, "'value'")]
    [InlineData("englishName=\"Call\"", "", 4, "'englishName'")]
    [InlineData("One of bind.", "One of rebind.", 10, "neither this description nor its advice names it")]
    [InlineData("Un de bind.", "Un.", 11, "neither this description nor its advice names it")]
    [InlineData("<advice>Try one.</advice>", "", 9, "advice in one language only")]
    [InlineData("<advice>Essayer un.</advice>", "", 9, "advice in one language only")]
    public void Read_ABadCatalog_SaysWhereAndWhat(string good, string bad, int line, string expected)
    {
        Good.Split(good).Should().HaveCount(2, because: "the test should change one place");

        CatalogReader.Read(Good.Replace(good, bad, StringComparison.Ordinal), "Catalog.xml", out var problems).Should()
            .BeNull();

        problems.Should().Contain(problem => problem.Contains(expected, StringComparison.Ordinal))
            .And.OnlyContain(problem => problem.StartsWith("Catalog.xml(", StringComparison.Ordinal));
        problems[0].Should().StartWith($"Catalog.xml({line},");
    }
}
