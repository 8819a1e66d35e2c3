using System.Security;
using System.Text;

namespace WinsockErrors.Generator;

/// <summary>
/// Renders the C# files of the table: the enumerations, the index and one class per field and language.
/// </summary>
internal static class CatalogFiles
{
    // Codes from here on are found through a dense index; the few below it through a switch.
    private const int FirstIndexedCode = 10000;

    private const int NameSlotBits = 9;

    internal static IEnumerable<(string Path, string Content)> Render(Catalog catalog) =>
    [
        ("WinsockError", RenderErrors(catalog)),
        ("WinsockErrorCategory", RenderCategories(catalog)),
        ("CatalogIndex", RenderIndex(catalog)),
        ("Texts/CatalogCategories", RenderCategoryTexts(catalog)),
        ("CatalogHelp", RenderHelp(catalog.Help)),
        ("CatalogNames", RenderStrings(catalog, "CatalogNames", "The names.", e => e.Name)),
        ("CatalogFunctions", RenderLists(
            catalog, "CatalogFunctions", "The functions, options and structures that the descriptions name.", "string",
            e => e.Functions.Select(Quote))),
        ("CatalogSeeAlso", RenderLists(
            catalog, "CatalogSeeAlso", "The codes worth reading next to each.", "WinsockError",
            e => e.SeeAlso.Select(name => $"WinsockError.{name}"))),
        ("Texts/CatalogEnglishMessages", RenderStrings(
            catalog, "CatalogEnglishMessages", "The short texts in English.", e => e.English.Message)),
        ("Texts/CatalogFrenchMessages", RenderStrings(
            catalog, "CatalogFrenchMessages", "The short texts in French.", e => e.French.Message)),
        ("Texts/CatalogEnglishDescriptions", RenderLongTexts(
            catalog, "CatalogEnglishDescriptions", "The long texts in English.", e => e.English.Description)),
        ("Texts/CatalogFrenchDescriptions", RenderLongTexts(
            catalog, "CatalogFrenchDescriptions", "The long texts in French.", e => e.French.Description)),
        ("Texts/CatalogEnglishAdvice", RenderLongTexts(
            catalog, "CatalogEnglishAdvice", "What to check or do, in English.", e => e.English.Advice)),
        ("Texts/CatalogFrenchAdvice", RenderLongTexts(
            catalog, "CatalogFrenchAdvice", "What to check or do, in French.", e => e.French.Advice)),
        ("Texts/CatalogErrorTypes", RenderStrings(
            catalog, "CatalogErrorTypes", "The values of error.type.",
            e => e.Code == 0 ? null : Conversions.GetErrorType(e))),
    ];

    private static string RenderErrors(Catalog catalog)
    {
        var file = Begin()
            .Line("/// <summary>A Winsock error code, named as in the Windows headers.</summary>")
            .Line("/// <remarks>")
            .Line("/// The value is the Winsock number on every operating system, never an errno. Any other number")
            .Line("/// is a valid value: no method of the enumeration throws on it. The names and numbers are those")
            .Line("/// of Microsoft's page \"Windows Sockets Error Codes\" and, for 11032 and 11033, of Winerror.h; a")
            .Line("/// name that the headers misspell is kept. <see cref=\"WinsockErrorConvert.FromLastError\"/> gives")
            .Line("/// the value after a P/Invoke, from C# 14 on as <c>WinsockError.FromLastError()</c>.")
            .Line("/// </remarks>")
            .Open("public enum WinsockError");
        foreach (var entry in catalog.Rows)
        {
            if (entry.Code != 0)
            {
                file.Line();
            }

            file.Line($"/// <summary>{SecurityElement.Escape(entry.English.Message)}</summary>")
                .Line($"/// <remarks>{SecurityElement.Escape(entry.English.Description)}</remarks>")
                .Line($"{entry.Name} = {entry.Code},");
        }

        return file.Close().ToString();
    }

    private static string RenderCategories(Catalog catalog)
    {
        var file = Begin()
            .Line("/// <summary>")
            .Line("/// The kind of failure that a Winsock error code represents. Each code has exactly one category.")
            .Line("/// </summary>")
            .Open("public enum WinsockErrorCategory");
        foreach (var category in catalog.Categories)
        {
            if (category != catalog.Categories[0])
            {
                file.Line();
            }

            file.Line($"/// <summary>{SecurityElement.Escape(category.English)}</summary>");
            string members = string.Join(", ", catalog.Errors
                .Where(e => e.Category == category.Name)
                .Select(e => $"<see cref=\"WinsockError.{e.Name}\"/>"));
            if (members.Length > 0)
            {
                file.Line($"/// <remarks>{members}.</remarks>");
            }

            file.Line($"{category.Name} = {category.Value},");
        }

        return file.Close().ToString();
    }

    private static string RenderCategoryTexts(Catalog catalog)
    {
        var file = Begin()
            .Line("/// <summary>The names and meanings of the categories, by their numbers.</summary>")
            .Open("internal static class CatalogCategories");
        foreach (var (name, field) in new (string, Func<CatalogCategory, string>)[]
        {
            ("EnglishName", c => c.EnglishName), ("FrenchName", c => c.FrenchName),
            ("EnglishDescription", c => c.English), ("FrenchDescription", c => c.French),
        })
        {
            file.Open($"internal static string? Get{name}(WinsockErrorCategory category) => category switch");
            foreach (var category in catalog.Categories)
            {
                file.Line($"WinsockErrorCategory.{category.Name} => {Quote(field(category))},");
            }

            file.Line("_ => null,").Close("};");
        }

        return file.Close().ToString();
    }

    private static string RenderIndex(Catalog catalog)
    {
        var rows = catalog.Rows;
        int[] rowByOffset = new int[rows[^1].Code - FirstIndexedCode + 1];
        Array.Fill(rowByOffset, -1);
        foreach (var (row, entry) in rows.Index().Where(r => r.Item.Code >= FirstIndexedCode))
        {
            rowByOffset[entry.Code - FirstIndexedCode] = row;
        }

        var slots = new NameSlots([.. rows.Select(e => e.Name)], NameSlotBits);
        if (slots.Steps > 0)
        {
            throw new InvalidOperationException(
                "No multiplier gives every name a slot of its own. Let NameHash take more characters or more slots.");
        }

        var file = Begin()
            .Line("/// <summary>Maps a code or a name to its row, and has the small facts of each row.</summary>")
            .Open("internal static class CatalogIndex")
            .Line("/// <summary>The code of the first element of RowByOffset.</summary>")
            .Line($"internal const int FirstIndexedCode = {FirstIndexedCode};")
            .Line()
            .Line("/// <summary>The highest code below it.</summary>")
            .Line($"internal const int LastLowCode = {rows.Last(e => e.Code < FirstIndexedCode).Code};")
            .Line()
            .Line("/// <summary>The lowest code that is Winsock's alone.</summary>")
            .Line($"internal const int FirstWinsockCode = {rows.First(e => e.Code >= FirstIndexedCode).Code};")
            .Line()
            .Line("/// <summary>The highest code.</summary>")
            .Line($"internal const int LastCode = {rows[^1].Code};")
            .Line()
            .Line("/// <summary>Gives each name a slot of its own; see NameHash.</summary>")
            .Line($"internal const uint NameMultiplier = {slots.Multiplier}u;")
            .Line()
            .Line("/// <summary>The number of slots, as a power of two.</summary>")
            .Line($"internal const int NameSlotBits = {NameSlotBits};");
        Numbers("ushort", "Codes", "The code of each row.", rows.Select(e => e.Code));
        Numbers("byte", "Categories", "The category of each row, as a number.",
            rows.Select(e => catalog.GetCategory(e).Value));
        Numbers("byte", "Transient", "1 for the rows whose failure often passes by itself.",
            rows.Select(e => e.IsTransient ? 1 : 0));
        Numbers("byte", "Documented", "1 for the rows of Microsoft's page.", rows.Select(e => e.IsDocumented ? 1 : 0));
        Numbers("sbyte", "RowByOffset", "The row of each code from FirstIndexedCode on; -1 where there is none.",
            rowByOffset);
        Numbers("sbyte", "RowByNameSlot", "The row whose name hashes to each slot; -1 where there is none.",
            slots.Indexes);
        return file.Line()
            .RowSwitch("internal static int FindLowRow(int code)", "The row of a code up to LastLowCode", "code",
                rows.Index().Where(r => r.Item.Code < FirstIndexedCode)
                    .Select(r => ($"{r.Item.Code}", r.Index, r.Item.Name)))
            .Close()
            .ToString();

        void Numbers(string type, string name, string summary, IEnumerable<int> values) =>
            file.Line().Numbers(type, name, summary, values);
    }

    private static string RenderHelp(CatalogHelpPages help) => Begin()
        .Line("/// <summary>Where Microsoft documents the codes.</summary>")
        .Open("internal static class CatalogHelp")
        .Line($"internal const string EnglishSite = {Quote(help.EnglishSite)};")
        .Line($"internal const string FrenchSite = {Quote(help.FrenchSite)};")
        .Line($"internal const string Page = {Quote(help.Page)};")
        .Line($"internal const string PageOfOthers = {Quote(help.PageOfOthers)};")
        .Close()
        .ToString();

    private static string RenderStrings(
        Catalog catalog, string name, string summary, Func<CatalogEntry, string?> field) =>
        RenderRows(
            catalog, name, summary, catalog.Rows.All(entry => field(entry) is not null) ? "string" : "string?",
            entry => field(entry) is { } text ? Quote(text) : "null");

    // UTF-8 takes half the space of the compiler's own strings, and a hot path does not use long texts.
    private static string RenderLongTexts(
        Catalog catalog, string name, string summary, Func<CatalogEntry, string?> field)
    {
        string[] texts = [.. catalog.Rows.Select(entry => field(entry) ?? "")];
        int end = 0;
        int[] ends = [.. texts.Select(text => end += Encoding.UTF8.GetByteCount(text))];
        if (end > ushort.MaxValue)
        {
            throw new InvalidDataException($"{name} has {end} bytes, of which the index can reach {ushort.MaxValue}.");
        }

        var file = Begin()
            .Line($"/// <summary>{summary} A class of its own, so that it costs nothing until it is used.</summary>")
            .Open($"internal static class {name}")
            .Line("private static readonly string?[] Read = new string?[Ends.Length];")
            .Line()
            .Numbers("ushort", "Ends", "Where the text of each row ends.", ends, "private")
            .Line()
            .Line("/// <summary>The text of a row; null where there is none.</summary>")
            .Line("internal static string? Get(int row) => Read[row] ??= LongText.Read(Utf8, Ends, row);")
            .Line()
            .Line("/// <summary>The texts, one after the other.</summary>")
            .Line("private static ReadOnlySpan<byte> Utf8 =>");
        foreach (string text in texts)
        {
            file.Line($"    {Quote(text)}u8 +");
        }

        return file.Line("    \"\"u8;").Close().ToString();
    }

    private static string RenderLists(
        Catalog catalog, string name, string summary, string type, Func<CatalogEntry, IEnumerable<string>> field) =>
        RenderRows(catalog, name, summary, type + "[]", entry => $"[{string.Join(", ", field(entry))}]");

    private static string RenderRows(
        Catalog catalog, string name, string summary, string type, Func<CatalogEntry, string> field)
    {
        var file = Begin()
            .Line($"/// <summary>{summary} A class of its own, so that it costs nothing until it is used.</summary>")
            .Open($"internal static class {name}")
            .Line($"internal static readonly {type}[] All =")
            .Line("[");
        foreach (var entry in catalog.Rows)
        {
            file.Line($"    {field(entry)},");
        }

        return file.Line("];").Close().ToString();
    }

    private static SourceWriter Begin() => SourceWriter.BeginCSharp("Catalog.xml");

    private static string Quote(string text) =>
        "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\u00A0", @"\u00A0", StringComparison.Ordinal) + "\"";
}
