using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>
/// The error that the runtime captured after the last P/Invoke with SetLastError = true on this thread.
/// </summary>
internal static class LastPInvokeError
{
    /// <summary>
    /// Reads the raw value: a Windows error code on Windows, an errno elsewhere. Every caller reads it before it does
    /// anything else, because the first use of many things (a culture, the console, an exception) overwrites it.
    /// </summary>
    internal static int Read() =>
#if NET
        Marshal.GetLastPInvokeError();
#else
        Marshal.GetLastWin32Error();
#endif

    /// <summary>Gets the Winsock code for a raw value.</summary>
    internal static WinsockError ToWinsockError(int raw) =>
        ToWinsockError(raw, CurrentSystem.IsWindows, CurrentSystem.Unix);

    /// <summary>
    /// Gets the Winsock code for a raw value of Windows or of a Unix; null is a Unix that is not known.
    /// </summary>
    internal static WinsockError ToWinsockError(int raw, bool isWindows, UnixPlatform? unix)
    {
        if (isWindows || raw == 0)
        {
            return (WinsockError)raw;
        }

        var error = unix is { } platform ? WinsockErrorConvert.FromErrno(raw, platform) : null;
        return error ?? WinsockError.WSASYSCALLFAILURE;
    }
}
