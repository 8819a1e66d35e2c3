// A listener on raw sockets of Unix, in the style of small servers: retry loops, helpers, aliases, per-platform code.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using WinsockErrors;
using static Sample.Net.Interop;
using Err = WinsockErrors.WinsockError;
using Sx = System.Net.Sockets.SocketException;

namespace Sample.Net
{
    internal static class Interop
    {
        public const int AF_INET = 2;
        public const int SOCK_STREAM = 1;
        public const int SOL_SOCKET = 1;
        public const int EINTR = 4;
        public const int EAGAIN = 11;
        public const int WSAECONNRESET = 10054;

        [DllImport("libc", SetLastError = true)]
        public static extern int socket(int domain, int type, int protocol);

        [DllImport("libc", EntryPoint = "bind", SetLastError = true)]
        public static extern int Bind(int fd, byte[] address, uint length);

        [DllImport("libc")]
        public static extern int listen(int fd, int backlog);

        [DllImport("libc", SetLastError = true)]
        public static extern int accept(int fd, IntPtr address, IntPtr length);

        [DllImport("libc", SetLastError = true)]
        public static extern unsafe nint read(int fd, byte* buffer, nuint count);

        [DllImport("libc", SetLastError = true)]
        public static extern nint write(int fd, byte[] buffer, nuint count);

        [DllImport("libc", SetLastError = true)]
        public static extern int setsockopt(int fd, int level, int option, ref int value, uint length);

        [DllImport("libc", SetLastError = true)]
        public static extern int close(int fd);

        [DllImport("libc", SetLastError = true)]
        public static extern int poll(int[] fds, uint count, int timeout);

        [DllImport("libc")]
        public static extern int getpid();

        [DllImport("libc")]
        private static extern IntPtr __errno_location();

        public static int Errno => Marshal.ReadInt32({|WSE005:__errno_location()|});
    }

    public interface ILog
    {
        void Debug(string text);

        void Error(Exception exception, string text);
    }

    public sealed class UnixListener : IDisposable
    {
        private readonly ILog? _log;
        private readonly Dictionary<int, string> _peers = new();
        private int _fd = -1;
        private bool _disposed;

        public UnixListener(ILog? log = null) => _log = log;

        public void Open(ushort port, bool reuse)
        {
            byte[] address = { 2, 0, (byte)(port >> 8), (byte)port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 };

            _fd = socket(AF_INET, SOCK_STREAM, 0);
            if (_fd < 0)
                throw new WinsockException();

            if (reuse)
            {
                int on = 1;
                if (setsockopt(_fd, SOL_SOCKET, 2, ref on, sizeof(int)) != 0)
                {
                    _log?.Debug($"SO_REUSEADDR failed on {_fd}");
                    var ignored = Err.FromLastError();
                    _log?.Debug(ignored.ToString());
                }
            }

            if (Bind(_fd, address, (uint)address.Length) < 0)
            {
                close(_fd);
                _fd = -1;
                throw {|WSE004:new WinsockException()|};
            }

            // listen is declared without SetLastError.
            if (listen(_fd, 128) < 0)
            {
                var error = {|WSE003:WinsockErrorConvert.FromLastError()|};
                close(_fd);
                throw new WinsockException(error, "listen");
            }
        }

        public int Accept()
        {
            while (true)
            {
                int client = accept(_fd, IntPtr.Zero, IntPtr.Zero);
                if (client >= 0)
                {
                    _peers[client] = $"peer {client}";
                    return client;
                }

                var error = WinsockError.FromLastError();
                switch (error)
                {
                    case Err.WSAEINTR:
                        continue;
                    case Err.WSAEWOULDBLOCK:
                        Thread.Sleep(10);
                        continue;
                    default:
                        Trace.TraceError("accept: {0}", error.GetName());
                        throw new WinsockException(error, nameof(accept));
                }
            }
        }

        public unsafe int Read(int fd, Span<byte> buffer)
        {
            nint n;
            fixed (byte* p = buffer)
            {
                do
                {
                    n = read(fd, p, (nuint)buffer.Length);
                }
                while (n < 0 && Marshal.GetLastPInvokeError() == EINTR);
            }

            if (n < 0)
            {
                throw WinsockException.FromLastError();
            }

            return (int)n;
        }

        public int ReadLogged(int fd, byte[] buffer)
        {
            int n = ReadCore(fd, buffer);
            Console.WriteLine("read " + n);
            if (n < 0)
                throw new WinsockException();
            return n;
        }

        public void Write(int fd, byte[] data)
        {
            int retries = 0;
        again:
            nint n = write(fd, data, (nuint)data.Length);
            if (n == -1)
            {
                int raw = Marshal.GetLastPInvokeError();
                if ((raw == EINTR || raw == EAGAIN) && retries++ < 5)
                    goto again;

                Console.Error.WriteLine("[{0}] write({1}) failed", DateTime.Now, fd);
                throw {|WSE004:new WinsockException()|};
            }
        }

        public void WriteTraced(int fd, byte[] data)
        {
            var n = write(fd, data, (nuint)data.Length);
            if (Environment.GetEnvironmentVariable("SAMPLE_TRACE") != null)
                File.AppendAllText("trace.log", n.ToString(CultureInfo.InvariantCulture));
            {|WSE004:WinsockException.ThrowIfSocketError((int)n)|};
        }

        public bool TryPoll(int fd, int timeout, out WinsockError error)
        {
            int ready = poll(new[] { fd, 1 }, 1, timeout);
            error = ready < 0 ? WinsockError.FromLastError() : WinsockError.NO_ERROR;
            return ready > 0;
        }

        public async Task<int> AcceptAsync(CancellationToken cancellation)
        {
            int client = accept(_fd, IntPtr.Zero, IntPtr.Zero);
            await Task.Delay(1, cancellation).ConfigureAwait(false);
            return client >= 0 ? client : throw {|WSE004:new WinsockException()|};
        }

        public static int Check(int result)
        {
            if (result == -1)
                throw new WinsockException();
            return result;
        }

        public void Shutdown(int fd) => Check(close(fd));

        public static string Describe(int code)
        {
            int pid = getpid();
            return $"{pid}: {((WinsockError)code).GetMessage()}";
        }

        public void Dispose()
        {
            if (_disposed)
                return;
            _disposed = true;
            if (_fd >= 0 && close(_fd) != 0)
                _log?.Error(new WinsockException(), "close");
        }

        private static unsafe int ReadCore(int fd, byte[] buffer)
        {
            fixed (byte* p = buffer)
                return (int)read(fd, p, (nuint)buffer.Length);
        }
    }

    public static class Dialer
    {
        public static Socket? Dial(string host, int port, int attempts, ILog log)
        {
            for (int i = 0; i < attempts; i++)
            {
                var s = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    s.Connect(host, port);
                    return s;
                }
                catch (Sx ex) when ({|WSE002:ex.ErrorCode|} == 10061 || {|WSE002:ex.ErrorCode|} == 10060)
                {
                    log.Debug("retry");
                    s.Dispose();
                }
                catch (Sx ex) when (ex.SocketErrorCode == SocketError.WouldBlock)
                {
                    log.Error(ex, ex.ErrorCode.ToString());
                }
                catch (Exception ex) when (
                    ex.InnerException is SocketException { {|WSE002:NativeErrorCode|}: WSAECONNRESET })
                {
                    log.Error(ex, "reset");
                }
                catch (IOException ex) when (ex.HResult == unchecked((int)0x80070020)
                    || ex.HResult == {|WSE001:-2147014842|})
                {
                    log.Error(ex, "io");
                }
            }

            return null;
        }

        public static bool IsReset(Exception? e) => e switch
        {
            null => false,
            SocketException se when OperatingSystem.IsWindows() => se.NativeErrorCode == 10054,
            SocketException se => se.NativeErrorCode is 104 or 54,
            AggregateException a => IsReset(a.InnerException),
            _ => (e.InnerException as SocketException)?{|WSE002:.ErrorCode|} == 10054,
        };

        public static int Rank(SocketException e)
        {
            switch ((int)e.SocketErrorCode)
            {
                case {|WSE001:10054|}:
                    return 1;
                case (int)SocketError.TimedOut:
                    return 2;
                default:
                    return {|WSE002:e.ErrorCode|} switch
                    {
                        10061 => 3,
                        10065 => 4,
                        _ => 0,
                    };
            }
        }

        public static void Fail(int port)
        {
            if (port == 10080 || port == 11001)
                throw new SocketException((int)SocketError.AccessDenied);
            if (port == 10061)
                throw {|WSE006:new SocketException(10061)|};
            int code = Marshal.GetLastPInvokeError();
            throw {|WSE006:new SocketException(code)|};
        }
    }
}
