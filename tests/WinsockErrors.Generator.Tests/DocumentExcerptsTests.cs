namespace WinsockErrors.Generator.Tests;

public class DocumentExcerptsTests
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

        DocumentExcerpts.Render(Readme, path => path == "X.cs" ? Source : "").Should().Be(
            "a\n<!-- excerpt X.cs one -->\n```csharp\nvoid One()\n{\n\n    Two();\n}\n```\n<!-- /excerpt -->\nb\n");
    }

    [Theory]
    [InlineData("X.fs", "// #region one\nopen One\n// #endregion\n", "```fsharp\nopen One\n```")]
    [InlineData("X.vb", "#Region \"one\"\nImports One\n#End Region\n", "```vb\nImports One\n```")]
    public void Render_AnExcerptOfAnotherLanguage_NamesIt(string file, string source, string expected) => DocumentExcerpts
        .Render($"<!-- excerpt {file} one -->\n<!-- /excerpt -->", _ => source)
        .Should().Be($"<!-- excerpt {file} one -->\n{expected}\n<!-- /excerpt -->");

    [Fact]
    public void Render_AnExcerptOfNoSuchRegion_NamesRegionAndFile() => Source
        .Invoking(source => DocumentExcerpts.Render("<!-- excerpt X.cs two -->\n<!-- /excerpt -->", _ => source))
        .Should().Throw<InvalidDataException>().WithMessage("*two*X.cs*");

    [Fact]
    public void Render_AReadmeWithoutExcerpts_LeavesItAlone() => DocumentExcerpts.Render("text\n", _ => "").Should().Be("text\n");

    [Fact]
    public void RenderCommands_AConsoleBlockOfTheTool_HoldsWhatTheCommandPrints() => DocumentExcerpts
        .RenderCommands("a\n```console\n$ winsockerr 6 --lang fr\nold\n```\n```\nother\n```\n", arguments => $"[{arguments}]\n")
        .Should().Be("a\n```console\n$ winsockerr 6 --lang fr\n[6 --lang fr]\n```\n```\nother\n```\n");
}
