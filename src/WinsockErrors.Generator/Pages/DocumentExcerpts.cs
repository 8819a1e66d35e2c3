using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>
/// Updates what the handwritten documents quote. Between <c>&lt;!-- excerpt FILE REGION --&gt;</c> and
/// <c>&lt;!-- /excerpt --&gt;</c> is the #region of that name in that source file, C#, F# or Visual Basic. In a
/// console block, what follows <c>$ winsockerr ARGUMENTS</c> is what that command prints, or with
/// <c>| head -n COUNT</c> its beginning.
/// </summary>
internal static partial class DocumentExcerpts
{
    /// <summary>The documents that show code or commands, by their paths from the root.</summary>
    internal static readonly IReadOnlyList<string> Documents =
    [
        "README.md",
        "docs/README.fr.md",
        "docs/guides/codes-and-texts.md",
        "docs/guides/command-line.md",
        "docs/guides/other-languages.md",
        "docs/guides/pinvoke.md",
        "docs/guides/retries-and-telemetry.md",
        "docs/guides/scan.md",
        "src/WinsockErrors.Tool/README.md",
    ];

    /// <summary>Renders the excerpts of a document.</summary>
    /// <param name="document">The path of the document, for messages.</param>
    /// <param name="text">Its text as it is.</param>
    /// <param name="readSource">Gets the text of a source file, by its path from the root.</param>
    /// <returns>Its text with current excerpts.</returns>
    /// <exception cref="InvalidDataException">A source has no such region.</exception>
    internal static string Render(string document, string text, Func<string, string> readSource) =>
        Excerpt().Replace(text, match =>
        {
            string file = match.Groups["file"].Value;
            string region = match.Groups["region"].Value;
            string code = GetRegion(readSource(file), region) ?? throw new InvalidDataException(
                $"{document} asks for the region {region} of {file}, which has none of that name.");
            string language = Path.GetExtension(file) switch { ".fs" => "fsharp", ".vb" => "vb", _ => "csharp" };
            return $"{match.Groups["begin"].Value}\n```{language}\n{code}\n```\n<!-- /excerpt -->";
        });

    /// <summary>Renders the output of the commands that a document shows.</summary>
    /// <param name="text">The document as it is.</param>
    /// <param name="run">Runs winsockerr with these arguments and returns what it prints.</param>
    /// <returns>Its text with current output.</returns>
    internal static string RenderCommands(string text, Func<string, string> run) =>
        ConsoleBlock().Replace(text, block => Command().Replace(block.Value, command =>
        {
            string output = run(command.Groups["arguments"].Value);
            if (command.Groups["lines"].Success)
            {
                int count = int.Parse(command.Groups["lines"].ValueSpan, provider: null);
                output = string.Concat(output.Split('\n').SkipLast(1).Take(count).Select(line => line + '\n'));
            }

            return command.Groups["begin"].Value + output;
        }));

    private static string? GetRegion(string source, string region)
    {
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        // F# has no directive for regions: there they are comments, as its editors fold them.
        string[] starts = [$"#region {region}", $"// #region {region}", $"#Region \"{region}\""];
        string[] ends = ["#endregion", "// #endregion", "#End Region"];
        int start = Array.FindIndex(lines, line => starts.Contains(line.Trim()));
        int end = start < 0 ? -1 : Array.FindIndex(lines, start, line => ends.Contains(line.Trim()));
        if (end < 0)
        {
            return null;
        }

        string[] code = [.. lines[(start + 1)..end].Select(line => line.TrimEnd())];
        int indent = code.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', code.Select(line => line.Length > 0 ? line[indent..] : line)).Trim('\n');
    }

    [GeneratedRegex(
        @"(?<begin><!-- excerpt (?<file>\S+) (?<region>\S+) -->)\n.*?<!-- /excerpt -->",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Excerpt();

    [GeneratedRegex("^```console\n.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(
        @"^(?<begin>\$ winsockerr (?<arguments>[^\n]*?)( \| head -n (?<lines>\d+))?\n).*?(?=^```$|^\$ )",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
