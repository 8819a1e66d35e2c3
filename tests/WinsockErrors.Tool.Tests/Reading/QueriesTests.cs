using System.Globalization;
using System.Text.Json;

namespace WinsockErrors.Tool.Tests;

/// <summary>Asks the tool the queries of tests/Queries.tsv; the page is asked the same.</summary>
public class QueriesTests
{
    public static IEnumerable<TheoryDataRow<string, string, int[]>> Queries => Repository.Read("tests/Queries.tsv")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .Select(cells => new TheoryDataRow<string, string, int[]>(
            cells[0], cells[1], [.. cells[2].Split(',')
                .Select(code => int.Parse(code, CultureInfo.InvariantCulture))]));

    [Theory]
    [MemberData(nameof(Queries))]
    public void Read_AQuery_AnswersInTheStepListed(string query, string step, int[] codes)
    {
        var readings = PastedText.Read(query, null, WinsockLanguage.English);

        bool guess = step == "candidate";
        readings.Take(guess ? 1 : int.MaxValue).Select(reading => (int)reading.Info.Code).Should().Equal(codes);
        readings.Should().OnlyContain(reading =>
            reading.Step.ToString().Equals(step, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Run_AQuery_AnswersAsArgumentAndInSearch(string query, string step, int[] codes)
    {
        var explained = TestConsole.Start("--json", "--", query);
        var searched = TestConsole.Start("search", "--json", "--", query);

        GetCodes(explained)[..codes.Length].Should().Equal(codes);
        explained.ExitCode.Should().Be(step == "candidate" ? 1 : 0);
        GetCodes(searched)[..codes.Length].Should().Equal(codes);
        searched.ExitCode.Should().Be(0);
    }

    private static int[] GetCodes(ProgramRun run)
    {
        using var json = JsonDocument.Parse(run.OutputText);
        return [.. json.RootElement.EnumerateArray().Select(row => row.GetProperty("code").GetInt32())];
    }
}
