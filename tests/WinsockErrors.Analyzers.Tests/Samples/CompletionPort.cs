// A wrapper of overlapped Winsock calls, as in libraries for Windows.
#nullable enable
using System;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using WinsockErrors;

namespace Sample.Iocp;

internal static unsafe partial class Native
{
    internal const int SOCKET_ERROR = -1;
    internal const int WSA_IO_PENDING = 997;
    internal const int WSAEWOULDBLOCK = 10035;
    internal static readonly IntPtr INVALID_SOCKET = new IntPtr(-1);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern IntPtr WSASocketW(int family, int type, int protocol, IntPtr info, uint group, uint flags);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int WSARecv(SafeHandle socket, void* buffers, int count, out int bytes, ref int flags,
        NativeOverlapped* overlapped, IntPtr completion);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int WSASend(SafeHandle socket, void* buffers, int count, out int bytes, int flags,
        NativeOverlapped* overlapped, IntPtr completion);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int closesocket(IntPtr socket);

    [DllImport("ws2_32.dll")]
    internal static extern int WSAStartup(ushort version, byte[] data);

    [DllImport("ws2_32.dll")]
    internal static extern int WSAGetLastError();

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static extern bool CancelIoEx(SafeHandle handle, NativeOverlapped* overlapped);

    [DllImport("kernel32.dll", SetLastError = true)]
    internal static extern IntPtr CreateIoCompletionPort(IntPtr file, IntPtr port, UIntPtr key, uint threads);

    [DllImport("kernel32.dll")]
    internal static extern uint GetCurrentThreadId();
}

internal sealed unsafe class CompletionPort
{
    private readonly object _lock = new();
    private readonly SafeHandle _socket;
    private IntPtr _port;

    internal CompletionPort(SafeHandle socket)
    {
        _socket = socket;
        WinsockException.ThrowIfError(Native.WSAStartup(0x0202, new byte[512]));
        _port = Native.CreateIoCompletionPort(socket.DangerousGetHandle(), IntPtr.Zero, UIntPtr.Zero, 0);
        if (_port == IntPtr.Zero)
            throw new Win32Exception(Marshal.GetLastWin32Error());
    }

    internal static IntPtr CreateSocket()
    {
        var s = Native.WSASocketW(2, 1, 6, IntPtr.Zero, 0, 1);
        if (s == Native.INVALID_SOCKET)
            throw new SocketException(Marshal.GetLastWin32Error());
        return s;
    }

    internal bool Receive(void* buffers, NativeOverlapped* overlapped, out int bytes)
    {
        int flags = 0;
        lock (_lock)
        {
            if (Native.WSARecv(_socket, buffers, 1, out bytes, ref flags, overlapped,
                IntPtr.Zero) == Native.SOCKET_ERROR)
            {
                int error = Marshal.GetLastWin32Error();
                if (error != Native.WSA_IO_PENDING)
                    throw new WinsockException((WinsockError)error);
                return true;
            }
        }

        return false;
    }

    internal bool Send(void* buffers, NativeOverlapped* overlapped) =>
        WinsockException.ThrowIfSocketErrorUnlessPending(
            Native.WSASend(_socket, buffers, 1, out _, 0, overlapped, IntPtr.Zero));

    internal SocketError SendOld(void* buffers, NativeOverlapped* overlapped)
    {
        var result = Native.WSASend(_socket, buffers, 1, out _, 0, overlapped, IntPtr.Zero);
        return result == 0 ? SocketError.Success : (SocketError){|WSE005:Native.WSAGetLastError()|};
    }

    internal void Cancel(NativeOverlapped* overlapped)
    {
        uint thread = Native.GetCurrentThreadId();
        if (!Native.CancelIoEx(_socket, overlapped))
        {
            var error = WinsockError.FromLastError();
            if (error != (WinsockError)1168)
                throw new WinsockException(error, $"CancelIoEx on {thread}");
        }
    }

    internal static void Close(IntPtr socket)
    {
        if (Native.closesocket(socket) == Native.SOCKET_ERROR && Marshal.GetLastWin32Error() != Native.WSAEWOULDBLOCK)
        {
            throw new WinsockException();
        }
    }

    internal static IntPtr CreateBound(Func<IntPtr, bool> bind)
    {
        var s = CreateSocket();
        if (!bind(s))
        {
            var error = WinsockErrorConvert.FromLastError();
            Native.closesocket(s);
            throw new WinsockException(error);
        }

        return s;
    }

    internal static IntPtr CreateOrNone()
    {
        var s = Native.WSASocketW(2, 1, 6, IntPtr.Zero, 0, 1);
        if (s != Native.INVALID_SOCKET)
            return s;
        try
        {
            Console.WriteLine("no socket");
        }
        finally
        {
            GC.KeepAlive(s);
        }

        Console.WriteLine({|WSE004:WinsockError.FromLastError()|});
        return IntPtr.Zero;
    }

    [SupportedOSPlatform("windows")]
    internal static bool IsWouldBlock(SocketException e) => e.NativeErrorCode == Native.WSAEWOULDBLOCK;

#if NETFRAMEWORK
    internal static bool IsReset(SocketException e) => e.ErrorCode == 10054;
#else
    internal static bool IsReset(SocketException e) => {|WSE002:e.ErrorCode|} == 10054;
#endif
}
