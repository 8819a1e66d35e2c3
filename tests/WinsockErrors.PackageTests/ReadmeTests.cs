using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WinsockErrors.PackageTests;

/// <summary>The README of each package, which nuget.org shows without the repository around it.</summary>
public sealed partial class ReadmeTests(Packages packages)
{
    [Theory]
    [InlineData("WinsockErrors")]
    [InlineData("WinsockErrors.Tool")]
    public void Links_OfARelease_AreAbsoluteAndLeadToFilesOfThisVersion(string package)
    {
        string readme = ReadReadme(packages.Release, package);

        GetLinks(readme).Should()
            .NotBeEmpty().And.OnlyContain(link => link.StartsWith("https://", StringComparison.Ordinal));
        foreach (string link in GetLinks(readme)
            .Where(link => link.StartsWith(Packages.RepositoryUrl + "/", StringComparison.Ordinal)))
        {
            link.Should().StartWith(Packages.FileUrl);
            File.Exists(Path.Combine(Repository.Root, link[Packages.FileUrl.Length..].Split('#')[0]))
                .Should().BeTrue("{0} should lead to a file", link);
        }
    }

    [Theory]
    [InlineData("WinsockErrors")]
    [InlineData("WinsockErrors.Tool")]
    public void Links_WithoutAnAddress_AreAbsoluteOrPlainText(string package)
    {
        string readme = ReadReadme(packages.TryOut, package);

        GetLinks(readme).Should().NotContain(link => !link.StartsWith("https://", StringComparison.Ordinal));
        readme.Should().NotContain("../");
        WithoutLinks(readme).Should()
            .Be(WithoutLinks(ReadReadme(packages.Release, package)), "only the links should differ");

        static string WithoutLinks(string markdown) => Markdown.ToPlainText(markdown);
    }

    [Theory]
    [InlineData("WinsockErrors")]
    [InlineData("WinsockErrors.Tool")]
    public void Html_WhichNuGetOrgShowsAsText_IsNotThere(string package)
    {
        var readme = Markdown.Parse(ReadReadme(packages.Release, package));

        readme.Descendants<HtmlBlock>().Should().BeEmpty();
        readme.Descendants<HtmlInline>().Should().BeEmpty();
    }

    [Fact]
    public void Packing_WithoutAnAddress_SaysSoOncePerPackage() =>
        packages.TryOutLog.Split('\n').Where(line => line.Contains("without a RepositoryUrl", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' ')[0])
            .Should().Equal("WinsockErrors", "WinsockErrors.Tool", "WinsockErrors.Tool.any");

    [Theory]
    [InlineData("[text](docs/a.md)")]
    [InlineData("[text](../../docs/a.md)")]
    [InlineData("[text](#anchor)")]
    [InlineData("[text][one]\n\n[one]: docs/a.md")]
    [InlineData("![picture](docs/a.png)")]
    [InlineData("<img src=\"docs/a.png\">")]
    [InlineData("see <a href='#anchor'>text</a>")]
    public void GetLinks_OfALinkThatDiesOnNuGetOrg_FindsIt(string markdown) =>
        GetLinks(markdown).Should().ContainSingle().Which.Should().NotStartWith("https://");

    private static string ReadReadme(string folder, string package) =>
        Packages.ReadText(Path.Combine(folder, $"{package}.{Packages.Version}.nupkg"), "README.md");

    private static List<string> GetLinks(string markdown)
    {
        var document = Markdown.Parse(markdown);
        var html = document.Descendants<HtmlInline>().Select(inline => inline.Tag)
            .Concat(document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString()));
        return [.. document.Descendants<LinkInline>().Select(link => link.Url!),
            .. html.SelectMany(tag => HtmlLink().Matches(tag)).Select(match => match.Groups["url"].Value)];
    }

    [GeneratedRegex("""\b(href|src)=["']?(?<url>[^"'\s>]+)""")]
    private static partial Regex HtmlLink();
}
