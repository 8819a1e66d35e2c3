using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders the README's excerpts anew. Between <c>&lt;!-- excerpt FILE REGION --&gt;</c> and <c>&lt;!-- /excerpt --&gt;</c>
/// stands the #region of that name in that source file, C#, F# or Visual Basic. In a console block, what follows
/// <c>$ winsockerr ARGUMENTS</c> is what that command prints.
/// </summary>
internal static partial class DocumentExcerpts
{
    /// <summary>Renders the README.</summary>
    /// <param name="readme">Its text as it is.</param>
    /// <param name="readSource">Gives the text of a source file, by its path from the root.</param>
    /// <returns>Its text with current excerpts.</returns>
    /// <exception cref="InvalidDataException">A source has no such region.</exception>
    internal static string Render(string readme, Func<string, string> readSource) => Excerpt().Replace(readme, match =>
    {
        string file = match.Groups["file"].Value;
        string region = match.Groups["region"].Value;
        string code = GetRegion(readSource(file), region)
            ?? throw new InvalidDataException($"README.md asks for the region {region} of {file}, which has none of that name.");
        string language = Path.GetExtension(file) switch { ".fs" => "fsharp", ".vb" => "vb", _ => "csharp" };
        return $"{match.Groups["begin"].Value}\n```{language}\n{code}\n```\n<!-- /excerpt -->";
    });

    /// <summary>Renders the output of the commands that the README shows.</summary>
    /// <param name="readme">Its text as it is.</param>
    /// <param name="run">Runs winsockerr with these arguments and gives what it prints.</param>
    /// <returns>Its text with current output.</returns>
    internal static string RenderCommands(string readme, Func<string, string> run) =>
        Command().Replace(readme, match => $"{match.Groups["begin"].Value}{run(match.Groups["arguments"].Value)}```");

    private static string? GetRegion(string source, string region)
    {
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        // F# has no directive for regions: there they are comments, as its editors fold them.
        int start = Array.FindIndex(lines, line => line.Trim() is var l && (l == $"#region {region}" || l == $"// #region {region}" || l == $"#Region \"{region}\""));
        int end = start < 0 ? -1 : Array.FindIndex(lines, start, line => line.Trim() is "#endregion" or "// #endregion" or "#End Region");
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

    [GeneratedRegex(
        @"(?<begin>```console\n\$ winsockerr (?<arguments>[^\n]*)\n).*?```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
