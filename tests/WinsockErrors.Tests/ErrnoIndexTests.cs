namespace WinsockErrors.Tests;

/// <summary>The errno of each system, from its errno.h: those that differ most, and the pitfalls.</summary>
public class ErrnoIndexTests
{
    [Theory]
    [InlineData(WinsockError.WSAEWOULDBLOCK, 11, 35, 35)]
    [InlineData(WinsockError.WSAECONNRESET, 104, 54, 54)]
    [InlineData(WinsockError.WSAECONNREFUSED, 111, 61, 61)]
    [InlineData(WinsockError.WSAETIMEDOUT, 110, 60, 60)]
    [InlineData(WinsockError.WSAEACCES, 13, 13, 13)]
    [InlineData(WinsockError.WSAEACCES, 1, 1, 1)]
    [InlineData(WinsockError.WSAESHUTDOWN, 108, 58, 58)]
    [InlineData(WinsockError.WSAESHUTDOWN, 32, 32, 32)]
    [InlineData(WinsockError.WSAEOPNOTSUPP, 95, 102, 45)]
    [InlineData(WinsockError.WSAEOPNOTSUPP, 95, 45, 45)]
    [InlineData(WinsockError.WSA_OPERATION_ABORTED, 125, 89, 85)]
    [InlineData(WinsockError.WSANO_DATA, 61, 96, 0)]
    [InlineData(WinsockError.WSAEPROCLIM, 0, 67, 67)]
    [InlineData(WinsockError.WSAEUSERS, 87, 68, 68)]
    [InlineData(WinsockError.WSA_NOT_ENOUGH_MEMORY, 12, 12, 12)]
    public void Rows_OfAnErrno_AreTheOneCodeOnEachSystem(WinsockError expected, int linux, int macOS, int freeBsd)
    {
        Check(ErrnoIndex.Linux, linux);
        Check(ErrnoIndex.MacOS, macOS);
        Check(ErrnoIndex.FreeBSD, freeBsd);

        void Check(ReadOnlySpan<sbyte> rows, int errno)
        {
            if (errno != 0)
            {
                WinsockErrorConvert.FromRow(rows[errno]).Should().Be(expected);
            }
        }
    }
}
