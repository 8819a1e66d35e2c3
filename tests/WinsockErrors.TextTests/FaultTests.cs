namespace WinsockErrors.TextTests;

/// <summary>The spelling, the typography and the French grammar of every text that people read.</summary>
public sealed class FaultTests(Faults faults) : IClassFixture<Faults>
{
    public static TheoryData<string> Sources => [.. TextSources.Names];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Texts_OfASource_HaveNoFault(string source)
    {
        var passages = TextSources.Read(source).ToHashSet();

        passages.Should().NotBeEmpty();
        string.Join('\n', faults.Found.Where(fault => passages.Contains(fault.Passage))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("catalog", "a.xml",
        "<c><error name='A'><fr><message>Un fote d'accord : non.</message></fr></error></c>")]
    [InlineData("French documentation", "a.xml",
        "<doc><member name='A'><summary>Un fote d'accord : non.</summary></member></doc>")]
    [InlineData("resources", "a.fr.resx", "<root><data name='A'><value>Un fote d'accord : non.</value></data></root>")]
    [InlineData("tool", "a.cs", """class A { Text B => new("A fault: no.", "Un fote d'accord : non."); }""")]
    [InlineData("page", "a.html", "<p lang=fr>Un fote d'accord : non.</p>")]
    [InlineData("page", "a.html", "<option data-en='A fault: no.' data-fr=\"Un fote d'accord : non.\"></option>")]
    [InlineData("page", "a.html",
        """<script>const text = { en: "A fault: no.", fr: "Un fote d'accord : non." };</script>""")]
    [InlineData("documents", "a.fr.md", "Titre\n=====\n\nUn `code`, et un fote d'accord : non.")]
    [InlineData("READMEs", "docs/fr/a.md", "- Un fote d'accord : non.")]
    public void Texts_WithAMisspeltWordAndWrongSigns_AreFound(string source, string path, string content) =>
        Faults.Find([.. TextSources.Read(source, path, content)]).Select(fault => fault.Fault).Should()
            .Contain("a straight apostrophe: ’").And.Contain("a space, not a no-break space (U+00A0)").And.Contain(
                "spelling");

    [Theory]
    [InlineData("Les connexion sont fermée.", "grammar")]
    [InlineData("Le socket ne répond pas: il est fermé.", "no no-break space")]
    [InlineData("Le « socket » est fermé.", "a space, not a no-break space (U+00A0)")]
    public void French_WithAFault_IsFound(string text, string fault) =>
        Faults.Find([new Passage("here", IsFrench: true, text)]).Should()
            .Contain(found => found.Fault.StartsWith(fault));

    [Fact]
    public void English_WithFaults_IsFound() =>
        Faults.Find([new Passage("here", IsFrench: false, "the “conection behaviour", IsSentence: true)])
            .Select(fault => fault.Fault)
            .Should().Equal("not American", "a sentence begins with a capital", "a sentence ends with a period",
                "a curly quote", "spelling", "spelling");

    [Fact]
    public void Code_OfAnyKind_IsNoFault() =>
        Faults.Find(
            [Passage.Create("here", isFrench: true,
            "L’appel WSAConnect(), --lang, -1, 10054, 0x2746, SO_LINGER, ::1, /etc/services et app.log.",
            isSentence: true)])
            .Should().BeEmpty();
}
