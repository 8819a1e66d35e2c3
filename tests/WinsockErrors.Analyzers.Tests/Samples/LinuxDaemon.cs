// A daemon that answers pings on a raw socket and logs, in the style of small Linux services.
#nullable enable
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using WinsockErrors;

namespace Sample.Pingd;

internal static partial class Libc
{
    internal const int AF_INET = 2;
    internal const int SOCK_RAW = 3;
    internal const int IPPROTO_ICMP = 1;
    internal const int SOL_SOCKET = 1;
    internal const int SO_BINDTODEVICE = 25;
    internal const int EINTR = 4;
    internal const int EAGAIN = 11;
    internal const int EPERM = 1;

    [DllImport("libc", SetLastError = true)]
    internal static extern int socket(int domain, int type, int protocol);

    [DllImport("libc")]
    internal static extern int setsockopt(int fd, int level, int name, byte[] value, int length);

    [DllImport("libc", SetLastError = true)]
    internal static extern int poll(ref PollFd fds, nuint count, int timeout);

    [DllImport("libc", SetLastError = true)]
    internal static extern nint recvfrom(int fd, byte[] buffer, nuint length, int flags, byte[] address,
        ref int addressLength);

    [DllImport("libc", SetLastError = true)]
    internal static extern nint sendto(int fd, byte[] buffer, nuint length, int flags, byte[] address,
        int addressLength);

    [DllImport("libc", SetLastError = true)]
    internal static extern int close(int fd);

    [DllImport("libc", SetLastError = true)]
    internal static extern int pipe(int[] fds);

    [DllImport("libc")]
    internal static extern int geteuid();

    [DllImport("libc")]
    private static extern IntPtr __errno_location();

    internal static int Errno => Marshal.ReadInt32({|WSE005:__errno_location()|});

    internal static int Check(int result, string what)
    {
        if (result < 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            throw new IOException(what + ": " + Marshal.GetPInvokeErrorMessage(errno));
        }

        return result;
    }

    [StructLayout(LayoutKind.Sequential)]
    internal struct PollFd
    {
        public int fd;
        public short events;
        public short revents;
    }
}

internal interface ILog
{
    void Info(string text);

    void Error(Exception exception);
}

internal sealed class ConsoleLog : ILog
{
    public void Info(string text) =>
        Console.WriteLine(DateTime.Now.ToString("s", CultureInfo.InvariantCulture) + " " + text);

    public void Error(Exception exception) => Console.Error.WriteLine(exception);
}

internal sealed class RawSocket : IDisposable
{
    private readonly ILog log;
    private int fd = -1;

    internal RawSocket(ILog log) => this.log = log;

    internal void Open(string? device)
    {
        if (Libc.geteuid() != 0)
            log.Info("not root");

        fd = Libc.socket(Libc.AF_INET, Libc.SOCK_RAW, Libc.IPPROTO_ICMP);
        if (fd < 0)
        {
            var error = WinsockError.FromLastError();
            log.Info("socket: " + error.GetMessage(WinsockLanguage.English));
            throw new WinsockException(error, "socket");
        }

        if (device is not null)
        {
            byte[] name = System.Text.Encoding.ASCII.GetBytes(device + "\0");
            {|WSE003:Libc.Check(Libc.setsockopt(fd, Libc.SOL_SOCKET, Libc.SO_BINDTODEVICE, name, name.Length),
                "SO_BINDTODEVICE")|};
        }
    }

    internal bool Wait(int milliseconds)
    {
        var poll = new Libc.PollFd { fd = fd, events = 1 };
        int ready;
        do
        {
            ready = Libc.poll(ref poll, 1, milliseconds);
        }
        while (ready < 0 && Marshal.GetLastPInvokeError() == Libc.EINTR);

        return ready >= 0 ? ready > 0 : throw new WinsockException();
    }

    internal int Receive(byte[] buffer, byte[] address)
    {
        int length = address.Length;
        nint n = Libc.recvfrom(fd, buffer, (nuint)buffer.Length, 0, address, ref length);
        if (n < 0)
        {
            int errno = Marshal.GetLastPInvokeError();
            if (errno == Libc.EAGAIN || errno == Libc.EINTR)
                return 0;
            Dispose();
            throw new WinsockException({|WSE002:(WinsockError)errno|}, "recvfrom");
        }

        return (int)n;
    }

    internal void Reply(byte[] packet, int length, byte[] address)
    {
        if (Libc.sendto(fd, packet, (nuint)length, 0, address, address.Length) != length)
        {
            log.Info("short send");
            Dispose();
            throw {|WSE004:new WinsockException()|};
        }
    }

    internal async Task ReplyLaterAsync(byte[] packet, byte[] address, CancellationToken cancellation)
    {
        nint sent = Libc.sendto(fd, packet, (nuint)packet.Length, 0, address, address.Length);
        await Task.Delay(10, cancellation).ConfigureAwait(false);
        if (sent == -1)
            log.Error({|WSE004:new WinsockException()|});
    }

    public void Dispose()
    {
        if (fd >= 0 && Libc.close(fd) < 0)
            log.Info("close: " + Marshal.GetLastPInvokeErrorMessage());
        fd = -1;
    }
}

internal sealed class Daemon
{
    private readonly ILog log;
    private readonly Dictionary<IPAddress, int> seen = new();

    internal Daemon(ILog log) => this.log = log;

    internal void Run(string? device, CancellationToken cancellation)
    {
        using var socket = new RawSocket(log);
        socket.Open(device);
        byte[] buffer = new byte[1500];
        byte[] address = new byte[16];
        while (!cancellation.IsCancellationRequested)
        {
            if (!socket.Wait(1000))
                continue;
            int n = socket.Receive(buffer, address);
            if (n < 28 || buffer[20] != 8)
                continue;
            var peer = new IPAddress(address.AsSpan(4, 4));
            seen[peer] = seen.TryGetValue(peer, out int count) ? count + 1 : 1;
            buffer[20] = 0;
            BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(22), Checksum(buffer.AsSpan(20, n - 20)));
            socket.Reply(buffer, n, address);
        }
    }

    // The metrics go to a collector over .NET's own sockets.
    internal bool Push(string host, int port)
    {
        try
        {
            using var client = new UdpClient(host, port);
            client.Send(new byte[] { 1, 2, 3 }, 3);
            return true;
        }
        catch (SocketException e)
        {
            switch (e.SocketErrorCode)
            {
                case SocketError.HostNotFound:
                case SocketError.TryAgain:
                    return false;
                case {|WSE002:(SocketError)111|}:
                    log.Info("nobody listens");
                    return false;
            }

            if (e.ErrorCode == 101 || e.ErrorCode == 113)
                return false;
            if ({|WSE010:e.Message.Contains("timed out")|})
                return false;
            throw;
        }
    }

    internal string Explain(Exception e)
    {
        int code = e is SocketException s ? s.ErrorCode : e.HResult;
        if (code == 10061)
            return "refused";
        return e.TryGetWinsockError(out var error) ? error.GetMessage() : e.Message;
    }

    internal static int[] Pipe()
    {
        int[] fds = new int[2];
        if (Libc.pipe(fds) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        return fds;
    }

    internal static void Throw(SocketException inner)
    {
        if (inner.SocketErrorCode == SocketError.SocketError)
            throw {|WSE006:new SocketException(inner.ErrorCode)|};
        throw new IOException(inner.Message, inner);
    }

    private static ushort Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (int i = 0; i + 1 < data.Length; i += 2)
            sum += BinaryPrimitives.ReadUInt16BigEndian(data[i..]);
        while (sum >> 16 != 0)
            sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)~sum;
    }
}
