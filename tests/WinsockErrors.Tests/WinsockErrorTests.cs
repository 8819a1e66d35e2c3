using System.Net.Sockets;

namespace WinsockErrors.Tests;

/// <summary>Compares the enumeration with the numbers that .NET itself knows.</summary>
public class WinsockErrorTests
{
    [Theory]
    [InlineData(WinsockError.WSA_OPERATION_ABORTED, SocketError.OperationAborted)]
    [InlineData(WinsockError.WSA_IO_PENDING, SocketError.IOPending)]
    [InlineData(WinsockError.WSAEINTR, SocketError.Interrupted)]
    [InlineData(WinsockError.WSAEACCES, SocketError.AccessDenied)]
    [InlineData(WinsockError.WSAEFAULT, SocketError.Fault)]
    [InlineData(WinsockError.WSAEINVAL, SocketError.InvalidArgument)]
    [InlineData(WinsockError.WSAEMFILE, SocketError.TooManyOpenSockets)]
    [InlineData(WinsockError.WSAEWOULDBLOCK, SocketError.WouldBlock)]
    [InlineData(WinsockError.WSAEINPROGRESS, SocketError.InProgress)]
    [InlineData(WinsockError.WSAEALREADY, SocketError.AlreadyInProgress)]
    [InlineData(WinsockError.WSAENOTSOCK, SocketError.NotSocket)]
    [InlineData(WinsockError.WSAEDESTADDRREQ, SocketError.DestinationAddressRequired)]
    [InlineData(WinsockError.WSAEMSGSIZE, SocketError.MessageSize)]
    [InlineData(WinsockError.WSAEPROTOTYPE, SocketError.ProtocolType)]
    [InlineData(WinsockError.WSAENOPROTOOPT, SocketError.ProtocolOption)]
    [InlineData(WinsockError.WSAEPROTONOSUPPORT, SocketError.ProtocolNotSupported)]
    [InlineData(WinsockError.WSAESOCKTNOSUPPORT, SocketError.SocketNotSupported)]
    [InlineData(WinsockError.WSAEOPNOTSUPP, SocketError.OperationNotSupported)]
    [InlineData(WinsockError.WSAEPFNOSUPPORT, SocketError.ProtocolFamilyNotSupported)]
    [InlineData(WinsockError.WSAEAFNOSUPPORT, SocketError.AddressFamilyNotSupported)]
    [InlineData(WinsockError.WSAEADDRINUSE, SocketError.AddressAlreadyInUse)]
    [InlineData(WinsockError.WSAEADDRNOTAVAIL, SocketError.AddressNotAvailable)]
    [InlineData(WinsockError.WSAENETDOWN, SocketError.NetworkDown)]
    [InlineData(WinsockError.WSAENETUNREACH, SocketError.NetworkUnreachable)]
    [InlineData(WinsockError.WSAENETRESET, SocketError.NetworkReset)]
    [InlineData(WinsockError.WSAECONNABORTED, SocketError.ConnectionAborted)]
    [InlineData(WinsockError.WSAECONNRESET, SocketError.ConnectionReset)]
    [InlineData(WinsockError.WSAENOBUFS, SocketError.NoBufferSpaceAvailable)]
    [InlineData(WinsockError.WSAEISCONN, SocketError.IsConnected)]
    [InlineData(WinsockError.WSAENOTCONN, SocketError.NotConnected)]
    [InlineData(WinsockError.WSAESHUTDOWN, SocketError.Shutdown)]
    [InlineData(WinsockError.WSAETIMEDOUT, SocketError.TimedOut)]
    [InlineData(WinsockError.WSAECONNREFUSED, SocketError.ConnectionRefused)]
    [InlineData(WinsockError.WSAEHOSTDOWN, SocketError.HostDown)]
    [InlineData(WinsockError.WSAEHOSTUNREACH, SocketError.HostUnreachable)]
    [InlineData(WinsockError.WSAEPROCLIM, SocketError.ProcessLimit)]
    [InlineData(WinsockError.WSASYSNOTREADY, SocketError.SystemNotReady)]
    [InlineData(WinsockError.WSAVERNOTSUPPORTED, SocketError.VersionNotSupported)]
    [InlineData(WinsockError.WSANOTINITIALISED, SocketError.NotInitialized)]
    [InlineData(WinsockError.WSAEDISCON, SocketError.Disconnecting)]
    [InlineData(WinsockError.WSATYPE_NOT_FOUND, SocketError.TypeNotFound)]
    [InlineData(WinsockError.WSAHOST_NOT_FOUND, SocketError.HostNotFound)]
    [InlineData(WinsockError.WSATRY_AGAIN, SocketError.TryAgain)]
    [InlineData(WinsockError.WSANO_RECOVERY, SocketError.NoRecovery)]
    [InlineData(WinsockError.WSANO_DATA, SocketError.NoData)]
    public void Member_NamedByDotNetToo_HasTheSameNumber(WinsockError error, SocketError socketError) =>
        ((int)error).Should().Be((int)socketError);

    [Fact]
    public void Members_ForEverySocketErrorAboveZero_Exist()
    {
        var socketErrors = Enum.GetValues<SocketError>().Where(value => value > 0).ToList();

        socketErrors.Should().HaveCount(45);
        socketErrors.Should().OnlyContain(value => Enum.IsDefined((WinsockError)value));
    }

    [Fact]
    public void Members_Counted_AreTheTableAndNoError() => Enum.GetNames<WinsockError>().Should().HaveCount(98);

    [Fact]
    public void DefaultValue_Is_NoError() => default(WinsockError).Should().Be(WinsockError.NO_ERROR);
}
