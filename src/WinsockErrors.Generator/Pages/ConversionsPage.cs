using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders docs/conversions.md and docs/conversions.fr.md: the templates of the folder ConversionsPage, with the rows
/// of each table.
/// </summary>
internal static partial class ConversionsPage
{
    private const string Folder = "src/WinsockErrors.Generator/Pages/ConversionsPage";

    internal static string GetPath(Language language) => $"docs/{GetFileName("conversions", language)}";

    /// <summary>Renders the page.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="conversions">The conversions.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="readFile">Gets the text of a file, by its path from the root.</param>
    internal static string Render(
        Catalog catalog, Conversions conversions, Language language, Func<string, string> readFile)
    {
        string template = readFile($"{Folder}/{GetFileName("page", language)}");
        if (!OperatingSystem.IsLinux())
        {
            // What the running .NET does is determined only on Linux; elsewhere the page keeps what it has.
            string current = PartAboutDotNet().Match(readFile(GetPath(language))).Value;
            template = current.Length > 0
                ? PartAboutDotNet().Replace(template, _ => current)
                : throw new InvalidDataException(
                    $"{GetPath(language)} lacks its part about .NET: run this once on Linux.");
        }

        string text = Placeholder().Replace(template, match => match.Groups["name"].Value switch
        {
            "codes" => Lines(catalog.Errors.Select(entry => RenderCode(entry, conversions, language))),
            "errnos" => Lines(conversions.Errnos
                .Select(e => Row(e.Name, e.Linux, e.MacOS, e.FreeBSD, e.Error))),
            "getaddrinfo-errors" => Lines(conversions.GetAddrInfoErrors
                .Select(e => Row(e.Name, e.Glibc, e.Bsd, e.Error))),
            "win32-errors" => Lines(conversions.Win32Errors
                .Select(e => Row(e.Code, e.Name, e.Error, RenderRemark(e, language)))),
            "nt-statuses" => Lines(conversions.NtStatuses
                .Select(s => Row(s.Value, s.Name, s.Error, s.Win32))),
            "aliases" => Lines(conversions.Aliases
                .Select(a => Row(a.Name, a.Error, RenderOrigin(a, language)))),
            "runtime-names" => Lines(conversions.RuntimeNames.Select(n =>
                Row(n.Name, n.Error, n.Name.All(char.IsUpper) ? "Node.js" : "Rust (`io::ErrorKind`)"))),
            var name => OperatingSystem.IsLinux()
                ? RenderDotNet(name, catalog, conversions)
                : throw new InvalidDataException($"{Folder} asks for {name}, which there is not."),
        });
        return $"<!-- auto-generated from Conversions.xml by: {SourceWriter.Command} -->\n\n{text}";
    }

    private static string RenderCode(CatalogEntry entry, Conversions conversions, Language language)
    {
        var errno = conversions.GetErrnos(entry).FirstOrDefault();
        var eai = conversions.GetGetAddrInfoErrors(entry).FirstOrDefault();
        return Row(
            entry.Code,
            $"[{entry.Name}](error-codes.{(language == Language.French ? "fr" : "en")}.md#{entry.Name})",
            Code(Conversions.GetSocketError(entry)),
            errno is null ? "" : $"{errno.Name} {RenderNumbers(language, errno.Linux, errno.MacOS, errno.FreeBSD)}",
            eai is null ? "" : $"{eai.Name} {RenderNumbers(language, eai.Glibc, eai.Bsd)}".TrimEnd(),
            string.Create(CultureInfo.InvariantCulture, $"0x{0x80070000u | (uint)entry.Code:X8}"),
            conversions.GetNtStatuses(entry).FirstOrDefault()?.Name,
            Code(Conversions.GetErrorType(entry)));
    }

    private static string RenderNumbers(Language language, params int?[] numbers)
    {
        string none = language == Language.French ? "aucun" : "none";
        return numbers.All(n => n is null)
            ? ""
            : $"({string.Join(", ", numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? none))})";
    }

    private static string RenderRemark(Win32Entry error, Language language) => (error.IsSibling, language) switch
    {
        (true, _) => "",
        (_, Language.French) => "le même numéro",
        _ => "the same number",
    };

    private static string RenderOrigin(NameEntry alias, Language language) =>
        (alias.Name == "WSA_QOS_EUNKNOWNPSOBJ", language) switch
        {
            (true, Language.French) => "la bonne orthographe, absente des en-têtes",
            (true, _) => "the right spelling; no header has it",
            (_, Language.French) => "en-têtes de Windows",
            _ => "Windows headers",
        };

    [SupportedOSPlatform("linux")]
    private static string RenderDotNet(string name, Catalog catalog, Conversions conversions) => name switch
    {
        "dotnet-errnos" => Lines(DotNetConversions.GetErrnoDifferences(catalog, conversions)
            .Select(d => Row(d.Errno, d.DotNet, d.Error ?? Code("null")))),
        "dotnet-socket-errors" => Lines(DotNetConversions.GetSocketErrorDifferences(catalog, conversions)
            .Select(d => Row(Code(d.SocketError), d.DotNet, d.Errno ?? Code("null")))),
        "dotnet-getaddrinfo-errors" => Lines(conversions.GetAddrInfoErrors.Where(e => e.Glibc is not null)
            .Select(e => Row(e.Name, DotNetConversions.GetOutcome(e), e.Error ?? Code("null")))),
        _ => throw new InvalidDataException($"{Folder} asks for {name}, which there is not."),
    };

    private static string Code(object? text) => text is null ? "" : $"`{text}`";

    private static string Row(params object?[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)))} |";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string GetFileName(string name, Language language) =>
        language == Language.French ? $"{name}.fr.md" : $"{name}.md";

    [GeneratedRegex(@"\{\{(?<name>[a-z0-9-]+)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"<!-- \.NET on Linux -->.*<!-- /\.NET on Linux -->", RegexOptions.Singleline)]
    private static partial Regex PartAboutDotNet();
}
