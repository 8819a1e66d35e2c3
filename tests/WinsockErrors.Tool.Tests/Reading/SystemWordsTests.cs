namespace WinsockErrors.Tool.Tests;

public class SystemWordsTests
{
    private static readonly SystemWords Words = new();

    [Fact]
    public void Find_EachPhrase_FindsItAndNothingElse()
    {
        Words.All.Should().HaveCountGreaterThan(500);
        foreach (var phrase in Words.All)
        {
            Find($"x {phrase.Text.ToUpperInvariant()}, y").Should().Equal([new FoldedText(phrase.Text).ToString()]);
        }
    }

    [Fact]
    public void Find_EachPhraseWithoutItsAccents_FindsTheSameCode()
    {
        int damaged = 0;
        foreach (var phrase in Words.All)
        {
            string lost = string.Concat(phrase.Text.Select(c => char.IsAscii(c) && c != '\'' ? c : '?'));
            if (lost != phrase.Text && lost.Count(char.IsAsciiLetter) > 12)
            {
                damaged++;
                var matches = new List<PhraseMatch>();
                Words.Find(new FoldedText(lost, asciiOnly: true), matches);
                matches.Should().ContainSingle(because: lost).Which.Phrase.Meanings.Should().Equal(phrase.Meanings);
            }
        }

        damaged.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("no such host", "no such host")]
    [InlineData("no such host is known", "no such host is known")]
    [InlineData("no such host is known securely", "no such host is known securely")]
    [InlineData("net connection reset", "net connection reset")]
    [InlineData("connection reset by network", "connection reset by network")]
    public void Find_PhrasesThatOverlap_GivesTheLongest(string text, string expected) =>
        Find(text).Should().Equal(expected);

    [Theory]
    [InlineData("connection. Refused")]
    [InlineData("connection_refused_total")]
    [InlineData("reconnection refused")]
    [InlineData("connection refuseds")]
    [InlineData("connection was refused")]
    public void Find_OtherWords_FindsNothing(string text) => Find(text).Should().BeEmpty();

    private static IEnumerable<string> Find(string text)
    {
        var matches = new List<PhraseMatch>();
        Words.Find(new FoldedText(text), matches);
        return matches.Select(match => match.Phrase.Words);
    }
}
