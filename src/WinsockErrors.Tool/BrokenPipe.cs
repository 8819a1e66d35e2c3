using System.Runtime.InteropServices;

namespace WinsockErrors.Tool;

/// <summary>Ends the program, as Unix ends others, when nobody reads its output any more.</summary>
/// <remarks>
/// .NET ignores the signal, and then the console ignores the error: an endless input would be read to no purpose. On Windows,
/// there is no such signal.
/// </remarks>
internal static partial class BrokenPipe
{
    private const int SIGPIPE = 13;
    private const nint SIG_DFL = 0;

    internal static void EndProgram()
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
