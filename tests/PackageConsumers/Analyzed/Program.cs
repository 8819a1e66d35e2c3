// One offence against each rule.
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors;

static class Offences
{
    static void Main()
    {
        int fd = WinsockException.ThrowIfSocketError(Sockets.socket(2, 1, 0));
        try
        {
            WinsockException.ThrowIfSocketError(Sockets.listen(fd, 5));
            throw new SocketException((int)WinsockError.WSAECONNRESET);
        }
        catch (SocketException e) when ((int)e.SocketErrorCode == 10054)
        {
            Console.WriteLine("reset");
        }
        catch (SocketException e) when (e.ErrorCode == 10060)
        {
            Console.WriteLine("timed out");
        }

        if (Sockets.close(-1) == -1)
        {
            Console.WriteLine("not closed");
            throw new WinsockException();
        }

        Console.WriteLine(Sockets.WSAGetLastError());
    }
}

static partial class Sockets
{
    [DllImport("libc", SetLastError = true)] public static extern int socket(int family, int type, int protocol);
    [LibraryImport("libc")] public static partial int listen(int socket, int backlog);
    [DllImport("libc", SetLastError = true)] public static extern int close(int socket);
    [DllImport("ws2_32")] public static extern int WSAGetLastError();
}
