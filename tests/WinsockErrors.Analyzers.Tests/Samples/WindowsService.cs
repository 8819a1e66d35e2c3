// A relay as a Windows service on completion ports, ported from .NET Framework, that must now also build for Linux.
#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using WinsockErrors;

namespace Sample.Relay;

internal static unsafe class Ws2
{
    internal const int SOCKET_ERROR = -1;
    internal const int WSA_IO_PENDING = 997;
    internal const int WSAEWOULDBLOCK = 10035;
    internal const int WSAECONNRESET = 10054;
    internal static readonly IntPtr INVALID_SOCKET = new IntPtr(-1);

    [DllImport("ws2_32.dll")]
    internal static extern int WSAStartup(ushort version, byte[] data);

    [DllImport("ws2_32.dll")]
    internal static extern int WSAGetLastError();

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern IntPtr WSASocketW(int family, int type, int protocol, IntPtr info, uint group, uint flags);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int bind(IntPtr socket, byte[] address, int length);

    [DllImport("ws2_32.dll")]
    internal static extern int listen(IntPtr socket, int backlog);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int WSARecv(IntPtr socket, void* buffers, int count, out int bytes, ref int flags,
        NativeOverlapped* overlapped, IntPtr completion);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int WSASend(IntPtr socket, void* buffers, int count, out int bytes, int flags,
        NativeOverlapped* overlapped, IntPtr completion);

    [DllImport("ws2_32.dll", SetLastError = true)]
    internal static extern int closesocket(IntPtr socket);

    [DllImport("kernel32.dll")]
    internal static extern uint GetLastError();

    [DllImport("kernel32.dll", SetLastError = true)]
    internal static extern IntPtr CreateIoCompletionPort(IntPtr file, IntPtr port, UIntPtr key, uint threads);

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static extern bool GetQueuedCompletionStatus(IntPtr port, out uint bytes, out UIntPtr key,
        out NativeOverlapped* overlapped, uint milliseconds);

    [DllImport("kernel32.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static extern bool CloseHandle(IntPtr handle);
}

internal sealed class RelayOptions
{
    public int Port { get; set; } = 10080;

    public int Retries { get; set; } = 3;

    public string Log { get; set; } = "relay.log";
}

internal sealed unsafe class CompletionLoop : IDisposable
{
    private readonly ConcurrentDictionary<nuint, IntPtr> sockets = new();
    private readonly RelayOptions options;
    private IntPtr port;
    private IntPtr listener;

    internal CompletionLoop(RelayOptions options)
    {
        this.options = options;
        int result = Ws2.WSAStartup(0x0202, new byte[512]);
        if (result != 0)
            throw new WinsockException((WinsockError)result, "WSAStartup");

        port = Ws2.CreateIoCompletionPort(Ws2.INVALID_SOCKET, IntPtr.Zero, UIntPtr.Zero, 0);
        if (port == IntPtr.Zero)
            throw new Win32Exception();
    }

    internal void Open(byte[] address)
    {
        listener = Ws2.WSASocketW(2, 1, 6, IntPtr.Zero, 0, 1);
        if (listener == Ws2.INVALID_SOCKET)
        {
            throw new SocketException(Marshal.GetLastWin32Error());
        }

        if (Ws2.bind(listener, address, address.Length) == Ws2.SOCKET_ERROR)
        {
            Trace.TraceError("bind failed on {0}", options.Port);
            Ws2.closesocket(listener);
            throw {|WSE004:new WinsockException()|};
        }

        if (Ws2.listen(listener, 100) != 0)
        {
            throw new Win32Exception({|WSE003:Marshal.GetLastWin32Error()|});
        }

        if (Ws2.CreateIoCompletionPort(listener, port, (nuint)1, 0) != port)
        {
            int error = Marshal.GetLastWin32Error();
            Ws2.closesocket(listener);
            throw new Win32Exception(error);
        }
    }

    internal bool Receive(nuint key, void* buffers, NativeOverlapped* overlapped)
    {
        int flags = 0;
        int result = Ws2.WSARecv(sockets[key], buffers, 1, out _, ref flags, overlapped, IntPtr.Zero);
        if (result == 0)
            return true;

        int error = Marshal.GetLastWin32Error();
        switch ({|WSE001:error|})
        {
            case Ws2.WSA_IO_PENDING:
                return true;
            case Ws2.WSAECONNRESET:
            case 10053:
                Drop(key);
                return false;
            default:
                throw new WinsockException((WinsockError)error, "WSARecv");
        }
    }

    internal bool Send(nuint key, void* buffers, NativeOverlapped* overlapped)
    {
        switch (Ws2.WSASend(sockets[key], buffers, 1, out int bytes, 0, overlapped, IntPtr.Zero))
        {
            case 0:
                return bytes > 0;
            case {|WSE008:Ws2.WSAEWOULDBLOCK|}:
                return false;
            default:
                return {|WSE005:Ws2.WSAGetLastError()|} == Ws2.WSA_IO_PENDING;
        }
    }

    internal void Run(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            bool dequeued = Ws2.GetQueuedCompletionStatus(port, out uint bytes, out var key, out var overlapped, 100);
            if (!dequeued && overlapped is null)
            {
                uint error = {|WSE005:Ws2.GetLastError()|};
                if (error == 258)
                    continue;
                throw new Win32Exception((int)error);
            }

            if (!dequeued || bytes == 0)
                Drop((nuint)key);
        }
    }

    public void Dispose()
    {
        foreach (var socket in sockets.Values)
        {
            if (Ws2.closesocket(socket) != 0)
            {
                Trace.TraceWarning("closesocket: {0}", WinsockError.FromLastError());
            }
        }

        if (!Ws2.CloseHandle(port))
        {
            var error = Marshal.GetLastPInvokeError();
            Trace.TraceWarning("CloseHandle: {0}", error);
        }
    }

    private void Drop(nuint key)
    {
        if (sockets.TryRemove(key, out var socket))
            Ws2.closesocket(socket);
    }
}

// The other side of the relay: .NET's own sockets, on both systems.
internal sealed class Upstream
{
    private static readonly int[] Fatal = { 10013, 10049 };

    private readonly RelayOptions options;

    internal Upstream(RelayOptions options) => this.options = options;

    private static bool OnWindows { get; } = Environment.OSVersion.Platform == PlatformID.Win32NT;

    internal async Task<Socket?> ConnectAsync(EndPoint target, CancellationToken cancellation)
    {
        for (int attempt = 0; attempt < options.Retries; attempt++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(target, cancellation).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException e) when ({|WSE002:e.ErrorCode|} == 10061
                || e.SocketErrorCode == SocketError.TimedOut)
            {
                socket.Dispose();
                await Task.Delay(1000, cancellation).ConfigureAwait(false);
            }
            catch (SocketException e) when (Fatal.Contains({|WSE002:e.NativeErrorCode|}))
            {
                socket.Dispose();
                throw new IOException("upstream", e);
            }
        }

        return null;
    }

    internal static bool Ping(Socket socket, byte[] data)
    {
        try
        {
            return socket.Send(data, 0, data.Length, SocketFlags.None, out SocketError error) > 0
                && (int)error != {|WSE001:10054|};
        }
        catch ({|WSE009:WinsockException|} e) when (e.Code.IsTransient())
        {
            return false;
        }
    }

    internal static bool IsLost(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is SocketException s)
            {
                if (OnWindows)
                    return s.NativeErrorCode is 10053 or 10054;
                return s.NativeErrorCode is 103 or 104;
            }

            if (e is Win32Exception { {|WSE002:NativeErrorCode|}: 10054 })
                return true;

            if (e is IOException && e.HResult == unchecked({|WSE001:(int)0x80072746|}))
                return true;

            if ({|WSE010:e.Message.Contains("forcibly closed")|})
                return true;
        }

        return false;
    }

    internal static string Describe(SocketException e)
    {
        var code = {|WSE002:(WinsockError)e.ErrorCode|};
        return code.GetMessage() + " (" + e.ErrorCode + ")";
    }

    [SupportedOSPlatform("windows")]
    internal static SocketError Translate(int code) => code switch
    {
        10054 => SocketError.ConnectionReset,
        _ => (SocketError)Marshal.GetLastWin32Error(),
    };

    internal static void Fail(string setting)
    {
        if (!{|WSE007:WinsockError.TryParse(setting, out WinsockError code)|})
            throw new ArgumentException(setting);
        if (!OnWindows)
            throw new WinsockException(code);
        throw new SocketException((int)code);
    }

    internal static Exception Simulate(bool reset) => reset
        ? {|WSE006:new SocketException(10054)|}
        : {|WSE006:new Win32Exception((int)SocketError.TimedOut)|};
}
