using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes the whole table, ascending by code.</summary>
internal static class ErrorList
{
    /// <summary>One line for each code: number, name and short text.</summary>
    internal static void Write(TextWriter output, WinsockLanguage language)
    {
        foreach (var info in WinsockErrorTable.All)
        {
            string line = string.Create(
                CultureInfo.InvariantCulture, $"{(int)info.Code,5}  {info.Name,-27}  {info.GetMessage(language)}");
            output.WriteLine(line);
        }
    }

    /// <summary>A JSON array with everything in both languages, as UTF-8 without BOM.</summary>
    internal static void WriteJson(Stream output)
    {
        // The output is read by programs, not embedded in HTML: accents need no escape.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartArray();
            foreach (var info in WinsockErrorTable.All)
            {
                WriteJson(json, info);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteJson(Utf8JsonWriter json, WinsockErrorInfo info)
    {
        json.WriteStartObject();
        json.WriteNumber("code", (int)info.Code);
        json.WriteString("name", info.Name);
        json.WriteBoolean("documented", info.IsDocumented);
        json.WriteString("category", info.Category.ToString());
        json.WriteBoolean("transient", info.IsTransient);
        WriteNames("functions", info.Functions);
        WriteNames("seeAlso", info.SeeAlso.Select(other => other.GetName()));
        WriteTexts("helpLink", info.GetHelpLink);
        WriteTexts("message", info.GetMessage);
        WriteTexts("description", info.GetDescription);
        json.WriteEndObject();

        void WriteNames(string property, IEnumerable<string?> names)
        {
            json.WriteStartArray(property);
            foreach (string? name in names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        void WriteTexts(string property, Func<WinsockLanguage, string?> get)
        {
            json.WriteStartObject(property);
            json.WriteString("en", get(WinsockLanguage.English));
            json.WriteString("fr", get(WinsockLanguage.French));
            json.WriteEndObject();
        }
    }
}
