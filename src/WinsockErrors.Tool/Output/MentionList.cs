using System.Globalization;
using System.Text.Unicode;

namespace WinsockErrors.Tool;

/// <summary>Writes a line for each code that a line of the log names.</summary>
internal sealed class MentionList(Stream stream, ScanText words) : ScanOutput(stream)
{
    protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text)
    {
        // Nothing in it is longer than a form or a short text.
        Span<byte> row = stackalloc byte[1024];
        Utf8.TryWrite(
            row,
            CultureInfo.InvariantCulture,
            $"{line,7}  {(int)info.Code,5}  {info.Name,-19}  {text,-24}  {words.GetMessage(info)}\n",
            out int length);
        Stream.Write(row[..length]);
    }
}
