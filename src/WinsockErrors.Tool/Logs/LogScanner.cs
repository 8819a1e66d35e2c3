using System.Buffers;
using System.Text.Unicode;

namespace WinsockErrors.Tool;

/// <summary>
/// Reads a log block by block and reports what it finds to an output. It keeps one block, however long the log is, and
/// reads a line that does not fit into one piece by piece.
/// </summary>
/// <param name="source">The log.</param>
/// <param name="filter">What finds the lines that are worth reading.</param>
/// <param name="reader">What reads them.</param>
/// <param name="output">What receives the findings.</param>
/// <param name="blockSize">How much is kept; the usual size is small enough for the caches of a processor.</param>
internal sealed class LogScanner(
    Stream source, AnchorFilter filter, LineReader reader, ScanOutput output, int blockSize = 1 << 16) : IDisposable
{
    // For a line that does not fit: how much is read again with the next piece, so that nothing is split; and how near
    // the end of a piece is too near.
    private const int Overlap = 2048;
    private const int Margin = 128;

    private readonly byte[] bytes = new byte[blockSize];
    private readonly char[] text = new char[blockSize];
    private readonly List<WinsockErrorInfo> codesOfLine = [];

    private Stream? log;
    private long line = 1;
    private int filled;
    private bool inLine;
    private bool ended;

    /// <summary>Gets how many lines mark an errno whose system was not given, and name nothing else.</summary>
    internal long OtherErrnoLines { get; private set; }

    public void Dispose() => (log ?? source).Dispose();

    /// <summary>Reads as much of the log as there is at once.</summary>
    /// <returns>False when the log has ended.</returns>
    internal bool Read()
    {
        if (ended)
        {
            return false;
        }

        try
        {
            log ??= LogEncoding.Open(source);
            int length = log.Read(bytes, filled, blockSize - filled);
            filled += length;
            ended = length == 0;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new LogException(e);
        }
    }

    /// <summary>
    /// Scans the complete lines; at the end of the log, all of them; for a line longer than a block, what there is.
    /// </summary>
    internal void Scan()
    {
        int end = ended ? filled : bytes.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
        int kept = end;
        if (end > 0)
        {
            ScanLines(end);
        }
        else if (filled == blockSize)
        {
            ReadLine(0, filled, isWhole: false);
            kept = filled - Overlap;
            output.Pass(bytes.AsSpan(0, kept));
            inLine = true;
        }

        bytes.AsSpan(kept..filled).CopyTo(bytes);
        filled -= kept;
    }

    private void ScanLines(int end)
    {
        int passed = 0;
        int place = 0;
        if (inLine)
        {
            place = GetLineEnd(0);
            ReadLine(0, place, isWhole: true);
            EndLine();
            inLine = false;
            line += bytes[place - 1] == '\n' ? 1 : 0;
        }

        int counted = place;
        while (filter.Find(bytes.AsSpan(place..end)) is >= 0 and var found)
        {
            found += place;
            int start = place + bytes.AsSpan(place..found).LastIndexOf((byte)'\n') + 1;
            place = GetLineEnd(found);
            line += bytes.AsSpan(counted..start).Count((byte)'\n');
            counted = start;
            ReadLine(start, place, isWhole: true);
            EndLine();
        }

        line += bytes.AsSpan(counted..end).Count((byte)'\n');
        output.Pass(bytes.AsSpan(passed..end));

        int GetLineEnd(int from)
        {
            int length = bytes.AsSpan(from..end).IndexOf((byte)'\n');
            return length < 0 ? end : from + length + 1;
        }

        void EndLine()
        {
            if (codesOfLine.Count > 0)
            {
                output.Pass(bytes.AsSpan(passed..place));
                passed = place;
                var lineBytes = bytes.AsSpan(0, place);
                output.EndLine(lineBytes.EndsWith("\r\n"u8) ? "\r\n" : lineBytes.EndsWith("\n"u8) ? "\n" : "");
                codesOfLine.Clear();
            }
        }
    }

    private void ReadLine(int start, int end, bool isWhole)
    {
        var characters = Decode(bytes.AsSpan(start..end).TrimEnd("\r\n"u8));
        reader.Read(characters);
        foreach (var mention in reader.Mentions)
        {
            bool isCut = (inLine && mention.Start < Margin) || (!isWhole && mention.End > characters.Length - Margin);
            if (!isCut && !codesOfLine.Contains(mention.Info))
            {
                codesOfLine.Add(mention.Info);
                output.Add(line, mention.Info, characters[mention.Start..mention.End]);
            }
        }

        OtherErrnoLines += reader.HasOtherErrno && isWhole ? 1 : 0;
    }

    // What is not UTF-8 is read as Latin 1, which has the same letters with accents as the code pages of Windows.
    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> encoded)
    {
        int length = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(encoded, text.AsSpan(length), out int read, out int written,
                replaceInvalidSequences: false);
            length += written;
            if (status != OperationStatus.InvalidData)
            {
                return text.AsSpan(0, length);
            }

            text[length++] = (char)encoded[read];
            encoded = encoded[(read + 1)..];
        }
    }
}
