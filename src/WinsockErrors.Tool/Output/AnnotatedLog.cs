using System.Globalization;
using System.Text.Unicode;

namespace WinsockErrors.Tool;

/// <summary>Writes the log as it is and, below each line that names a code, a line that explains the code.</summary>
internal sealed class AnnotatedLog(Stream stream, ScanText words, ToolConsole console) : ScanOutput(stream)
{
    private readonly List<WinsockErrorInfo> codesOfLine = [];

    internal override void Pass(ReadOnlySpan<byte> log) => Stream.Write(log);

    internal override void EndLine(string newLine)
    {
        if (newLine.Length == 0)
        {
            Stream.WriteByte((byte)'\n');
            newLine = "\n";
        }

        string caret = console.Match("^");
        Span<byte> row = stackalloc byte[1024];
        foreach (var info in codesOfLine)
        {
            Utf8.TryWrite(
                row,
                CultureInfo.InvariantCulture,
                $"  {caret} {console.Bold(info.Name)} ({(int)info.Code}){words.Colon}{words.GetMessage(info)}{newLine}",
                out int length);
            Stream.Write(row[..length]);
        }

        codesOfLine.Clear();
    }

    protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text) => codesOfLine.Add(info);
}
