using System.Runtime.InteropServices;

namespace WinsockErrors.Tool.Interop;

/// <summary>What happens when the reader of the output has gone.</summary>
/// <remarks>
/// .NET ignores the signal, and then the console ignores the error: an endless input would be read in vain. On
/// Windows, there is no such signal.
/// </remarks>
internal static partial class BrokenPipe
{
    private const int SIGPIPE = 13;
    private const nint SIG_DFL = 0;

    /// <summary>From now on, it ends the program silently, as it ends others on Unix.</summary>
    internal static void MakeFatal()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = signal(SIGPIPE, SIG_DFL);
        }
    }

    [LibraryImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint signal(int number, nint handler);
}
