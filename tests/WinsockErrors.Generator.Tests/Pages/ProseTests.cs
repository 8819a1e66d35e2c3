namespace WinsockErrors.Generator.Tests;

public class ProseTests
{
    public static TheoryData<string> LongTexts =>
    [
        .. CheckedIn.Catalog.Errors.SelectMany(e => new[] { e.English, e.French })
            .SelectMany(texts => new[] { texts.Description, texts.Advice }).OfType<string>(),
    ];

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void SplitIntoParagraphs_ATextOfTheCatalog_LosesNothingAndEndsEachWithItsSentence(string text)
    {
        var paragraphs = Prose.SplitIntoParagraphs(text);

        string.Join(' ', paragraphs).Should().Be(text);
        paragraphs.Select(paragraph => paragraph[^1]).Should().BeSubsetOf(".?!)»");
    }

    [Fact]
    public void SplitIntoParagraphs_AShortText_LeavesItWhole() =>
        Prose.SplitIntoParagraphs("One. Two. Three.").Should().Equal("One. Two. Three.");

    [Fact]
    public void SplitIntoParagraphs_ALongText_SetsTheFirstSentenceApartAndJoinsShortOnes()
    {
        string many = new('x', 150);

        Prose.SplitIntoParagraphs(
            $"First, i.e. the one. Then {many} (see there). Next? «\u00A0Oui.\u00A0» Last {many}.")
            .Should()
                .Equal("First, i.e. the one.", $"Then {many} (see there). Next? «\u00A0Oui.\u00A0»", $"Last {many}.");
    }

    [Theory]
    [InlineData("One. Two. Three.", 16, "One. Two. Three.")]
    [InlineData("One. Two. Three.", 10, "One. Two.")]
    [InlineData("One two, three four.", 10, "One two…")]
    [InlineData("Un deux\u00A0: trois.", 11, "Un deux…")]
    public void Shorten_AText_EndsWithASentenceOrAWord(string text, int length, string expected) =>
        Prose.Shorten(text, length).Should().Be(expected);

    [Fact]
    public void RenderParagraphs_NamesAndNumbers_LinksOtherCodesOnly()
    {
        var own = CheckedIn.Catalog.Errors.Single(e => e.Code == 10054);

        Prose.RenderParagraphs(
                "WSAECONNRESET, WSAETIMEDOUT, (10061), "
                    + "WSANO_ADDRESS, WSAEWOULD, NO_ERROR, 10054, :10061, 100610, host-10061.",
                CheckedIn.Catalog, CheckedIn.Conversions, own, entry => $"{entry.Code}/")
            .Should().Equal("<p>WSAECONNRESET, <a href=\"10060/\">WSAETIMEDOUT</a>, (<a href=\"10061/\">10061</a>), "
                + "<a href=\"11004/\">WSANO_ADDRESS</a>, WSAEWOULD, NO_ERROR, 10054, :10061, 100610, host-10061.</p>");
    }

    [Theory]
    [InlineData("Try \"a b\" or \"c <d>\".",
        "<p>Try &quot;<code>a b</code>&quot; or &quot;<code>c &lt;d&gt;</code>&quot;.</p>")]
    [InlineData("«\u00A0a\u00A0» et «\u00A0b\u00A0»",
        "<p>«\u00A0<code>a</code>\u00A0» et «\u00A0<code>b</code>\u00A0»</p>")]
    [InlineData("The host’s \" sign", "<p>The host’s &quot; sign</p>")]
    public void RenderParagraphs_WhatIsQuoted_IsCode(string text, string expected) => Prose.RenderParagraphs(
        text, CheckedIn.Catalog, CheckedIn.Conversions, CheckedIn.Catalog.Errors[0], entry => entry.Name).Should()
            .Equal(expected);
}
