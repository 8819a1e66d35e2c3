using System.Buffers;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Writes a JSON object, on a line of its own, for each code that a line of the log names.</summary>
internal sealed class MentionJson(Stream stream) : ScanOutput(stream)
{
    private readonly ArrayBufferWriter<byte> row = new();

    protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text)
    {
        // Not straight to the stream, which the writer would flush with every object.
        row.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(row, JsonArray.Options))
        {
            json.WriteStartObject();
            if (LogName is not null)
            {
                json.WriteString("file", LogName);
            }

            json.WriteNumber("line", line);
            json.WriteNumber("code", (int)info.Code);
            json.WriteString("name", info.Name);
            json.WriteString("text", text);
            JsonProperties.WriteTexts(json, "message", info.GetMessage);
            json.WriteEndObject();
        }

        Stream.Write(row.WrittenSpan);
        Stream.WriteByte((byte)'\n');
    }
}
