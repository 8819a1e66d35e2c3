using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>The small parts of every HTML page.</summary>
internal static partial class Html
{
    /// <summary>Fills in a template.</summary>
    /// <param name="template">The template, with placeholders such as {{title}}.</param>
    /// <param name="getValue">Gets the value of a placeholder, by its name.</param>
    internal static string Fill(string template, Func<string, string> getValue) =>
        Placeholder().Replace(template, match => getValue(match.Groups["name"].Value));

    internal static string Encode(string text) => SecurityElement.Escape(text);

    internal static string Code(FormattableString text) =>
        $"<code>{text.ToString(CultureInfo.InvariantCulture)}</code>";

    internal static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Gets the value of the attribute lang.</summary>
    internal static string GetTag(Language language) => language == Language.French ? "fr" : "en";

    [GeneratedRegex(@"\{\{(?<name>[\w.-]+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
