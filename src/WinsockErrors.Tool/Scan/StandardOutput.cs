using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace WinsockErrors.Tool.Scan;

/// <summary>Opens standard output so that writing fails when nobody reads it any more.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;

    /// <summary>Opens it, for bytes.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "What has been opened here is not closed here.")]
    internal static Stream Open()
    {
        // Console's stream keeps silent about a reader that has gone; a FileStream does not. But a FileStream would not move the
        // place in a file where the next program of a script goes on.
        if (!OperatingSystem.IsWindows())
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek)
            {
                return stream;
            }
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Whether writing failed because nobody reads the output any more.</summary>
    internal static bool IsClosed(IOException exception) => exception.HResult == BrokenPipe;
}
