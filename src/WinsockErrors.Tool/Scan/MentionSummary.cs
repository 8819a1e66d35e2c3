using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WinsockErrors.Tool.Scan;

/// <summary>Counts the lines that name each code and writes the counts at the end, the highest first.</summary>
internal sealed class MentionSummary(Stream stream, WinsockLanguage language, bool json) : ScanOutput(stream)
{
    private readonly Dictionary<WinsockError, MentionCount> counts = [];

    internal override void Finish()
    {
        MentionCount[] rows = [.. counts.Values.OrderByDescending(count => count.Lines).ThenBy(count => count.Info.Code)];
        if (json)
        {
            WriteJson(rows);
        }
        else if (rows.Length > 0)
        {
            WriteTable(rows);
        }

        base.Finish();
    }

    protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text)
    {
        if (!counts.TryGetValue(info.Code, out var count))
        {
            counts.Add(info.Code, count = new MentionCount(info, line));
        }

        count.Add(line);
    }

    private void WriteTable(MentionCount[] rows)
    {
        var words = new ScanText(language);
        string[] head = [words.Lines, words.First, words.Last, "code", words.Name];
        List<string[]> table =
        [
            head,
            .. rows.Select(row => new[]
            {
                Format(row.Lines), Format(row.FirstLine), Format(row.LastLine), Format((int)row.Info.Code), row.Info.Name,
                row.Info.GetMessage(language),
            }),
        ];
        int[] widths = [.. head.Select((_, column) => table.Max(cells => cells[column].Length))];
        var text = new StringBuilder();
        foreach (string[] cells in table)
        {
            // Numbers to the right; the name, which is the last column that has a width, to the left.
            var padded = widths.Select((width, column) => column < 4 ? cells[column].PadLeft(width) : cells[column].PadRight(width));
            text.Append(string.Join("  ", padded.Concat(cells[widths.Length..])).TrimEnd()).Append('\n');
        }

        Stream.Write(Encoding.UTF8.GetBytes(text.ToString()));

        static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private void WriteJson(MentionCount[] rows)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(Stream, options))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                writer.WriteNumber("code", (int)row.Info.Code);
                writer.WriteString("name", row.Info.Name);
                writer.WriteNumber("lines", row.Lines);
                writer.WriteNumber("firstLine", row.FirstLine);
                writer.WriteNumber("lastLine", row.LastLine);
                writer.WriteString("message", row.Info.GetMessage(language));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Stream.WriteByte((byte)'\n');
    }
}
