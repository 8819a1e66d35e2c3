using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs every command of winsockerr that the documents show and compares what it prints.</summary>
public partial class DocumentTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.fr.md")]
    [InlineData("docs/guides/command-line.md")]
    [InlineData("docs/guides/scan.md")]
    [InlineData("src/WinsockErrors.Tool/README.md")]
    public void Document_ShowingCommandsOfTheTool_ShowsWhatTheyPrint(string path)
    {
        bool french = path.EndsWith(".fr.md", StringComparison.Ordinal);
        var console = new TestConsole { Language = french ? WinsockLanguage.French : WinsockLanguage.English };
        var commands = ConsoleBlock().Matches(Repository.Read(path))
            .SelectMany(block => Command().Matches(block.Value)).ToList();

        commands.Should().NotBeEmpty();
        foreach (var command in commands)
        {
            // Paths are given from the root of the repository.
            var run = console.Run(
            [
                .. CommandLineParser.SplitCommandLine(command.Groups["arguments"].Value)
                    .Select(argument => argument.StartsWith("docs/", StringComparison.Ordinal)
                        ? Path.Combine(Repository.Root, argument)
                        : argument),
            ]);
            string[] lines = run.OutputText.Split('\n');
            string output = command.Groups["lines"] is { Success: true } count
                ? string.Concat(lines.Take(int.Parse(count.ValueSpan, provider: null)).Select(line => line + '\n'))
                : run.OutputText + run.Error;
            command.Groups["output"].Value.Should().Be(
                output, because: "dotnet run --project src/WinsockErrors.Generator refreshes the documents");
        }
    }

    [Theory]
    [InlineData("README.md", 4, WinsockLanguage.English)]
    [InlineData("docs/guides/codes-and-texts.md", 6, WinsockLanguage.English)]
    public void Document_ComparingWithDotNet_ShowsTheTextsOfTheTable(string path, int count, WinsockLanguage language)
    {
        var rows = ComparisonRow().Matches(Repository.Read(path));

        rows.Should().HaveCount(count);
        foreach (Match row in rows)
        {
            var error = Enum.Parse<WinsockError>(row.Groups["code"].Value);
            row.Groups["name"].Value.Should().Be(error.GetName());
            row.Groups["message"].Value.Should().Be(error.GetMessage(language));
        }
    }

    [GeneratedRegex(@"^\| (?<code>\d+) \| [^|]+ \| `(?<name>\w+)`: (?<message>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex ComparisonRow();

    [GeneratedRegex("^```console\n.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(
        @"^\$ winsockerr (?<arguments>[^\n]*?)( \| head -n (?<lines>\d+))?\n(?<output>.*?)(?=^```$|^\$ )",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
