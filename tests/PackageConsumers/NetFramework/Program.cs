// The language of .NET Framework projects, C# 7.3.
using System;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors;

internal static class Program
{
    [DllImport("libc", SetLastError = true)]
    private static extern int close(int descriptor);

    private static void Main()
    {
        try
        {
            WinsockException.ThrowIfSocketError(close(-1), "close");
        }
        catch (WinsockException e) when (e.Code == WinsockError.WSAEBADF)
        {
            Console.WriteLine(e.Message);
        }

        try
        {
            using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
            {
                socket.Connect(IPAddress.Loopback, 1);
            }
        }
        catch (SocketException e) when (e.GetWinsockError() == WinsockError.WSAECONNREFUSED)
        {
            Console.WriteLine(e.GetWinsockError().GetMessage(WinsockLanguage.French));
        }

        if (WinsockErrorTable.TryGet("ECONNRESET".AsSpan(), out WinsockErrorInfo _))
        {
            Console.WriteLine("an alias is no name of the table");
        }

        Console.WriteLine(WinsockErrorTable.Parse("ECONNRESET"));
    }
}
