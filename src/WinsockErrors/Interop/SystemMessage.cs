using System.Runtime.CompilerServices;

namespace WinsockErrors.Interop;

/// <summary>The messages of Windows itself, for codes that the table does not have.</summary>
internal static class SystemMessage
{
    private const uint FromSystem = 0x1000;
    private const uint IgnoreInserts = 0x200;

    // Nearly all messages fit the first size. The other is the largest that FormatMessage supports.
    private const int UsualSize = 256;
    private const int LargestSize = 32767;

    // LANGIDs: English (United States), French (France), and the system's own choice.
    private const uint English = 0x0409;
    private const uint French = 0x040C;
    private const uint SystemLanguage = 0;

    /// <summary>Finds the message of a code: in the requested language, else in the system's.</summary>
    /// <returns>The message without white space at its end; null off Windows and where Windows has none.</returns>
    internal static string? Find(int code, WinsockLanguage language) =>
        !CurrentSystem.IsWindows ? null
        : Find(code, language == WinsockLanguage.French ? French : English) ?? Find(code, SystemLanguage);

    /// <summary>Finds the message of a code in one language.</summary>
    /// <param name="code">The code.</param>
    /// <param name="languageId">A LANGID; 0 for the system's choice.</param>
    /// <param name="firstSize">The size of the first buffer, in characters, at most 256.</param>
    /// <returns>The message without white space at its end; null where there is none.</returns>
    [SkipLocalsInit]
    internal static string? Find(int code, uint languageId, int firstSize = UsualSize)
    {
        Span<char> buffer = stackalloc char[UsualSize];
        // No message, or a longer one: the error would tell which, but capturing it would cost the caller its own last
        // error.
        return Format(code, languageId, buffer.Slice(0, firstSize)) ?? Format(code, languageId, new char[LargestSize]);
    }

    private static unsafe string? Format(int code, uint languageId, Span<char> buffer)
    {
        int length;
        fixed (char* start = buffer)
        {
            length = (int)NativeMethods.FormatMessage(
                FromSystem | IgnoreInserts, 0, (uint)code, languageId, start, (uint)buffer.Length, 0);
        }

        // Not TrimEnd, which takes a third as long as FormatMessage. White space here is a line end, and spaces
        // before it.
        while (length > 0 && buffer[length - 1] <= ' ')
        {
            length--;
        }

        return length == 0 ? null : buffer.Slice(0, length).ToString();
    }
}
