// Runs the operation whose name it is given, and says what has become of the last error.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

const int Mark = 54321;
string file = Path.GetTempFileName();
string exe = "/bin/true";

// What is prepared first, and then done.
var operations = new Dictionary<string, Func<Action>>
{
    ["System.Console.*"] = () => () => Console.WriteLine(),
    ["System.DateTime.Now"] = () => () => _ = DateTime.Now,
    ["System.DateTimeOffset.Now"] = () => () => _ = DateTimeOffset.Now,
    ["System.Environment.CurrentDirectory"] = () => () => _ = Environment.CurrentDirectory,
    ["System.Environment.GetEnvironmentVariable"] = () => () => _ = Environment.GetEnvironmentVariable("x"),
    ["System.Environment.GetFolderPath"] = () => () =>
        _ = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    ["System.Environment.MachineName"] = () => () => _ = Environment.MachineName,
    ["System.Environment.OSVersion"] = () => () => _ = Environment.OSVersion,
    ["System.Environment.ProcessPath"] = () => () => _ = Environment.ProcessPath,
    ["System.Environment.SetEnvironmentVariable"] = () => () => Environment.SetEnvironmentVariable("x", "y"),
    ["System.Environment.SystemDirectory"] = () => () => _ = Environment.SystemDirectory,
    ["System.Environment.WorkingSet"] = () => () => _ = Environment.WorkingSet,
    ["System.TimeZoneInfo.*"] = () => () => _ = TimeZoneInfo.Local,
    ["System.Diagnostics.Debug.Print"] = () => () => Debug.Print("x"),
    ["System.Diagnostics.Debug.Write"] = () => () => Debug.Write("x"),
    ["System.Diagnostics.Debug.WriteLine"] = () => () => Debug.WriteLine("x"),
    ["System.Diagnostics.Process.Start"] = () => () => _ = Process.Start(exe),
    ["System.Diagnostics.Trace.TraceError"] = () => () => Trace.TraceError("x"),
    ["System.Diagnostics.Trace.TraceInformation"] = () => () => Trace.TraceInformation("x"),
    ["System.Diagnostics.Trace.TraceWarning"] = () => () => Trace.TraceWarning("x"),
    ["System.Diagnostics.Trace.Write"] = () => () => Trace.Write("x"),
    ["System.Diagnostics.Trace.WriteLine"] = () => () => Trace.WriteLine("x"),
    ["System.Globalization.CultureInfo.CurrentCulture"] = () => () => _ = CultureInfo.CurrentCulture,
    ["System.Globalization.CultureInfo.CurrentUICulture"] = () => () => _ = CultureInfo.CurrentUICulture,
    ["System.IO.Directory.*"] = () => () => _ = Directory.Exists("x"),
    ["System.IO.DirectoryInfo.new"] = () => () => _ = new DirectoryInfo("x"),
    ["System.IO.DirectoryInfo.Create"] = () => { var d = new DirectoryInfo(file + ".d"); return () => d.Create(); },
    ["System.IO.DirectoryInfo.Delete"] = () =>
        { var d = Directory.CreateDirectory(file + ".d"); return () => d.Delete(); },
    ["System.IO.DirectoryInfo.Exists"] = () => { var d = new DirectoryInfo("/etc"); return () => _ = d.Exists; },
    ["System.IO.DirectoryInfo.GetDirectories"] = () =>
        { var d = new DirectoryInfo("/etc"); return () => _ = d.GetDirectories(); },
    ["System.IO.DirectoryInfo.GetFiles"] = () => { var d = new DirectoryInfo("/etc"); return () => _ = d.GetFiles(); },
    ["System.IO.File.*"] = () => () => _ = File.Exists("x"),
    ["System.IO.FileInfo.new"] = () => () => _ = new FileInfo("x"),
    ["System.IO.FileInfo.Create"] = () => { var f = new FileInfo(file); return () => f.Create().Dispose(); },
    ["System.IO.FileInfo.Delete"] = () => { var f = new FileInfo(file); return () => f.Delete(); },
    ["System.IO.FileInfo.Exists"] = () => { var f = new FileInfo(file); return () => _ = f.Exists; },
    ["System.IO.FileInfo.Length"] = () => { var f = new FileInfo(file); return () => _ = f.Length; },
    ["System.IO.FileInfo.Open"] = () => { var f = new FileInfo(file); return () => f.Open(FileMode.Open).Dispose(); },
    ["System.IO.FileInfo.OpenRead"] = () => { var f = new FileInfo(file); return () => f.OpenRead().Dispose(); },
    ["System.IO.FileInfo.OpenWrite"] = () => { var f = new FileInfo(file); return () => f.OpenWrite().Dispose(); },
    ["System.IO.FileStream.new"] = () => () => _ = new FileStream(file, FileMode.Open),
    ["System.IO.FileStream.Flush"] = () =>
        { var f = new FileStream(file, FileMode.Open); f.WriteByte(1); return () => f.Flush(); },
    ["System.IO.FileStream.Read"] = () => { var f = Unbuffered(); return () => _ = f.Read(new byte[1], 0, 1); },
    ["System.IO.FileStream.ReadByte"] = () => { var f = Unbuffered(); return () => f.ReadByte(); },
    ["System.IO.FileStream.Write"] = () => { var f = Unbuffered(); return () => f.Write(new byte[1], 0, 1); },
    ["System.IO.FileStream.WriteByte"] = () => { var f = Unbuffered(); return () => f.WriteByte(1); },
    ["System.IO.Path.Exists"] = () => () => _ = Path.Exists("x"),
    ["System.IO.Path.GetFullPath"] = () => () => _ = Path.GetFullPath("x"),
    ["System.IO.Path.GetTempFileName"] = () => () => File.Delete(Path.GetTempFileName()),
    ["System.IO.Path.GetTempPath"] = () => () => _ = Path.GetTempPath(),
    ["System.Net.Dns.GetHostAddresses"] = () => () => _ = Dns.GetHostAddresses("localhost"),
    ["System.Net.Dns.GetHostEntry"] = () => () => _ = Dns.GetHostEntry("localhost"),
    ["System.Net.Dns.GetHostName"] = () => () => _ = Dns.GetHostName(),
    ["System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces"] = () => () =>
        _ = NetworkInterface.GetAllNetworkInterfaces(),
    ["System.Net.Sockets.NetworkStream.Close"] = () => { var s = Connect().GetStream(); return () => s.Close(); },
    ["System.Net.Sockets.NetworkStream.Dispose"] = () => { var s = Connect().GetStream(); return () => s.Dispose(); },
    ["System.Net.Sockets.Socket.new"] = () => () => _ = NewSocket(),
    ["System.Net.Sockets.Socket.Bind"] = () =>
        { var s = NewSocket(); return () => s.Bind(new IPEndPoint(IPAddress.Loopback, 0)); },
    ["System.Net.Sockets.Socket.Close"] = () => { var s = NewSocket(); return () => s.Close(); },
    ["System.Net.Sockets.Socket.Dispose"] = () => { var s = NewSocket(); return () => s.Dispose(); },
    ["System.Net.Sockets.TcpClient.new"] = () => () => _ = new TcpClient(AddressFamily.InterNetwork),
    ["System.Net.Sockets.TcpClient.Close"] = () =>
        { var c = new TcpClient(AddressFamily.InterNetwork); return () => c.Close(); },
    ["System.Net.Sockets.TcpClient.Dispose"] = () =>
        { var c = new TcpClient(AddressFamily.InterNetwork); return () => c.Dispose(); },
    ["System.Net.Sockets.TcpListener.Start"] = () =>
        { var l = new TcpListener(IPAddress.Loopback, 0); return () => l.Start(); },
    ["System.Net.Sockets.TcpListener.Stop"] = () =>
        { var l = new TcpListener(IPAddress.Loopback, 0); l.Start(); return () => l.Stop(); },
    ["System.Net.Sockets.UdpClient.Close"] = () =>
        { var c = new UdpClient(AddressFamily.InterNetwork); return () => c.Close(); },
    ["System.Net.Sockets.UdpClient.Dispose"] = () =>
        { var c = new UdpClient(AddressFamily.InterNetwork); return () => c.Dispose(); },
    ["System.Threading.AutoResetEvent.new"] = () => () => _ = new AutoResetEvent(false),
    ["System.Threading.AutoResetEvent.Set"] = () => { var e = new AutoResetEvent(false); return () => e.Set(); },
    ["System.Threading.CancellationTokenSource.CancelAfter"] = () =>
        { var c = new CancellationTokenSource(); return () => c.CancelAfter(1000); },
    ["System.Threading.EventWaitHandle.new"] = () => () => _ = new EventWaitHandle(false, EventResetMode.AutoReset),
    ["System.Threading.EventWaitHandle.Reset"] = () =>
        { var e = new EventWaitHandle(true, EventResetMode.AutoReset); return () => e.Reset(); },
    ["System.Threading.EventWaitHandle.Set"] = () =>
        { var e = new EventWaitHandle(false, EventResetMode.AutoReset); return () => e.Set(); },
    ["System.Threading.ManualResetEvent.new"] = () => () => _ = new ManualResetEvent(false),
    ["System.Threading.ManualResetEvent.Set"] = () => { var e = new ManualResetEvent(false); return () => e.Set(); },
    ["System.Threading.Mutex.new"] = () => () => _ = new Mutex(),
    ["System.Threading.Mutex.ReleaseMutex"] = () => { var m = new Mutex(true); return () => m.ReleaseMutex(); },
    ["System.Threading.Semaphore.new"] = () => () => _ = new Semaphore(0, 1),
    ["System.Threading.Semaphore.Release"] = () => { var s = new Semaphore(0, 1); return () => s.Release(); },
    ["System.Threading.Tasks.Task.Delay"] = () => () => _ = Task.Delay(1),
    ["System.Threading.Tasks.Task.Run"] = () => () => _ = Task.Run(() => { }),
    ["System.Threading.ThreadPool.QueueUserWorkItem"] = () => () => ThreadPool.QueueUserWorkItem(_ => { }),
    ["System.Threading.Timer.new"] = () => () => _ = new Timer(_ => { }, null, 100, 100),
};

if (!operations.TryGetValue(args[0], out var prepare))
{
    return 2;
}

var operation = prepare();
Marshal.SetLastPInvokeError(Mark);
operation();
bool keeps = Marshal.GetLastPInvokeError() == Mark;
File.Delete(file);
return keeps ? 1 : 0;

FileStream Unbuffered() => new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);

static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

static TcpClient Connect()
{
    var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    var client = new TcpClient();
    client.Connect((IPEndPoint)listener.LocalEndpoint);
    return client;
}
