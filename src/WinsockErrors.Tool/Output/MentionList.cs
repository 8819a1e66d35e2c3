using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace WinsockErrors.Tool;

/// <summary>
/// Writes a line for each code that a line of the log names; on a terminal, as many as its text needs.
/// </summary>
internal sealed class MentionList(Stream stream, ScanText words, ToolConsole console) : ScanOutput(stream)
{
    private const int NameWidth = 19;
    private const int TextWidth = 24;

    // The text between the words of a phrase may be long.
    private const int MaxTextWidth = 80;

    private (string? LogName, string Text) place = (null, "");

    protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text)
    {
        string place = GetPlace();
        text = text[..Math.Min(text.Length, MaxTextWidth)];
        if (!console.IsTerminal && !console.HasColor && !HasControl(text))
        {
            // Without allocations, for logs with many.
            Span<byte> row = stackalloc byte[2048];
            if (Utf8.TryWrite(
                row,
                CultureInfo.InvariantCulture,
                $"{place}{line,7}  {(int)info.Code,5}  {info.Name,-NameWidth}  {text,-TextWidth}  "
                + $"{words.GetMessage(info)}\n",
                out int length))
            {
                Stream.Write(row[..length]);
                return;
            }
        }

        string quoted = Quote(text);
        string first = string.Create(CultureInfo.InvariantCulture, $"{place}{line,7}  {(int)info.Code,5}  ");
        string rest = $"{console.Bold(info.Name)}{Pad(info.Name, NameWidth)}  "
            + $"{console.Match(quoted)}{Pad(quoted, TextWidth)}  {words.GetMessage(info)}";
        if (console.IsTerminal)
        {
            // What does not fit is written below the name.
            if (first.Length > console.Width / 2)
            {
                console.WriteLine(place);
                first = first[place.Length..];
            }

            console.WriteWrapped(rest, first);
        }
        else
        {
            Stream.Write(Encoding.UTF8.GetBytes($"{first}{rest}\n"));
        }
    }

    private string GetPlace()
    {
        if (place.LogName != LogName)
        {
            place = (LogName, LogName is null ? "" : $"{Quote(LogName)}:");
        }

        return place.Text;
    }

    private static string Pad(string text, int width) => new(' ', Math.Max(0, width - text.Length));

    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
