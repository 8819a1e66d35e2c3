using System.Text;

namespace WinsockErrors.Tool.Tests;

public class LogScannerTests
{
    // The smallest block into which a piece of a long line and what is read again of it fit.
    private const int BlockSize = 4096;

    private static readonly LineReader Reader = new(null);
    private static readonly AnchorFilter Filter = new(Reader.Phrases);

    // In a long line a block ends anywhere: before the mention, in each place within it, and after it.
    [Theory]
    [InlineData("WSAECONNRESET", 10054)]
    [InlineData("SocketErrorCode : ConnectionReset", 10054)]
    [InlineData("ExtendedSocketException (00000005, 0xFFFDFFFF)", 11001)]
    [InlineData("-2147014842", 10054)]
    [InlineData("Connection reset by peer", 10054)]
    public void Scan_MentionsAcrossTheEndOfABlock_AreFound(string mention, int code)
    {
        const int First = BlockSize - 400;
        const int Count = 450;
        var log = new StringBuilder();
        for (int length = First; length < First + Count; length++)
        {
            log.Append('x', length).Append(' ').Append(mention).Append(' ').Append('x', 300).Append('\n');
            // Not a whole word, wherever the block ends.
            log.Append('x', length).Append("xWSAEINTR ").Append('x', 300).Append('\n');
        }

        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(log.ToString()));
        var found = new FoundCodes();
        using var scanner = new LogScanner(stream, Filter, Reader, found, BlockSize);
        while (scanner.Read())
        {
            scanner.Scan();
        }

        found.Codes.Should().Equal(Enumerable.Range(0, Count).Select(i => ((2L * i) + 1, code, mention)));
    }

    private sealed class FoundCodes() : ScanOutput(Stream.Null)
    {
        internal List<(long Line, int Code, string Text)> Codes { get; } = [];

        protected override void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text) =>
            Codes.Add((line, (int)info.Code, text.ToString()));
    }
}
