#if NET
using System.Runtime.InteropServices;
#endif

namespace WinsockErrors.Interop;

/// <summary>The messages of Windows itself, for codes that the table does not have.</summary>
internal static class SystemMessage
{
    private const uint FromSystem = 0x1000;
    private const uint IgnoreInserts = 0x200;

    private const int InsufficientBuffer = 122;

    // Nearly all messages fit the first buffer. The last size is the largest that FormatMessage gives a message.
    private const int FirstBufferSize = 256;
    private const int LastBufferSize = 32767;

    // LANGIDs: English (United States), French (France), and the system's own choice.
    private const uint English = 0x0409;
    private const uint French = 0x040C;
    private const uint SystemLanguage = 0;

    /// <summary>Finds the message of a code: in the language asked for, else in the system's.</summary>
    /// <returns>The message without white space at its end; null off Windows and where Windows has none.</returns>
    internal static string? Find(int code, WinsockLanguage language)
    {
        if (!CurrentSystem.IsWindows)
        {
            return null;
        }

#if NET
        // A look at a message is no reason to lose the caller's last error.
        int lastError = Marshal.GetLastPInvokeError();
        try
        {
            return FindInLanguages(code, language);
        }
        finally
        {
            Marshal.SetLastPInvokeError(lastError);
        }
#else
        return FindInLanguages(code, language);
#endif
    }

    private static string? FindInLanguages(int code, WinsockLanguage language) =>
        Find(code, language == WinsockLanguage.French ? French : English) ?? Find(code, SystemLanguage);

    /// <summary>Finds the message of a code in one language.</summary>
    /// <param name="code">The code.</param>
    /// <param name="languageId">A LANGID; 0 for the system's choice.</param>
    /// <param name="bufferSize">The size of the first buffer, in characters; it doubles until the message fits.</param>
    /// <returns>The message without white space at its end; null where there is none.</returns>
    internal static unsafe string? Find(int code, uint languageId, int bufferSize = FirstBufferSize)
    {
        Span<char> buffer = stackalloc char[FirstBufferSize];
        buffer = buffer.Slice(0, Math.Min(bufferSize, FirstBufferSize));
        while (true)
        {
            uint length;
            fixed (char* start = buffer)
            {
                length = NativeMethods.FormatMessage(
                    FromSystem | IgnoreInserts, 0, (uint)code, languageId, start, (uint)buffer.Length, 0);
            }

            if (length != 0)
            {
                string message = buffer.Slice(0, (int)length).ToString().TrimEnd();
                return message.Length == 0 ? null : message;
            }

            // Anything else, such as 317 (no such message), 1813 (no table) or 1815 (no such language), means "no message".
            if (LastPInvokeError.Read() != InsufficientBuffer || buffer.Length >= LastBufferSize)
            {
                return null;
            }

            buffer = new char[Math.Min(buffer.Length * 2, LastBufferSize)];
        }
    }
}
