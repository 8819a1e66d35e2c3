using System.Net;
using System.Net.Sockets;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

public class SocketExceptionExtensionsTests
{
    [Fact]
    public void GetWinsockError_OfARefusedConnection_IsTheSameOnEverySystem()
    {
        using var reserved = Addresses.ReserveClosedPort(out int port);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        var thrown = socket.Invoking(s => s.Connect(IPAddress.Loopback, port)).Should().Throw<SocketException>().Which;

        thrown.Should().NotBeOfType<WinsockException>();
        thrown.GetWinsockError().Should().Be(WinsockError.WSAECONNREFUSED);
    }

    [Fact]
    public void GetWinsockError_OfEveryCode_IsThatCode() =>
        WinsockErrorTable.All.Should()
            .OnlyContain(row => new SocketException((int)row.Code).GetWinsockError() == row.Code);

    // The base class would turn it into errno 107 on Linux.
    [Fact]
    public void GetWinsockError_OfAWinsockException_IsItsCode() =>
        new WinsockException((WinsockError)12345).GetWinsockError().Should().Be((WinsockError)12345);

    [Fact]
    public void GetWinsockError_OfAnErrnoThatDotNetDoesNotKnow_IsSystemCallFailure() =>
        new SocketException(-1).GetWinsockError().Should().Be(WinsockError.WSASYSCALLFAILURE);

    [Fact]
    public void GetWinsockError_OfNull_IsRefused() =>
        FluentActions.Invoking(() => ((SocketException)null!).GetWinsockError()).Should()
            .Throw<ArgumentNullException>();

    [Fact]
    public void ToSocketError_OfEveryValueThatDotNetNames_GoesThereAndBack()
    {
        foreach (var socketError in Enum.GetValues<SocketError>().Where(value => value >= 0))
        {
            WinsockError.FromSocketError(socketError).ToSocketError().Should().Be(socketError);
        }
    }
}
