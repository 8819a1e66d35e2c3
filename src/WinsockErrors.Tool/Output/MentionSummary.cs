using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WinsockErrors.Tool;

/// <summary>Counts the lines that name each code and writes the counts at the end, the highest first.</summary>
internal sealed class MentionSummary(Stream stream, ScanText words, bool json) : ScanOutput(stream)
{
    private readonly Dictionary<WinsockError, MentionCount> counts = [];

    internal override void Finish()
    {
        MentionCount[] rows = [.. counts.Values.OrderByDescending(count => count.Lines)
            .ThenBy(count => count.Info.Code)];
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
            counts.Add(info.Code, count = new MentionCount(info));
        }

        count.Add(new(LogName, line));
    }

    private void WriteTable(MentionCount[] rows)
    {
        string[] head = [words.Lines, words.First, words.Last, "code", words.Name];
        List<string[]> table =
        [
            head,
            .. rows.Select(row => new[]
            {
                Format(row.Lines), Quote(row.First.ToString()), Quote(row.Last.ToString()),
                Format((int)row.Info.Code), row.Info.Name, words.GetMessage(row.Info),
            }),
        ];
        int[] widths = [.. head.Select((_, column) => table.Max(cells => cells[column].Length))];
        var text = new StringBuilder();
        foreach (string[] cells in table)
        {
            // Numbers are aligned right; the name, which is the last column with a width, is aligned left.
            var padded = widths.Select((width, column) => column < 4
                ? cells[column].PadLeft(width) : cells[column].PadRight(width));
            text.Append(string.Join("  ", padded.Concat(cells[widths.Length..])).TrimEnd()).Append('\n');
        }

        Stream.Write(Encoding.UTF8.GetBytes(text.ToString()));

        static string Format(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private void WriteJson(MentionCount[] rows) => JsonArray.Write(Stream, rows, (writer, row) =>
    {
        writer.WriteNumber("code", (int)row.Info.Code);
        writer.WriteString("name", row.Info.Name);
        writer.WriteNumber("lines", row.Lines);
        WritePlace(writer, "first", row.First);
        WritePlace(writer, "last", row.Last);
        JsonProperties.WriteTexts(writer, "message", row.Info.GetMessage);
    });

    private static void WritePlace(Utf8JsonWriter writer, string property, LinePlace place)
    {
        if (place.LogName is { } name)
        {
            writer.WriteString($"{property}File", name);
        }

        writer.WriteNumber($"{property}Line", place.Line);
    }
}
