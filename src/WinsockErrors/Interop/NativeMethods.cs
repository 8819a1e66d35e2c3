using System.Runtime.InteropServices;

namespace WinsockErrors.Interop;

/// <summary>The functions of Windows that the library calls.</summary>
internal static partial class NativeMethods
{
    /// <summary>Gets the message of a code (winbase.h). Returns its length without the final null, or 0.</summary>
#if NET
    [LibraryImport("kernel32", EntryPoint = "FormatMessageW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static unsafe partial uint FormatMessage(
        uint flags, nint source, uint messageId, uint languageId, char* buffer, uint size, nint arguments);
#else
    [DllImport("kernel32", EntryPoint = "FormatMessageW", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static extern unsafe uint FormatMessage(
        uint flags, nint source, uint messageId, uint languageId, char* buffer, uint size, nint arguments);
#endif
}
