using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WinsockErrors.TextTests;

/// <summary>
/// The texts of Markdown files, French by their name or folder: paragraphs, headings and cells, without their code.
/// </summary>
internal static class MarkdownTexts
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    internal static IEnumerable<Passage> Read(string path, string content)
    {
        bool isFrench = IsFrench(path);
        return from block in Markdown.Parse(content, Pipeline).Descendants<LeafBlock>()
               where block.Inline is not null
               select Passage.Create($"{path}:{block.Line + 1}", isFrench,
                   string.Concat(block.Inline!.Select(GetProse)));

        string GetProse(Inline inline) => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline => " ",
            CodeInline or AutolinkInline => Passage.Code,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            // In the language of its target.
            LinkInline link when IsInTheOtherLanguage(link) => Passage.Code,
            ContainerInline container => string.Concat(container.Select(GetProse)),
            _ => "",
        };

        bool IsInTheOtherLanguage(LinkInline link) =>
            isFrench ? EndsWith(link, "English") : IsFrench(link.Url!);
    }

    private static bool EndsWith(LinkInline link, string word) =>
        link.Descendants<LiteralInline>().Any(text => text.ToString().EndsWith(word, StringComparison.Ordinal));

    private static bool IsFrench(string path) =>
        path.EndsWith(".fr.md", StringComparison.Ordinal) || $"/{path}".Contains("/fr/", StringComparison.Ordinal);
}
