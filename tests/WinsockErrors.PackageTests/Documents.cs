using System.Text.RegularExpressions;

namespace WinsockErrors.PackageTests;

/// <summary>What the README and the guides of the repository show.</summary>
internal static partial class Documents
{
    private static readonly List<string> All =
    [
        Repository.Read("README.md"),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    /// <summary>Gets the code of an excerpt, from whichever document shows it.</summary>
    /// <param name="source">The file that it comes from, and its region.</param>
    internal static string GetExcerpt(string source) =>
        All.SelectMany(document => Excerpt().Matches(document)).First(match => match.Groups["source"].Value == source)
            .Groups["code"].Value;

    /// <summary>Gets the output that a document shows below an excerpt.</summary>
    internal static string GetOutput(string source) =>
        All.Select(document => Regex.Match(
                document, $@"<!-- excerpt {Regex.Escape(source)} -->.*?```text\n(.*?)\n```", RegexOptions.Singleline))
            .First(match => match.Success).Groups[1].Value;

    /// <summary>Gets the commands that begin in a certain way, in the order of their first appearance.</summary>
    internal static List<string> GetCommands(string pattern) =>
        All.Select(document => Regex.Matches(document, $"^({pattern}).*$", RegexOptions.Multiline))
            .First(matches => matches.Count > 0).Select(match => match.Value).ToList();

    /// <summary>Gets the commands of a program that a document shows with their output.</summary>
    internal static IEnumerable<(string[] Arguments, string Output)> GetExamples(string document, string program) =>
        from example in Example().Matches(document)
        where example.Groups["program"].Value == program
        select (example.Groups["arguments"].Value.Split(' '), example.Groups["output"].Value.TrimEnd('\n'));

    [GeneratedRegex(@"<!-- excerpt (?<source>.+?) -->\n```\w*\n(?<code>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Excerpt();

    [GeneratedRegex(@"^\$ (?<program>\w+) (?<arguments>[^\n]*)\n(?<output>.*?)(?=^```|^\$ )",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();
}
