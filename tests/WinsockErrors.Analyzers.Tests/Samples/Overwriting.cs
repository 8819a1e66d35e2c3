// Runs the operations whose names it is given, and prints those that have kept the last error. Without a name, prints
// all names. It leaves its files beside it.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.IO.Pipes;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

const int Mark = 54321;
string folder = AppContext.BaseDirectory;
string file = "";

// What is prepared first, and then done.
var operations = new Dictionary<string, Func<Action>>
{
    ["System.Console.*"] = () => () => Console.WriteLine(),
    ["System.DateTime.Now"] = () => () => _ = DateTime.Now,
    ["System.DateTime.ToLocalTime"] = () => () => _ = DateTime.UtcNow.ToLocalTime(),
    ["System.DateTime.Today"] = () => () => _ = DateTime.Today,
    ["System.DateTimeOffset.Now"] = () => () => _ = DateTimeOffset.Now,
    ["System.Environment.CurrentDirectory"] = () => () => _ = Environment.CurrentDirectory,
    ["System.Environment.ExpandEnvironmentVariables"] = () => () => _ = Environment.ExpandEnvironmentVariables("%x%"),
    ["System.Environment.GetEnvironmentVariable"] = () => () => _ = Environment.GetEnvironmentVariable("x"),
    ["System.Environment.GetFolderPath"] = () => () =>
        _ = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    ["System.Environment.GetLogicalDrives"] = () => () => _ = Environment.GetLogicalDrives(),
    ["System.Environment.MachineName"] = () => () => _ = Environment.MachineName,
    ["System.Environment.OSVersion"] = () => () => _ = Environment.OSVersion,
    ["System.Environment.ProcessPath"] = () => () => _ = Environment.ProcessPath,
    ["System.Environment.SetEnvironmentVariable"] = () => () => Environment.SetEnvironmentVariable("x", "y"),
    ["System.Environment.SystemDirectory"] = () => () => _ = Environment.SystemDirectory,
    ["System.Environment.UserDomainName"] = () => () => _ = Environment.UserDomainName,
    ["System.Environment.WorkingSet"] = () => () => _ = Environment.WorkingSet,
    ["System.TimeZoneInfo.*"] = () => () => _ = TimeZoneInfo.Local,
    ["System.Diagnostics.Debug.Print"] = () => () => Debug.Print("x"),
    ["System.Diagnostics.Debug.Write"] = () => () => Debug.Write("x"),
    ["System.Diagnostics.Debug.WriteLine"] = () => () => Debug.WriteLine("x"),
    ["System.Diagnostics.Process.GetProcessById"] = () => () => _ = Process.GetProcessById(Environment.ProcessId),
    ["System.Diagnostics.Process.GetProcesses"] = () => () => _ = Process.GetProcesses(),
    ["System.Diagnostics.Process.GetProcessesByName"] = () => () => _ = Process.GetProcessesByName("x"),
    ["System.Diagnostics.Process.Kill"] = () => { var p = StartProcess(); return () => p.Kill(); },
    ["System.Diagnostics.Process.MainModule"] = () =>
        { var p = Process.GetCurrentProcess(); return () => _ = p.MainModule; },
    ["System.Diagnostics.Process.Start"] = () => () => _ = StartProcess(),
    ["System.Diagnostics.Process.StartTime"] = () =>
        { var p = Process.GetCurrentProcess(); return () => _ = p.StartTime; },
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
    ["System.IO.DirectoryInfo.CreateSubdirectory"] = () =>
        { var d = Directory.CreateDirectory(file + ".d"); return () => d.CreateSubdirectory("x"); },
    ["System.IO.DirectoryInfo.EnumerateDirectories"] = () =>
        { var d = new DirectoryInfo(folder); return () => _ = d.EnumerateDirectories(); },
    ["System.IO.DirectoryInfo.EnumerateFileSystemInfos"] = () =>
        { var d = new DirectoryInfo(folder); return () => _ = d.EnumerateFileSystemInfos(); },
    ["System.IO.DirectoryInfo.EnumerateFiles"] = () =>
        { var d = new DirectoryInfo(folder); return () => _ = d.EnumerateFiles(); },
    ["System.IO.DirectoryInfo.Delete"] = () =>
        { var d = Directory.CreateDirectory(file + ".d"); return () => d.Delete(); },
    ["System.IO.DirectoryInfo.Exists"] = () => { var d = new DirectoryInfo(folder); return () => _ = d.Exists; },
    ["System.IO.DirectoryInfo.GetDirectories"] = () =>
        { var d = new DirectoryInfo(folder); return () => _ = d.GetDirectories(); },
    ["System.IO.DirectoryInfo.GetFileSystemInfos"] = () =>
        { var d = new DirectoryInfo(folder); return () => _ = d.GetFileSystemInfos(); },
    ["System.IO.DirectoryInfo.MoveTo"] = () =>
        { var d = Directory.CreateDirectory(file + ".d"); return () => d.MoveTo(file + ".e"); },
    ["System.IO.DirectoryInfo.Refresh"] = () => { var d = new DirectoryInfo(folder); return () => d.Refresh(); },
    ["System.IO.DriveInfo.AvailableFreeSpace"] = () =>
        { var d = new DriveInfo(Path.GetPathRoot(file)!); return () => _ = d.AvailableFreeSpace; },
    ["System.IO.DriveInfo.GetDrives"] = () => () => _ = DriveInfo.GetDrives(),
    ["System.IO.DirectoryInfo.GetFiles"] = () => { var d = new DirectoryInfo(folder); return () => _ = d.GetFiles(); },
    ["System.IO.File.*"] = () => () => _ = File.Exists("x"),
    ["System.IO.FileInfo.new"] = () => () => _ = new FileInfo("x"),
    ["System.IO.FileInfo.AppendText"] = () => { var f = new FileInfo(file); return () => f.AppendText().Dispose(); },
    ["System.IO.FileInfo.CopyTo"] = () => { var f = new FileInfo(file); return () => f.CopyTo(file + ".c"); },
    ["System.IO.FileInfo.CreateText"] = () => { var f = new FileInfo(file); return () => f.CreateText().Dispose(); },
    ["System.IO.FileInfo.MoveTo"] = () => { var f = new FileInfo(file); return () => f.MoveTo(file + ".c"); },
    ["System.IO.FileInfo.OpenText"] = () => { var f = new FileInfo(file); return () => f.OpenText().Dispose(); },
    ["System.IO.FileInfo.Refresh"] = () => { var f = new FileInfo(file); return () => f.Refresh(); },
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
    ["System.IO.FileStream.Lock"] = () => { var f = Unbuffered(); return () => f.Lock(0, 1); },
    ["System.IO.FileStream.SetLength"] = () => { var f = Unbuffered(); return () => f.SetLength(1); },
    ["System.IO.FileStream.Unlock"] = () => { var f = Unbuffered(); f.Lock(0, 1); return () => f.Unlock(0, 1); },
    ["System.IO.FileStream.Read"] = () => { var f = Unbuffered(); return () => _ = f.Read(new byte[1], 0, 1); },
    ["System.IO.FileStream.ReadByte"] = () => { var f = Unbuffered(); return () => f.ReadByte(); },
    ["System.IO.FileStream.Write"] = () => { var f = Unbuffered(); return () => f.Write(new byte[1], 0, 1); },
    ["System.IO.FileStream.WriteByte"] = () => { var f = Unbuffered(); return () => f.WriteByte(1); },
    ["System.IO.FileSystemWatcher.new"] = () => () => _ = new FileSystemWatcher(folder),
    ["System.IO.MemoryMappedFiles.MemoryMappedFile.CreateFromFile"] = () =>
        { File.WriteAllText(file, "x"); return () => _ = MemoryMappedFile.CreateFromFile(file); },
    ["System.IO.MemoryMappedFiles.MemoryMappedFile.CreateNew"] = () => () => _ = NewMemory(),
    ["System.IO.MemoryMappedFiles.MemoryMappedFile.CreateViewAccessor"] = () =>
        { var m = NewMemory(); return () => _ = m.CreateViewAccessor(); },
    ["System.IO.MemoryMappedFiles.MemoryMappedFile.CreateViewStream"] = () =>
        { var m = NewMemory(); return () => _ = m.CreateViewStream(); },
    ["System.IO.MemoryMappedFiles.MemoryMappedViewAccessor.Dispose"] = () =>
        { var a = NewMemory().CreateViewAccessor(); return () => a.Dispose(); },
    ["System.IO.MemoryMappedFiles.MemoryMappedViewAccessor.Flush"] = () =>
        { var a = NewMemory().CreateViewAccessor(); return () => a.Flush(); },
    ["System.IO.Path.Exists"] = () => () => _ = Path.Exists("x"),
    ["System.IO.Path.GetFullPath"] = () => () => _ = Path.GetFullPath("x"),
    ["System.IO.Path.GetTempFileName"] = () => () => File.Delete(Path.GetTempFileName()),
    ["System.IO.Path.GetTempPath"] = () => () => _ = Path.GetTempPath(),
    ["System.IO.Pipes.AnonymousPipeClientStream.new"] = () =>
    {
        string handle = new AnonymousPipeServerStream().GetClientHandleAsString();
        return () => _ = new AnonymousPipeClientStream(handle);
    },
    ["System.IO.Pipes.AnonymousPipeServerStream.new"] = () => () => _ = new AnonymousPipeServerStream(),
    ["System.IO.Pipes.NamedPipeServerStream.new"] = () => () =>
        new NamedPipeServerStream(Path.GetFileName(file)).Dispose(),
    ["System.IO.Pipes.NamedPipeServerStream.Dispose"] = () =>
        { var p = new NamedPipeServerStream(Path.GetFileName(file)); return () => p.Dispose(); },
    ["System.IO.RandomAccess.FlushToDisk"] = () =>
        { var h = Unbuffered().SafeFileHandle; return () => RandomAccess.FlushToDisk(h); },
    ["System.IO.RandomAccess.GetLength"] = () =>
        { var h = Unbuffered().SafeFileHandle; return () => _ = RandomAccess.GetLength(h); },
    ["System.IO.RandomAccess.Read"] = () =>
        { var h = Unbuffered().SafeFileHandle; return () => _ = RandomAccess.Read(h, new byte[1], 0); },
    ["System.IO.RandomAccess.SetLength"] = () =>
        { var h = Unbuffered().SafeFileHandle; return () => RandomAccess.SetLength(h, 1); },
    ["System.IO.RandomAccess.Write"] = () =>
        { var h = Unbuffered().SafeFileHandle; return () => RandomAccess.Write(h, new byte[1], 0); },
    ["System.IO.StreamReader.new(path)"] = () => () => _ = new StreamReader(file),
    ["System.IO.StreamWriter.new(path)"] = () => () => _ = new StreamWriter(file),
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
    ["System.Threading.Tasks.TaskFactory.StartNew"] = () => () => _ = Task.Factory.StartNew(() => { }),
    ["System.Threading.ThreadPool.QueueUserWorkItem"] = () => () => ThreadPool.QueueUserWorkItem(_ => { }),
    ["System.Threading.Timer.new"] = () => () => _ = new Timer(_ => { }, null, 100, 100),
    ["System.Timers.Timer.Start"] = () => { var t = new System.Timers.Timer(100); return () => t.Start(); },
};

var kept = new List<string>();
foreach (string name in args)
{
    file = Path.Combine(folder, Path.GetRandomFileName());
    File.Create(file).Dispose();
    var operation = operations[name]();
    Marshal.SetLastPInvokeError(Mark);
    operation();
    if (Marshal.GetLastPInvokeError() == Mark)
    {
        kept.Add(name);
    }
}

IEnumerable<string> names = args.Length == 0 ? operations.Keys : kept;
Console.WriteLine(string.Join('\n', names));

// A program that waits for its input.
static Process StartProcess() => Process.Start(
    new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/cat") { RedirectStandardInput = true })!;

FileStream Unbuffered() => new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);

static MemoryMappedFile NewMemory() => MemoryMappedFile.CreateNew(null, 4096);

static Socket NewSocket() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

static TcpClient Connect()
{
    var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    var client = new TcpClient();
    client.Connect((IPEndPoint)listener.LocalEndpoint);
    return client;
}
