using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes standard output for programs: JSON in UTF-8 without BOM, in both languages.</summary>
internal static class JsonOutput
{
    // The output is read by programs, not embedded in HTML: accents need no escape.
    internal static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array of objects.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="items">What becomes of each an object.</param>
    /// <param name="writeProperties">Writes the properties of one.</param>
    internal static void WriteArray<T>(Stream output, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeProperties)
    {
        using (var json = new Utf8JsonWriter(output, Options with { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStartObject();
                writeProperties(json, item);
                json.WriteEndObject();
                // At once, because the items may come from a program that goes on.
                json.Flush();
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>What the user asked, how it was read, and the row; or why there is none.</summary>
    internal static void WriteAnswer(Utf8JsonWriter json, ErrorAnswer answer)
    {
        json.WriteString("what", answer.What);
        if (answer.Platform is { } platform)
        {
            json.WriteString("platform", ToJson(platform));
        }

        if (answer.Error is { } error && error.TryGetInfo(out var info))
        {
            json.WriteString("readAs", ToJson(answer.Reading));
            WriteRow(json, info);
        }
        else
        {
            json.WriteNull("readAs");
            json.WriteString("problem", ToJson(answer.Problem));
            WriteNames(json, "nearest", NearestNames.Find(answer));
        }
    }

    /// <summary>The row, and the passages that a search has found in it.</summary>
    internal static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        WriteRow(json, hit.Info);
        json.WriteStartArray("matches");
        foreach (var passage in hit.Passages)
        {
            json.WriteStartObject();
            json.WriteString("field", ToJson(passage.Field));
            json.WriteString("language", passage.Language switch
            {
                WinsockLanguage.English => "en",
                WinsockLanguage.French => "fr",
                _ => null,
            });
            json.WriteString("text", passage.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void WriteRow(Utf8JsonWriter json, WinsockErrorInfo info)
    {
        json.WriteNumber("code", (int)info.Code);
        json.WriteString("name", info.Name);
        json.WriteBoolean("documented", info.IsDocumented);
        json.WriteString("category", info.Category.ToString());
        json.WriteBoolean("transient", info.IsTransient);
        WriteNames(json, "functions", info.Functions);
        WriteNames(json, "seeAlso", info.SeeAlso.Select(other => other.GetName()));
        WriteTexts(json, "helpLink", info.GetHelpLink);
        WriteTexts(json, "message", info.GetMessage);
        WriteTexts(json, "description", info.GetDescription);
    }

    internal static void WriteTexts(Utf8JsonWriter json, string property, Func<WinsockLanguage, string?> get)
    {
        json.WriteStartObject(property);
        json.WriteString("en", get(WinsockLanguage.English));
        json.WriteString("fr", get(WinsockLanguage.French));
        json.WriteEndObject();
    }

    /// <summary>The name of an enumeration's member, as JSON writes names.</summary>
    private static string ToJson<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void WriteNames(Utf8JsonWriter json, string property, IEnumerable<string?> names)
    {
        json.WriteStartArray(property);
        foreach (string? name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
