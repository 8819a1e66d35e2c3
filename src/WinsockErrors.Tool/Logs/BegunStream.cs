namespace WinsockErrors.Tool;

/// <summary>A stream whose beginning has been read, and is read again.</summary>
internal sealed class BegunStream(byte[] beginning, Stream rest) : Stream
{
    private int place;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (place == beginning.Length)
        {
            return rest.Read(buffer);
        }

        int length = Math.Min(buffer.Length, beginning.Length - place);
        beginning.AsSpan(place, length).CopyTo(buffer);
        place += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
