using System.Text;

namespace WinsockErrors.Generator.Tests;

/// <summary>Compares every generated file with what would be generated now.</summary>
public class GeneratedFilesTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = Render();

    public static TheoryData<string> Paths => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void File_OnDisk_IsWhatWouldBeGenerated(string path)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Root, path));

        // As bytes, so that a BOM or a CR counts too.
        bytes.AsSpan().SequenceEqual(new UTF8Encoding(false).GetBytes(Files[path]))
            .Should().BeTrue(because: $"{path} should be up to date; refresh it with: {SourceWriter.Command}");
    }

    [Fact]
    public void Folder_OfGeneratedCode_HoldsNoFileThatIsGeneratedNoMore() =>
        GeneratedFiles.FindStale(Repository.Root, Files).Should()
            .BeEmpty(because: $"{SourceWriter.Command} deletes them");

    [Fact]
    public void Render_Twice_GivesTheSame() => Render().Should().Equal(Files);

    [Fact]
    public void Pages_InBothLanguages_HaveOneHeadingAndAnchorForEachCode()
    {
        foreach (string path in new[] { "docs/error-codes.en.md", "docs/error-codes.fr.md" })
        {
            foreach (var entry in CheckedIn.Catalog.Errors)
            {
                string heading = $"### <a id=\"{entry.Name}\"></a>{entry.Name}\n";
                Files[path].Split(heading).Should().HaveCount(2, because: $"{path} has one heading for {entry.Name}");
            }
        }
    }

    private static IReadOnlyDictionary<string, string> Render() =>
        GeneratedFiles.Render(CheckedIn.Catalog, CheckedIn.Conversions, CheckedIn.SystemTexts, Repository.Read);
}
