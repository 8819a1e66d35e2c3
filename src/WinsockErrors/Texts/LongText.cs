using System.Text;

namespace WinsockErrors;

/// <summary>Reads long texts from the UTF-8 in which the generator stores them.</summary>
internal static class LongText
{
    /// <summary>Reads the text of a row; null if it is empty, because the catalog has none.</summary>
    internal static string? Read(ReadOnlySpan<byte> utf8, ReadOnlySpan<ushort> ends, int row)
    {
        int start = row == 0 ? 0 : ends[row - 1];
        var text = utf8.Slice(start, ends[row] - start);
        return text.IsEmpty ? null
#if NET
            : Encoding.UTF8.GetString(text);
#else
            : Encoding.UTF8.GetString(text.ToArray());
#endif
    }
}
