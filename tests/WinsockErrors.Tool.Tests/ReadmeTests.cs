using System.Text.RegularExpressions;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs every command of winsockerr that the README shows and compares what it prints.</summary>
public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/WinsockErrors.Tool/README.md")]
    public void Readme_ShowingACommandOfTheTool_ShowsWhatItPrints(string path)
    {
        var blocks = Block().Matches(Repository.Read(path));

        blocks.Should().NotBeEmpty();
        foreach (Match block in blocks)
        {
            // Paths are given from the root of the repository.
            string[] arguments =
            [
                .. block.Groups["arguments"].Value.Split(' ')
                    .Select(argument => argument.StartsWith("docs/", StringComparison.Ordinal)
                        ? Path.Combine(Repository.Root, argument)
                        : argument),
            ];
            var run = TestConsole.Start(arguments);
            block.Groups["output"].Value.Should().Be(
                run.OutputText + run.Error,
                because: "dotnet run --project src/WinsockErrors.Generator refreshes the README");
        }
    }

    [Fact]
    public void Readme_ComparingWithDotNet_ShowsTheTextsOfTheTable()
    {
        var rows = ComparisonRow().Matches(Repository.Read("README.md"));

        rows.Should().HaveCount(6);
        foreach (Match row in rows)
        {
            var error = Enum.Parse<WinsockError>(row.Groups["code"].Value);
            row.Groups["name"].Value.Should().Be(error.GetName());
            row.Groups["message"].Value.Should().Be(error.GetMessage(WinsockLanguage.English));
        }
    }

    [GeneratedRegex(@"^\| (?<code>\d+) \| [^|]+ \| `(?<name>\w+)`: (?<message>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex ComparisonRow();

    [GeneratedRegex(@"```console\n\$ winsockerr (?<arguments>[^\n]*)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
