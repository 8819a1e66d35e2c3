using System.ComponentModel;
using System.Net.Sockets;
using WinsockErrors.Interop;

namespace WinsockErrors;

/// <summary>Finds the Winsock code in an exception, however deeply it is wrapped.</summary>
public static class ExceptionExtensions
{
    // Deeper aggregates are followed only through their first exception, so that the stack stays small.
    private const int AggregateLimit = 32;

    extension(Exception? exception)
    {
        /// <summary>
        /// Finds the Winsock code of a failure in an exception or in any that it wraps. Designed for exception filters.
        /// </summary>
        /// <param name="error">The code; <see cref="WinsockError.NO_ERROR"/> when there is none.</param>
        /// <returns>True if there is one; false otherwise, and for null.</returns>
        /// <remarks>
        /// <para>
        /// The search goes depth first through <see cref="Exception.InnerException"/>, however long the chain, and
        /// through all exceptions of an <see cref="AggregateException"/>, nested up to 32 deep. It finds the first
        /// exception with a code other than <see cref="WinsockError.NO_ERROR"/>: a <see cref="WinsockException"/> or
        /// <see cref="SocketException"/>; on Windows also a <see cref="Win32Exception"/> with a code of the table from
        /// 10004 to 11033, which elsewhere would be an errno.
        /// </para>
        /// <para>
        /// If there is none at all, it finds the first HRESULT from 0x80072714 to 0x80072B19 with a code of the table.
        /// Lower codes are left out, because 0x80070057 is that of every <see cref="ArgumentException"/>.
        /// </para>
        /// <para>It never throws, and allocates nothing itself.</para>
        /// </remarks>
        public bool TryGetWinsockError(out WinsockError error)
        {
            var inHResult = WinsockError.NO_ERROR;
            error = Find(exception, AggregateLimit, ref inHResult);
            if (error == WinsockError.NO_ERROR)
            {
                error = inHResult;
            }

            return error != WinsockError.NO_ERROR;
        }
    }

    // An aggregate has its first exception as its inner exception, so the chain comes first in depth-first order too.
    private static WinsockError Find(Exception? exception, int aggregates, ref WinsockError inHResult)
    {
        for (var link = exception; link is not null; link = link.InnerException)
        {
            // .NET's sockets most often throw that class itself: checking for it alone is a comparison, for derived
            // ones a call.
            var error = link.GetType() == typeof(SocketException)
                ? WinsockErrorConvert.FromSocketError(((SocketException)link).SocketErrorCode)
                : link is Win32Exception win32Exception ? Read(win32Exception) : WinsockError.NO_ERROR;

            // A SocketException with NO_ERROR was created from a last error that nobody captured: it says nothing, but
            // what it hides may.
            if (error != WinsockError.NO_ERROR)
            {
                return error;
            }

            if (WinsockErrorConvert.IsWin32HResult(link.HResult) && inHResult == WinsockError.NO_ERROR)
            {
                inHResult = ReadWin32Error(link.HResult & 0xFFFF);
            }
        }

        return FindBesideChain(exception, aggregates, ref inHResult);
    }

    /// <summary>
    /// Searches what the aggregates of a chain hold besides their first exceptions, the innermost aggregate first.
    /// </summary>
    private static WinsockError FindBesideChain(Exception? exception, int aggregates, ref WinsockError inHResult)
    {
        // The last of a chain is never an aggregate that holds anything.
        for (; exception?.InnerException is { } first; exception = first)
        {
            if (exception is AggregateException aggregate && aggregates > 0)
            {
                var error = FindBesideChain(first, aggregates - 1, ref inHResult);
                var inner = aggregate.InnerExceptions;
                for (int i = 1; i < inner.Count && error == WinsockError.NO_ERROR; i++)
                {
                    error = Find(inner[i], aggregates - 1, ref inHResult);
                }

                return error;
            }
        }

        return WinsockError.NO_ERROR;
    }

    private static WinsockError Read(Win32Exception exception) =>
        exception is SocketException derived ? derived.GetWinsockError()
        : CurrentSystem.IsWindows ? ReadWin32Error(exception.NativeErrorCode)
        : WinsockError.NO_ERROR;

    // Only the codes that are Winsock's alone.
    private static WinsockError ReadWin32Error(int error) =>
        error is >= CatalogIndex.FirstWinsockCode and <= CatalogIndex.LastCode
            ? WinsockErrorConvert.FromWin32Error(error) ?? WinsockError.NO_ERROR
            : WinsockError.NO_ERROR;
}
