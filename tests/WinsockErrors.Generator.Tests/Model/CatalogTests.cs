using System.Text.RegularExpressions;

namespace WinsockErrors.Generator.Tests;

/// <summary>What is true of the catalog itself beyond what the reader requires.</summary>
public partial class CatalogTests
{
    public static TheoryData<string> Names => [.. CheckedIn.Catalog.Rows.Select(entry => entry.Name)];

    [Fact]
    public void Errors_Counted_AreTheDocumentedOnesAndTwoOfTheHeaders()
    {
        CheckedIn.Catalog.Errors.Should().HaveCount(97);
        CheckedIn.Catalog.Errors.Where(entry => entry.IsDocumented).Should().HaveCount(95);
    }

    // A macro or a function that only one language mentions is a fact that the other one lacks.
    [Theory]
    [MemberData(nameof(Names))]
    public void Descriptions_OfEachCode_MentionTheSameIdentifiersInBothLanguages(string name)
    {
        var entry = CheckedIn.Catalog.Rows.Single(e => e.Name == name);

        GetIdentifiers(entry.French.Description).Should().BeEquivalentTo(GetIdentifiers(entry.English.Description));
    }

    private static IEnumerable<string> GetIdentifiers(string text) =>
        Identifier().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\b(?:[A-Z][A-Z0-9]*_\w+|WS[AP]\w+|[A-Z]{5,}|[a-z]+_[a-z]+|\w+\.dll|"
        + @"(?!into\b)\w+(?:to|from|opt|info|name)\b|[A-Z][a-z]+[A-Z]\w+)")]
    private static partial Regex Identifier();
}
