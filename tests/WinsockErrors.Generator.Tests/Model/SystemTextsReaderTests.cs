namespace WinsockErrors.Generator.Tests;

public class SystemTextsReaderTests
{
    private const string Good = """
        <systemTexts>
          <words for="error">error err</words>
          <error name="WSAEACCES">
            <text language="en" systems="glibc musl" needs="socket">Permission denied</text>
          </error>
          <error name="WSAECONNREFUSED">
            <text language="en" systems="go">actively refused it</text>
            <text language="fr" systems="windows">l’a expressément refusée</text>
          </error>
        </systemTexts>
        """;

    [Fact]
    public void Read_GoodTexts_GivesThem()
    {
        var texts = Read(Good, out var problems)!;

        problems.Should().BeEmpty();
        texts.Words.Should().ContainSingle().Which.Value.Should().Equal("error", "err");
        texts.Texts.Should().BeEquivalentTo(
        [
            new SystemText("WSAEACCES", "en", ["glibc", "musl"], "socket", "Permission denied"),
            new SystemText("WSAECONNREFUSED", "en", ["go"], null, "actively refused it"),
            new SystemText("WSAECONNREFUSED", "fr", ["windows"], null, "l’a expressément refusée"),
        ]);
    }

    [Theory]
    [InlineData("name=\"WSAEACCES\"", "name=\"WSAACCES\"", 3, "WSAACCES")]
    [InlineData("name=\"WSAECONNREFUSED\"", "name=\"WSAEACCES\"", 6, "WSAEACCES")]
    [InlineData("l’a expressément refusée", "Actively refused it", 8, "occurs twice")]
    [InlineData("l’a expressément refusée", "un deux trois quatre cinq six l’a", 8, "8 words")]
    [InlineData("l’a expressément refusée", "1 2 3 4 5 6 7 8 9", 8, "Pattern")]
    [InlineData("needs=\"socket\"", "needs=\"luck\"", 4, "luck")]
    [InlineData("for=\"error\"", "for=\"fun\"", 2, "fun")]
    public void Read_BadTexts_SaysWhereAndWhat(string good, string bad, int line, string expected)
    {
        Good.Split(good).Should().HaveCount(2, because: "the test should change one place");

        Read(Good.Replace(good, bad, StringComparison.Ordinal), out var problems).Should().BeNull();

        problems.Should().ContainSingle().Which.Should().StartWith($"SystemTexts.xml({line},").And.Contain(expected);
    }

    [Fact]
    public void GetLines_OfAKindOfText_GivesCodeAndPhrase() =>
        SystemTextFiles.GetLines(CheckedIn.Catalog, Read(Good, out _)!, "")
        .Should().Equal("10061 actively refused it", "10061 l’a expressément refusée");

    private static SystemTexts? Read(string xml, out IReadOnlyList<string> problems) =>
        SystemTextsReader.Read(xml, "SystemTexts.xml", CheckedIn.Catalog, out problems);
}
