using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace WinsockErrors.TextTests;

/// <summary>
/// The texts of the reference page: the elements and attributes that have a language, and pairs in its script.
/// </summary>
internal static partial class PageTexts
{
    internal static IEnumerable<Passage> Read(string path, string content)
    {
        var page = new HtmlParser().ParseDocument(content);
        foreach (var element in page.QuerySelectorAll("body [lang]"))
        {
            // An element around others is read in its parts.
            foreach (var part in element.QuerySelectorAll("p, li, dt, dd, h2, h3, td, th").DefaultIfEmpty(element))
            {
                yield return Passage.Create($"{path}, <{part.LocalName}>", element.GetAttribute("lang") == "fr",
                    GetProse(part));
            }
        }

        foreach (var element in page.QuerySelectorAll("[data-en][data-fr]"))
        {
            yield return Passage.Create($"{path}, data-en", isFrench: false, element.GetAttribute("data-en")!);
            yield return Passage.Create($"{path}, data-fr", isFrench: true, element.GetAttribute("data-fr")!);
        }

        foreach (var text in page.Scripts.SelectMany(script => ScriptText().Matches(script.Text)))
        {
            string value = text.Groups["text"].Value.Replace("\\u00A0", "\u00A0", StringComparison.OrdinalIgnoreCase);
            yield return Passage.Create($"{path}, <script>", text.Groups["language"].Value == "fr", Hole()
                .Replace(value, Passage.Code));
        }
    }

    private static string GetProse(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IText text => text.Data,
        IElement { LocalName: "code" or "kbd" or "samp" or "var" } => Passage.Code,
        // The script fills it.
        IElement { ChildNodes.Length: 0 } or IElement { ClassName: "count" } => Passage.Code,
        IElement element => GetProse(element),
        _ => "",
    }));

    // en: "…", fr: "…"
    [GeneratedRegex("""\b(?<language>en|fr): *(?<quote>["'`])(?<text>(?:(?!\k<quote>).)*)\k<quote>""")]
    private static partial Regex ScriptText();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Hole();
}
