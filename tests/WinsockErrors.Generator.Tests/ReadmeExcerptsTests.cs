namespace WinsockErrors.Generator.Tests;

public class ReadmeExcerptsTests
{
    private const string Source = """
        class Examples
        {
            #region one
            void One()
            {

                Two();
            }
            #endregion
        }
        """;

    [Fact]
    public void Render_AnExcerpt_IsTheRegionWithoutItsIndentation()
    {
        const string Readme = "a\n<!-- excerpt X.cs one -->\nold\n<!-- /excerpt -->\nb\n";

        ReadmeExcerpts.Render(Readme, path => path == "X.cs" ? Source : "").Should().Be(
            "a\n<!-- excerpt X.cs one -->\n```csharp\nvoid One()\n{\n\n    Two();\n}\n```\n<!-- /excerpt -->\nb\n");
    }

    [Fact]
    public void Render_AnExcerptOfNoSuchRegion_NamesRegionAndFile() => Source
        .Invoking(source => ReadmeExcerpts.Render("<!-- excerpt X.cs two -->\n<!-- /excerpt -->", _ => source))
        .Should().Throw<InvalidDataException>().WithMessage("*two*X.cs*");

    [Fact]
    public void Render_AReadmeWithoutExcerpts_LeavesItAlone() => ReadmeExcerpts.Render("text\n", _ => "").Should().Be("text\n");
}
