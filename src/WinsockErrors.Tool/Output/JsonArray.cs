using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes a JSON array for programs, object by object, in UTF-8 without BOM.</summary>
/// <param name="output">Where it is written.</param>
internal sealed class JsonArray(Stream output) : IDisposable
{
    private readonly Utf8JsonWriter json = new(output, Options with { Indented = true, NewLine = "\n" });

    // The output is read by programs, not embedded in HTML: accents need no escaping.
    internal static JsonWriterOptions Options { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an array of what is already known.</summary>
    internal static void Write<T>(Stream output, IEnumerable<T> items, Action<Utf8JsonWriter, T> writeProperties)
    {
        using var array = new JsonArray(output);
        foreach (var item in items)
        {
            array.Add(json => writeProperties(json, item));
        }

        array.End();
    }

    /// <summary>Writes an object, at once: the next may be a long time coming.</summary>
    internal void Add(Action<Utf8JsonWriter> writeProperties)
    {
        Begin();
        json.WriteStartObject();
        writeProperties(json);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Ends the array; without this, it is visibly incomplete.</summary>
    internal void End()
    {
        Begin();
        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public void Dispose() => json.Dispose();

    private void Begin()
    {
        if (json.CurrentDepth == 0)
        {
            json.WriteStartArray();
        }
    }
}
