namespace WinsockErrors.Tool.Tests;

/// <summary>A file on a disk that has no space left.</summary>
internal sealed class FullDisk : MemoryStream
{
    // ENOSPC, or ERROR_DISK_FULL as an HRESULT.
    private static readonly int Reason = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28;

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Full", Reason);

    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Full", Reason);

    public override void WriteByte(byte value) => throw new IOException("Full", Reason);
}
