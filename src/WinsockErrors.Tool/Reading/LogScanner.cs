using System.Text;

namespace WinsockErrors.Tool;

/// <summary>
/// Reads a log block by block and tells an output what it finds. It keeps one block, however long the log is; and of a line that does
/// not fit into one, what a mention of a code can reach.
/// </summary>
/// <param name="source">The log.</param>
/// <param name="finder">What finds the codes.</param>
/// <param name="output">What is told.</param>
internal sealed class LogScanner(Stream source, MentionFinder finder, ScanOutput output) : IDisposable
{
    // Small enough for the caches of a processor.
    private const int BlockSize = 1 << 16;

    private readonly byte[] bytes = new byte[BlockSize];

    // The same block with a character for each byte, since the fast searches are for characters. What is not ASCII is only passed by.
    private readonly char[] text = new char[BlockSize];

    private readonly List<WinsockError> codesOfLine = [];

    private Stream log = source;
    private long line = 1;

    // How much of the block is there, and how much of that has been scanned before.
    private int filled;
    private int scanned;
    private bool begun;
    private bool ended;

    public void Dispose() => log.Dispose();

    /// <summary>Reads what there is of the log at once.</summary>
    /// <returns>False when the log has ended.</returns>
    internal bool Read()
    {
        if (ended)
        {
            return false;
        }

        try
        {
            if (!begun)
            {
                begun = true;
                Begin();
            }

            int length = log.Read(bytes, filled, BlockSize - filled);
            Encoding.Latin1.GetChars(bytes, filled, length, text, filled);
            filled += length;
            ended = length == 0;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LogException(e);
        }
    }

    /// <summary>Scans the lines that are complete; at the end of the log, all; of a line longer than a block, what is certain.</summary>
    internal void Scan()
    {
        int lines = scanned + bytes.AsSpan(scanned..filled).LastIndexOf((byte)'\n') + 1;
        int end = ended ? filled : lines > scanned || filled < BlockSize ? lines : filled - MentionFinder.Reach;
        Scan(end, visible: end == lines ? end : filled);
        if (ended && codesOfLine.Count > 0)
        {
            output.EndLine("");
        }

        // In the middle of a line, what stands before decides whether a word begins there.
        int kept = end > 0 && bytes[end - 1] == '\n' ? end : Math.Max(0, end - MentionFinder.Reach);
        bytes.AsSpan(kept..filled).CopyTo(bytes);
        text.AsSpan(kept..filled).CopyTo(text);
        filled -= kept;
        scanned = end - kept;
    }

    // PowerShell 5 writes UTF-16. It is read as UTF-8, which is also how it is passed on.
    private void Begin()
    {
        int length = log.ReadAtLeast(bytes.AsSpan(0, 2), 2, throwOnEndOfStream: false);
        var encoding = bytes.AsSpan(0, length) switch
        {
            [0xFF, 0xFE] => Encoding.Unicode,
            [0xFE, 0xFF] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is not null)
        {
            log = Encoding.CreateTranscodingStream(log, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Encoding.Latin1.GetChars(bytes, 0, length, text, 0);
        filled = length;
    }

    // Scans up to the end; a mention that begins before it may go on to where the text is visible.
    private void Scan(int end, int visible)
    {
        int counted = scanned;
        int passed = scanned;
        int place = scanned;
        while (place < end)
        {
            // A line that has named a code is looked at by itself, so that its end is noticed.
            int lineEnd = codesOfLine.Count > 0 ? place + bytes.AsSpan(place..end).IndexOf((byte)'\n') + 1 : place;
            bool lineEnds = lineEnd > place;
            int candidate = finder.IndexOfCandidate(text.AsSpan(place..(lineEnds ? lineEnd : visible)));
            if (candidate >= 0 && place + candidate < end)
            {
                candidate += place;
                if (finder.Read(text.AsSpan(0, visible), candidate, out place) is { } mention)
                {
                    line += bytes.AsSpan(counted..candidate).Count((byte)'\n');
                    counted = candidate;
                    Add(mention);
                }
            }
            else if (lineEnds)
            {
                output.Pass(bytes.AsSpan(passed..lineEnd));
                output.EndLine(lineEnd > 1 && bytes[lineEnd - 2] == '\r' ? "\r\n" : "\n");
                codesOfLine.Clear();
                place = passed = lineEnd;
            }
            else
            {
                break;
            }
        }

        line += bytes.AsSpan(counted..end).Count((byte)'\n');
        output.Pass(bytes.AsSpan(passed..end));
    }

    private void Add(Mention mention)
    {
        if (!codesOfLine.Contains(mention.Info.Code))
        {
            codesOfLine.Add(mention.Info.Code);
            output.Add(line, mention.Info, text.AsSpan(mention.Start..mention.End));
        }
    }
}
