using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>
/// Recognizes how a log is written: compressed, or in UTF-16, as by PowerShell 5; everything else is read as bytes.
/// </summary>
internal static class LogEncoding
{
    private const int SampleLength = 256;
    private const int ShortestSample = 4;

    /// <summary>Opens a log as text in UTF-8, or in bytes that are compatible with ASCII.</summary>
    /// <param name="source">The log, from its beginning.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope",
        Justification = "The caller disposes of the log, and so of what it is made from.")]
    internal static Stream Open(Stream source)
    {
        byte[] sample = new byte[SampleLength];
        sample = sample[..source.ReadAtLeast(sample, ShortestSample, throwOnEndOfStream: false)];
        return sample switch
        {
            [0x1F, 0x8B, ..] => Open(new GZipStream(new BegunStream(sample, source), CompressionMode.Decompress)),
            [0xFF, 0xFE, ..] => Transcode(sample[2..], Encoding.Unicode),
            [0xFE, 0xFF, ..] => Transcode(sample[2..], Encoding.BigEndianUnicode),
            _ when IsUtf16(sample, zero: 1) => Transcode(sample, Encoding.Unicode),
            _ when IsUtf16(sample, zero: 0) => Transcode(sample, Encoding.BigEndianUnicode),
            _ => new BegunStream(sample, source),
        };

        Stream Transcode(byte[] beginning, Encoding encoding) => Encoding.CreateTranscodingStream(
            new BegunStream(beginning, source), encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    // Without a byte order mark: in most text, every second byte is 0, and no other is.
    private static bool IsUtf16(byte[] sample, int zero)
    {
        int pairs = sample.Length / 2;
        int zeros = 0;
        for (int i = 0; i < pairs; i++)
        {
            zeros += sample[(2 * i) + zero] == 0 ? 1 : 0;
            if (sample[(2 * i) + 1 - zero] == 0)
            {
                return false;
            }
        }

        return pairs > 1 && zeros * 4 >= pairs * 3;
    }
}
