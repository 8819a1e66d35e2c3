using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors;

int closed = C.close(-1);
var error = WinsockErrorConvert.FromLastError();
Console.WriteLine($"{closed} {error.GetName()} {(int)error}: {error.GetMessage(WinsockLanguage.French)}");

try
{
    WinsockException.ThrowIfSocketError(C.close(-1));
}
catch (WinsockException e) when (e.Code == WinsockError.WSAEBADF)
{
    Console.WriteLine(e.Message);
}

try
{
    using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    socket.Connect(IPAddress.Loopback, 1);
}
catch (SocketException e) when (e.GetWinsockError() == WinsockError.WSAECONNREFUSED)
{
    Console.WriteLine($"{e.GetType().Name} {e.GetWinsockError()}");
}

Console.WriteLine(Environment.Version.Major);

static class C
{
    [DllImport("libc", SetLastError = true)]
    public static extern int close(int descriptor);
}
