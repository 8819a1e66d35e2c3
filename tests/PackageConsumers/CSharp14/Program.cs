#region connect
using System.Runtime.InteropServices;
using System.Text;
using WinsockErrors;

Console.OutputEncoding = Encoding.UTF8;
NativeLibrary.SetDllImportResolver(typeof(Sockets).Assembly, (_, assembly, path) =>
    NativeLibrary.Load(OperatingSystem.IsWindows() ? "ws2_32" : "libc", assembly, path));
if (OperatingSystem.IsWindows())
{
    WinsockException.ThrowIfError(Sockets.WSAStartup(0x0202, new byte[512]));
}

byte[] address = [2, 0, 0, 1, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];              // AF_INET, port 1, 127.0.0.1
int socket = WinsockException.ThrowIfSocketError(Sockets.socket(2, 1, 0));        // AF_INET, SOCK_STREAM
if (Sockets.connect(socket, address, address.Length) == -1)
{
    var error = WinsockError.FromLastError();
    Console.WriteLine($"{error.GetName()} {(int)error}: {error.GetMessage(WinsockLanguage.French)}");
}

static class Sockets
{
    [DllImport("sockets")]
    public static extern int WSAStartup(ushort version, byte[] data);
    // An int on Unix; on Windows a handle, whose 32 significant bits an int holds too.
    [DllImport("sockets", SetLastError = true)]
    public static extern int socket(int family, int type, int protocol);
    [DllImport("sockets", SetLastError = true)]
    public static extern int connect(nint socket, byte[] address, int length);
}
#endregion
