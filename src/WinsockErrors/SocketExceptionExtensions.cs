using System.Net.Sockets;

namespace WinsockErrors;

/// <summary>Gets the Winsock code of the exceptions that .NET's own sockets throw.</summary>
public static class SocketExceptionExtensions
{
    extension(SocketException exception)
    {
        /// <summary>Gets the Winsock code of the exception, on every operating system.</summary>
        /// <returns>
        /// <see cref="WinsockException.Code"/> of a <see cref="WinsockException"/>; for any other, the code that
        /// <see cref="SocketException.SocketErrorCode"/> represents. The value may be one that the table does not have.
        /// </returns>
        /// <remarks>
        /// <see cref="SocketException"/>'s ErrorCode and NativeErrorCode are an errno off Windows: the same failure has
        /// a different number on each system. The result here is the same on all of them.
        /// </remarks>
        /// <exception cref="ArgumentNullException">The exception is null.</exception>
        public WinsockError GetWinsockError() => exception switch
        {
            null => throw new ArgumentNullException(nameof(exception)),
            WinsockException own => own.Code,
            _ => WinsockErrorConvert.FromSocketError(exception.SocketErrorCode),
        };
    }
}
