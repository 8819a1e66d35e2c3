namespace WinsockErrors.Tool.Tests;

public class FoldedTextTests
{
    [Theory]
    [InlineData("  Broken\r\n\tPIPE!", "broken pipe .")]
    [InlineData("l’Hôte, l'hôte, lʼhôte", "lhote lhote lhote")]
    [InlineData("e\u0301te\u0301 ŒUVRE œuvre Straße", "ete oeuvre oeuvre strasse")]
    [InlineData("Zażółć gęślą", "zazolc gesla")]
    [InlineData("Ёлка Йод", "елка иод")]
    [InlineData("接続ソケット2", "接 続 ソ ケ ッ ト 2")]
    [InlineData(@"refus\u00e9e\nl\u2019h\xf4te \303", "refusee lhote a")]
    [InlineData(@"a\\\\u00e9b", "aeb")]
    [InlineData("l&#39;h&#244;te &apos;x&apos; &amp; y", "lhote x y")]
    [InlineData("\u001b[1;31mrefused\u001b[0m", "refused")]
    [InlineData(@"\u001b[31mrefused", "refused")]
    [InlineData("one. Two;three; four", "one . two three . four")]
    [InlineData("1.2.3, snake_case, i/o", "1 2 3 snake_case i o")]
    [InlineData("", "")]
    public void Fold_ATextAsLogsHaveIt_GivesItsWords(string text, string expected) =>
        new FoldedText(text).ToString().Should().Be(expected);

    [Theory]
    [InlineData("l’hôte a dû être fermé")]
    [InlineData("l'hôte a dû être fermé")]
    [InlineData("l?h?te a d? ?tre ferm?")]
    [InlineData("l??h??te a d?? ??tre ferm??")]
    [InlineData("l\uFFFDh\uFFFDte a d\uFFFD \uFFFDtre ferm\uFFFD")]
    [InlineData("lâ€™hÃ´te a dÃ» Ãªtre fermÃ©")]
    [InlineData("lÔÇÖh├┤te a d├╗ ├¬tre ferm├®")]
    [InlineData("lhte a d tre ferm")]
    [InlineData(@"l\u2019h\u00f4te a d\u00fb \u00eatre ferm\u00e9")]
    public void Fold_WithoutWhatIsNotAscii_IsTheSameHoweverAccentsWereLost(string text) =>
        new FoldedText(text, asciiOnly: true).ToString().Should().Be("lhte a d tre ferm");

    [Fact]
    public void GetSource_OfAWord_IsWhereItStoodBefore()
    {
        const string Text = @"x l\u2019h\u00f4te  y";
        var folded = new FoldedText(Text);
        int start = folded.Words.IndexOf("lhote");

        Text[folded.GetSource(start, start + "lhote".Length)].Should().Be(@"l\u2019h\u00f4te");
    }

    [Fact]
    public void Fold_AnotherText_ForgetsTheOneBefore()
    {
        var folded = new FoldedText(new string('x', 10_000));

        folded.Fold("y");

        folded.ToString().Should().Be("y");
    }
}
