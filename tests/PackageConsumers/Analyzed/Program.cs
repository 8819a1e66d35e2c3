// Sixty violations that can be fixed. The output of the program shows what they do on Linux, and what their fixes do.
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors;

internal static class Program
{
    private const int TimedOut = 10060;

    private static void Main()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        Errnos(reset, new InvalidOperationException("", reset));
        Variables(reset);
        Casts(reset);
        Numbers(reset);
        LastErrors();
        SystemsLastErrors();
        Unrecorded();
        Overwritten();
        Created(reset);
        Texts();
        Caught();
    }

    private static void Show(string what, object value) => Console.WriteLine($"{what}: {value}");

    private static void Errnos(SocketException e, Exception outer)
    {
        Show("equality", e.ErrorCode == 10054);
        Show("inequality", e.NativeErrorCode != 10054);
        Show("turned round", 10054 == e.ErrorCode);
        Show("member", e.ErrorCode == (int)SocketError.ConnectionReset);
        Show("constant", e.ErrorCode == Native.Reset);
        Show("private constant", e.ErrorCode != TimedOut);
        Show("Equals", e.NativeErrorCode.Equals(10054));
        Show("pattern", e.ErrorCode is 10053 or 10054);
        Show("negated pattern", e.ErrorCode is not 10054);
        Show("range", e.ErrorCode is >= 10053 and <= 10054);
        Show("order", e.ErrorCode >= 10053);
        Show("property pattern", outer.InnerException is SocketException { ErrorCode: 10054 });
        Show("other property pattern", e is { NativeErrorCode: 10053 or 10054 });
        Show("question mark", (outer.InnerException as SocketException)?.ErrorCode == 10054);
        Show("array", new[] { 10053, 10054 }.Contains(e.ErrorCode));
        Show("switch expression", e.ErrorCode switch { 10054 => "reset", _ => "other" });
        Show("HResult", e.HResult == unchecked((int)0x80072746));
        Show("masked HResult", (e.HResult & 0xFFFF) == 10054);
        switch (e.ErrorCode)
        {
            case 10054:
                Show("switch", "reset");
                break;
            default:
                Show("switch", "other");
                break;
        }

        try
        {
            throw e;
        }
        catch (SocketException filtered) when (filtered.ErrorCode == 10054)
        {
            Show("filter", "reset");
        }
        catch (SocketException)
        {
            Show("filter", "other");
        }
    }

    private static void Variables(SocketException e)
    {
        const int reset = 10054;
        int code = e.ErrorCode;
        Show("variable", code == reset);
        Show("variable in a pattern", code is 10053 or 10054);
        var other = e.NativeErrorCode;
        switch (other)
        {
            case 10054:
                Show("variable in a switch", "reset");
                break;
            default:
                Show("variable in a switch", "other");
                break;
        }
    }

    private static void Casts(SocketException e)
    {
        Show("cast to SocketError", (SocketError)e.ErrorCode);
        Show("cast to WinsockError", (WinsockError)e.NativeErrorCode);
        Show("cast HResult", (WinsockError)(e.HResult & 0xFFFF));
        Native.close(-1);
        Show("cast last error", (SocketError)Marshal.GetLastPInvokeError());
        Native.close(-1);
        int error = Marshal.GetLastPInvokeError();
        Show("cast variable", (WinsockError)error);
    }

    private static void Numbers(SocketException e)
    {
        Show("number", (int)e.SocketErrorCode == 10054);
        Show("cast number", e.SocketErrorCode == (SocketError)10054);
        Show("number in a pattern", (int)e.SocketErrorCode is 10053 or 10054);
        Show("number without a name in .NET", (int)e.SocketErrorCode == 10070);
        Show("number of a code", (int)e.GetWinsockError() == 10054);
        Show("HRESULT", new WinsockException(WinsockError.WSAECONNRESET) is Exception { } own
            && own.HResult == unchecked((int)0x80072746));
        var args = new SocketAsyncEventArgs { SocketError = SocketError.ConnectionReset };
        Show("number of event arguments", (int)args.SocketError == 10054);
        int kept = (int)e.SocketErrorCode;
        Show("number beside a variable", kept == 10054);
    }

    private static void LastErrors()
    {
        Native.close(-1);
        Show("last error", Marshal.GetLastPInvokeError() == 10009);
        Native.close(-1);
        Show("last error in a pattern", Marshal.GetLastWin32Error() is 10009 or 10038);
        Native.close(-1);
        var error = Marshal.GetLastPInvokeError();
        Show("last error in a variable", error == 10009);
    }

    private static void SystemsLastErrors()
    {
        Native.close(-1);
        Show("errno", Marshal.ReadInt32(Native.__errno_location()) is 9 or 0 ? "read" : "lost");
        if (OperatingSystem.IsWindows())
        {
            Show("WSAGetLastError", Native.WSAGetLastError());
            Show("GetLastError", Native.GetLastError());
            Show("GetLastSystemError", Marshal.GetLastSystemError());
        }
    }

    private static void Unrecorded()
    {
        Marshal.SetLastPInvokeError(1);
        Show("listen", Native.listen(-1, 5) < 0 ? WinsockErrorConvert.FromLastError() : WinsockError.NO_ERROR);
        Marshal.SetLastPInvokeError(1);
        if (Native.shutdown(-1, 2) != 0)
            Show("shutdown", Marshal.GetLastPInvokeError());
        Marshal.SetLastPInvokeError(1);
        int length = 16;
        if (Native.getsockname(-1, new byte[16], ref length) == -1)
            Show("getsockname", new Win32Exception().NativeErrorCode);
    }

    private static void Overwritten()
    {
        if (Native.close(-1) == -1)
        {
            Native.socket(-1, -1, -1);
            var exception = new WinsockException();
            Show("declaration", exception.Code);
        }

        int result = Native.close(-1);
        _ = File.Exists("/");
        if (result == -1)
        {
            Show("branch", WinsockErrorConvert.FromLastError());
        }

        try
        {
            if (Native.close(-1) == -1) { Native.socket(-1, -1, -1); throw new WinsockException(); }
        }
        catch (WinsockException e)
        {
            Show("one line", e.Code);
        }

        try
        {
            if (Native.close(-1) == -1)
            {
                Native.socket(-1, -1, -1);
                WinsockException.ThrowLastError("close");
            }
        }
        catch (WinsockException e)
        {
            Show("helper", e.Code);
        }

        try
        {
            if (Native.close(-1) == -1)
            {
                Native.socket(-1, -1, -1);
                throw new SocketException(Marshal.GetLastPInvokeError());
            }
        }
        catch (SocketException e)
        {
            Show("SocketException of the last error", e.SocketErrorCode);
        }
    }

    private static void Created(SocketException e)
    {
        Show("number", new SocketException(10104).GetWinsockError());
        Show("text of a code", new SocketException((int)WinsockError.WSAEINVALIDPROCTABLE).Message);
        Show("errno", new SocketException(e.ErrorCode).SocketErrorCode);
        Show("text of a Win32Exception", new Win32Exception(10054).Message);
        Show("text of a member", new Win32Exception((int)SocketError.TimedOut).Message);
        Native.close(-1);
        int error = Marshal.GetLastPInvokeError();
        Show("errno in a variable", new SocketException(error).SocketErrorCode);
    }

    private static void Texts()
    {
        Show("errno's name", WinsockError.TryParse("ECONNRESET", out WinsockError error) ? error : "not read");
        Show("any number", WinsockError.TryParse("12345", true, out WinsockError number) ? number : "not read");
        Show("name", (WinsockError)WinsockError.Parse(typeof(WinsockError), "WSAECONNRESET"));
    }

    private static void Caught()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            try
            {
                socket.Connect(System.Net.IPAddress.Loopback, 1);
            }
            catch (WinsockException e)
            {
                Show("caught", e.Code);
            }
        }
        catch (Exception)
        {
            Show("caught", "further out");
        }
    }
}
