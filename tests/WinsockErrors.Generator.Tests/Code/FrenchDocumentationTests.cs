using System.Xml.Linq;

namespace WinsockErrors.Generator.Tests;

/// <summary>The French documentation covers what is public, and nothing else.</summary>
public class FrenchDocumentationTests
{
    private static readonly string[] Assemblies = [.. PublicApi.Frameworks.Select(framework =>
        PublicApi.GetAssembly(Repository.Root, Repository.GetMetadata("Configuration"), framework))];

    private static readonly string Source = Repository.Read(FrenchDocumentation.SourcePath);

    [Fact]
    public void Documentation_OnDisk_IsWhatWouldBeGenerated() =>
        Render(Source).Should().Be(
            Repository.Read(FrenchDocumentation.TargetPath), because: $"it is refreshed with: {SourceWriter.Command}");

    [Fact]
    public void Documentation_OfAnExtensionMember_StandsUnderBothOfItsIds() =>
        XDocument.Parse(Render(Source)).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.EndsWith(".FromLastError", StringComparison.Ordinal))
            .Select(member => member.Element("summary")!.Value).Distinct().Should().ContainSingle();

    [Fact]
    public void Render_WithoutATextOfAPublicMember_NamesIt() =>
        FluentActions.Invoking(() => Render(Source.Replace("\"P:WinsockErrors.WinsockException.Code\"",
            "\"P:WinsockErrors.WinsockException.Kode\"", StringComparison.Ordinal)))
            .Should().Throw<InvalidDataException>().WithMessage("*no text for P:WinsockErrors.WinsockException.Code*");

    [Fact]
    public void Render_WithATextOfNothingPublic_NamesIt() =>
        FluentActions.Invoking(() => Render(Source.Replace("</members>",
            "<member name=\"T:WinsockErrors.NameHash\" /></members>", StringComparison.Ordinal)))
            .Should().Throw<InvalidDataException>().WithMessage("*not public: T:WinsockErrors.NameHash*");

    // What each English text mentions, the French one mentions too.
    [Fact]
    public void Documentation_OfEachMethod_HasItsParametersAndItsResult()
    {
        var english = XDocument.Load(Path.ChangeExtension(Assemblies[0], ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);
        foreach (var member in XDocument.Parse(Render(Source)).Descendants("member"))
        {
            string id = member.Attribute("name")!.Value;
            if (english.TryGetValue(id, out var original) && original.Element("inheritdoc") is null)
            {
                foreach (string kind in new[] { "summary", "returns", "exception", "typeparam" })
                {
                    member.Elements(kind).Should()
                        .HaveSameCount(original.Elements(kind), because: $"of the {kind} of {id}");
                }

                member.Elements("param").Select(param => param.Attribute("name")!.Value).Should().Equal(
                    original.Elements("param").Select(param => param.Attribute("name")!.Value), because: id);
            }
        }
    }

    private static string Render(string source) => FrenchDocumentation.Render(CheckedIn.Catalog, source, Assemblies);
}
