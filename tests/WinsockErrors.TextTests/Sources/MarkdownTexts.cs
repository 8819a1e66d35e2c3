using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WinsockErrors.TextTests;

/// <summary>The texts of Markdown files, French by their name or folder: paragraphs, headings and cells, without their code.</summary>
internal static class MarkdownTexts
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    internal static IEnumerable<Passage> Read(string path, string content)
    {
        bool isFrench = path.EndsWith(".fr.md", StringComparison.Ordinal) || path.Contains("/fr/", StringComparison.Ordinal);
        return from block in Markdown.Parse(content, Pipeline).Descendants<LeafBlock>()
               where block.Inline is not null
               let text = string.Concat(block.Inline!.Select(GetProse))
               // A link to the other language is in that language.
               where text.Any(char.IsLetter) && !IsLinkToTheOtherLanguage(block)
               select Passage.Create($"{path}:{block.Line + 1}", isFrench, text);
    }

    private static bool IsLinkToTheOtherLanguage(LeafBlock block) =>
        block.Inline!.FirstChild is LinkInline && block.Inline.Descendants<LinkInline>().Count() == 1;

    private static string GetProse(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        LineBreakInline => " ",
        CodeInline or AutolinkInline => Passage.Code,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline container => string.Concat(container.Select(GetProse)),
        _ => "",
    };
}
