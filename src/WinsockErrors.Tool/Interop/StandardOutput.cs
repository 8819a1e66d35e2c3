using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WinsockErrors.Tool.Interop;

/// <summary>Opens standard output so that writing fails when nobody reads it anymore.</summary>
internal static class StandardOutput
{
    // ERROR_BROKEN_PIPE, ERROR_NO_DATA and, under Wine, ERROR_PIPE_NOT_CONNECTED.
    private static readonly uint[] BrokenPipe = [0x8007006D, 0x800700E8, 0x800700E9];

    /// <summary>Opens it, for bytes.</summary>
    [SuppressMessage(
        "Reliability",
        "CA2000:Dispose objects before losing scope",
        Justification = "What has been opened here is not closed here.")]
    internal static Stream Open()
    {
        // On Unix, a signal ends the program. On Windows, Console's stream hides that a reader has gone; a FileStream
        // does not. But a FileStream would not move the position in a file from which the next program of a script
        // continues.
        if (OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var handle = new SafeFileHandle(WindowsConsole.GetHandle(), ownsHandle: false);
            var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Opens it, for text.</summary>
    /// <param name="output">Standard output, for bytes.</param>
    internal static TextWriter OpenText(Stream output) => OperatingSystem.IsWindows() && Console.IsOutputRedirected
        ? new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
        : Console.Out;

    /// <summary>Determines whether writing failed because nobody reads the output anymore.</summary>
    internal static bool IsClosed(Exception exception) => BrokenPipe.Contains((uint)exception.HResult);
}
