using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes the properties of JSON objects for programs, in both languages.</summary>
internal static class JsonProperties
{
    /// <summary>Writes what the user gave, how it was read, and the row; or why there is none.</summary>
    internal static void WriteLookup(Utf8JsonWriter json, Lookup lookup)
    {
        json.WriteString("input", lookup.Input);
        if (lookup.Platform is { } platform)
        {
            json.WriteString("platform", ToJson(platform));
        }

        if (lookup.Error is { } error)
        {
            json.WriteString("readAs", ToJson(lookup.Notation));
            // The default row is the one of NO_ERROR.
            _ = error.TryGetInfo(out var info);
            WriteRow(json, info!);
        }
        else
        {
            json.WriteNull("readAs");
            json.WriteString("problem", ToJson(lookup.Problem));
            WriteNames(json, "nearest", NearestNames.Find(lookup));
        }
    }

    /// <summary>Writes the row, and the passages that a search has found in it.</summary>
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
