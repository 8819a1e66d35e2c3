using System.Net;
using System.Net.Sockets;

namespace WinsockErrors.Tests.Native;

/// <summary>Addresses as C structures.</summary>
internal static class Addresses
{
    /// <summary>Gets a sockaddr_in of 127.0.0.1 as Linux and Windows lay it out.</summary>
    internal static byte[] Loopback(int port) =>
        [2, 0, (byte)(port >> 8), (byte)port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Gets a sockaddr_in of an address, with the port 9.</summary>
    internal static byte[] IPv4(byte a, byte b, byte c, byte d) => [2, 0, 0, 9, a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Gets a sockaddr_in6 of ::1, with the port 9.</summary>
    internal static byte[] IPv6Loopback() => [10, 0, 0, 9, .. new byte[19], 1, 0, 0, 0, 0];

    /// <summary>
    /// Gets a port on which nothing listens: it is bound, so that no other program gets it, but not listening.
    /// </summary>
    internal static Socket ReserveClosedPort(out int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        return socket;
    }
}
