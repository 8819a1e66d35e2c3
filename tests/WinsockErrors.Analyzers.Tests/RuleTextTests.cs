using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>The texts of the rules in both languages, and their pages.</summary>
public partial class RuleTextTests
{
    private static readonly Dictionary<DiagnosticSeverity, (string English, string French)> Severities = new()
    {
        [DiagnosticSeverity.Warning] = ("A warning", "Un avertissement"),
        [DiagnosticSeverity.Info] = ("A suggestion", "Une suggestion"),
    };

    private static readonly CultureInfo French = new("fr-FR");

    public static TheoryData<string> Ids => [.. Descriptors.Select(rule => rule.Id).Distinct()];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => RuleTest.Descriptors;

    [Fact]
    public void Texts_OfEveryRule_AreInBothLanguagesWithTheSamePlaces()
    {
        foreach (var rule in Descriptors)
        {
            foreach (var text in new[] { rule.Title, rule.MessageFormat, rule.Description })
            {
                string english = text.ToString(CultureInfo.InvariantCulture);
                string french = text.ToString(French);

                english.Should().NotBeEmpty().And.NotBe(french);
                Place().Matches(french).Select(match => match.Value).Should()
                    .BeEquivalentTo(Place().Matches(english).Select(match => match.Value));
            }
        }
    }

    [Fact]
    public void FrenchTexts_OfEveryRule_FollowFrenchTypography()
    {
        foreach (var rule in Descriptors)
        {
            foreach (var text in new[] { rule.Title, rule.MessageFormat, rule.Description })
            {
                text.ToString(French).Should()
                    .NotContain("'").And.NotMatchRegex("[^\u00A0][:;!?»]").And.NotMatchRegex("«[^\u00A0]");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEveryRule_HasItsTitleAndIsLinked(string id)
    {
        var rule = Descriptors.First(descriptor => descriptor.Id == id);

        rule.HelpLinkUri.Should().EndWith($"docs/analyzers/{id}.md");
        Repository.Read($"docs/analyzers/{id}.md")
            .Should().StartWith(
                $"[En français](fr/{id}.md)\n\n# {id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}\n")
            .And.Contain($"{Severities[rule.DefaultSeverity].English}, in the category {rule.Category}.");
        Repository.Read($"docs/analyzers/fr/{id}.md")
            .Should().StartWith($"[In English](../{id}.md)\n\n# {id}\u00A0: {rule.Title.ToString(French)}\n")
            .And.Contain($"{Severities[rule.DefaultSeverity].French}, dans la catégorie {rule.Category}.");
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
