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
        const string Text = "a\n<!-- excerpt X.cs one -->\nold\n<!-- /excerpt -->\nb\n";

        DocumentExcerpts.Render("a.md", Text, path => path == "X.cs" ? Source : "").Should().Be(
            "a\n<!-- excerpt X.cs one -->\n```csharp\nvoid One()\n{\n\n    Two();\n}\n```\n<!-- /excerpt -->\nb\n");
    }

    [Theory]
    [InlineData("X.fs", "// #region one\nopen One\n// #endregion\n", "```fsharp\nopen One\n```")]
    [InlineData("X.vb", "#Region \"one\"\nImports One\n#End Region\n", "```vb\nImports One\n```")]
    public void Render_AnExcerptOfAnotherLanguage_NamesIt(string file, string source, string expected) =>
        DocumentExcerpts
        .Render("a.md", $"<!-- excerpt {file} one -->\n<!-- /excerpt -->", _ => source)
        .Should().Be($"<!-- excerpt {file} one -->\n{expected}\n<!-- /excerpt -->");

    [Fact]
    public void Render_AnExcerptOfNoSuchRegion_NamesDocumentRegionAndFile() => Source
        .Invoking(source =>
            DocumentExcerpts.Render("a.md", "<!-- excerpt X.cs two -->\n<!-- /excerpt -->", _ => source))
        .Should().Throw<InvalidDataException>().WithMessage("a.md*two*X.cs*");

    [Fact]
    public void Render_ADocumentWithoutExcerpts_LeavesItAlone() =>
        DocumentExcerpts.Render("a.md", "text\n", _ => "").Should().Be("text\n");

    [Fact]
    public void RenderCommands_AConsoleBlockOfTheTool_HoldsWhatTheCommandPrints() => DocumentExcerpts
        .RenderCommands("a\n```console\n$ winsockerr 6 --lang fr\nold\n```\n```\nother\n```\n", arguments =>
            $"[{arguments}]\n")
        .Should().Be("a\n```console\n$ winsockerr 6 --lang fr\n[6 --lang fr]\n```\n```\nother\n```\n");

    [Fact]
    public void RenderCommands_ACommandCutByHead_HoldsTheFirstLines() => DocumentExcerpts
        .RenderCommands("```console\n$ winsockerr 6 | head -n 2\nold\n```\n", arguments => $"[{arguments}]\n2\n3\n")
        .Should().Be("```console\n$ winsockerr 6 | head -n 2\n[6]\n2\n```\n");

    [Fact]
    public void RenderCommands_ABlockOfSeveralCommands_HoldsWhatEachPrints() => DocumentExcerpts
        .RenderCommands("```console\n$ winsockerr 6\nold\n$ winsockerr 8\n```\n", arguments => $"[{arguments}]\n")
        .Should().Be("```console\n$ winsockerr 6\n[6]\n$ winsockerr 8\n[8]\n```\n");

    [Fact]
    public void Documents_OfTheRepository_AreAllThatShowCodeOrCommands()
    {
        var documents =
            from file in Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !path.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules" or "TestResults")
            let text = File.ReadAllText(file)
            where text.Contains("\n<!-- excerpt ", StringComparison.Ordinal)
                || text.Contains("\n$ winsockerr ", StringComparison.Ordinal)
            select path;

        DocumentExcerpts.Documents.Should().BeEquivalentTo(documents);
    }
}
