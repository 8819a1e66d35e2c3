using System.Runtime.InteropServices;
using System.Text;

namespace WinsockErrors.Tool.Interop;

/// <summary>Standard output on Windows.</summary>
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint EnableVirtualTerminalProcessing = 4;

    /// <summary>Gets the handle, which the program does not own.</summary>
    internal static nint GetHandle() => GetStdHandle(StandardOutput);

    /// <summary>
    /// Makes the program write UTF-8: the code pages of Windows consoles lack characters of the French texts.
    /// </summary>
    internal static void UseUtf8()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
    }

    /// <summary>
    /// Makes a console show colors, which it does only when asked to; also true if that is not needed.
    /// </summary>
    internal static bool TryEnableColor()
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }

        nint console = GetHandle();
        return GetConsoleMode(console, out uint mode)
            && SetConsoleMode(console, mode | EnableVirtualTerminalProcessing);
    }

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int handle);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint console, out uint mode);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint console, uint mode);
}
