using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders what the script of the page knows besides the texts of its cards: names, numbers and systems' words.
/// </summary>
internal static class ReaderData
{
    // Readable, and safe where it is used: a script element that holds data.
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Render(Catalog catalog, Conversions conversions, SystemTexts texts)
    {
        var codes = catalog.Rows.ToDictionary(entry => entry.Name, entry => entry.Code);
        var names = catalog.Rows.SelectMany(entry => conversions.GetOtherNames(entry)
            .Select(name => (name.Name, Kind: name.Notation.ToString(), entry.Code))
            .Prepend((entry.Name, Kind: "MacroName", entry.Code)));
        var data = new Dictionary<string, object>
        {
            ["names"] = names.GroupBy(name => name.Kind).ToDictionary(
                kind => kind.Key, kind => kind.ToDictionary(name => name.Name, name => name.Code)),
            ["linux"] = Map(conversions.Errnos.Select(e => (e.Linux, (string?)e.Error))),
            ["macOS"] = Map(conversions.Errnos.Select(e => (e.MacOS, (string?)e.Error))),
            ["freeBSD"] = Map(conversions.Errnos.Select(e => (e.FreeBSD, (string?)e.Error))),
            ["glibc"] = Map(conversions.GetAddrInfoErrors.Select(e => (e.Glibc, e.Error))),
            ["bsd"] = Map(conversions.GetAddrInfoErrors.Select(e => (e.Bsd, e.Error))),
            ["win32"] =
                Map(conversions.Win32Errors.Where(e => e.IsSibling).Select(e => ((int?)e.Code, (string?)e.Error))),
            ["ntStatus"] = conversions.NtStatuses.ToDictionary(e => e.Name, e => e.Value),
            ["phrases"] = SystemTextFiles.Needs.ToDictionary(
                needs => needs, needs => SystemTextFiles.GetLines(catalog, texts, needs)),
            ["words"] = texts.Words.ToDictionary(list => list.Key, list => string.Join(' ', list.Value)),
        };
        var lines = data.Select(part => $"\"{part.Key}\": {Serialize(part.Value)}");
        return $"{{\n{string.Join(",\n", lines)}\n}}";

        // Where several names share a number, they share the code.
        Dictionary<string, int> Map(IEnumerable<(int? Number, string? Error)> numbers) => numbers
            .Where(e => e.Number is not null && e.Error is not null)
            .DistinctBy(e => e.Number)
            .ToDictionary(e => e.Number!.Value.ToString(CultureInfo.InvariantCulture), e => codes[e.Error!]);
    }

    private static string Serialize(object value) =>
        JsonSerializer.Serialize(value, Options).Replace("<", "\\u003c", StringComparison.Ordinal);
}
