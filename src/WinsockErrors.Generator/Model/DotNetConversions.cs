using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Versioning;

namespace WinsockErrors.Generator;

/// <summary>How the running .NET converts errnos, SocketErrors and getaddrinfo errors where it differs.</summary>
[SupportedOSPlatform("linux")]
internal static class DotNetConversions
{
    // .NET's native code turns these getaddrinfo errors into numbers of its own, and all others into -1
    // (pal_networking.c, SystemNative_GetHostEntry).
    private static readonly Dictionary<string, int> GetAddrInfoNumbers = new()
    {
        ["EAI_AGAIN"] = 1,
        ["EAI_BADFLAGS"] = 2,
        ["EAI_FAIL"] = 3,
        ["EAI_FAMILY"] = 4,
        ["EAI_NONAME"] = 5,
        ["EAI_NODATA"] = 5,
        ["EAI_MEMORY"] = 8,
    };

    /// <summary>
    /// Gets the errnos that .NET converts to a SocketError other than their code: each with that SocketError.
    /// </summary>
    internal static IEnumerable<(string Errno, string? Error, string DotNet)> GetErrnoDifferences(
        Catalog catalog, Conversions conversions)
    {
        // .NET's conversion from an errno is not public, but this is the one place that has it.
        var convert = GetConversion(typeof(Socket), "System.Net.Sockets.SocketErrorPal");
        var errnoType = convert.GetParameters()[0].ParameterType;
        string[] known = Enum.GetNames(errnoType);
        string[] own = [.. conversions.Errnos.Select(e => e.Name)];

        // EHOSTNOTFOUND and ESOCKETERROR are .NET's own numbers. Of names with one number .NET has one.
        foreach (string name in known.Where(name => name is not ("SUCCESS" or "EHOSTNOTFOUND" or "ESOCKETERROR"))
            .Concat(own.Where(name => name != "EWOULDBLOCK" && !known.Contains(name))).Order(StringComparer.Ordinal))
        {
            var socketError = known.Contains(name)
                ? (SocketError)convert.Invoke(null, [Enum.Parse(errnoType, name)])!
                : SocketError.SocketError;
            string? error = conversions.Errnos.FirstOrDefault(e => e.Name == name)?.Error;
            int? code = error is null ? null : catalog.Errors.Single(e => e.Name == error).Code;
            if ((int)socketError != (code ?? (int)SocketError.SocketError))
            {
                yield return (name, error, Tell(socketError));
            }
        }
    }

    /// <summary>Gets the SocketErrors that .NET converts to a number other than the errno of their code.</summary>
    internal static IEnumerable<(string SocketError, string? Errno, string DotNet)> GetSocketErrorDifferences(
        Catalog catalog, Conversions conversions)
    {
        foreach (var socketError in Enum.GetValues<SocketError>().Where(value => value != SocketError.Success))
        {
            int actual = new SocketException((int)socketError).NativeErrorCode;
            var entry = catalog.Errors.FirstOrDefault(e => e.Code == (int)socketError);
            var errno = entry is null ? null : conversions.GetErrnos(entry).FirstOrDefault(e => e.Linux is not null);
            if (errno?.Linux != actual)
            {
                yield return (Tell(socketError), errno?.Name,
                    conversions.Errnos.FirstOrDefault(e => e.Linux == actual)?.Name
                        ?? actual.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Gets what Dns makes of a getaddrinfo error: a SocketError, or another exception.</summary>
    internal static string GetOutcome(GetAddrInfoEntry entry)
    {
        var convert = GetConversion(typeof(Dns), "System.Net.NameResolutionPal");
        try
        {
            return Tell((SocketError)convert.Invoke(null, [GetAddrInfoNumbers.GetValueOrDefault(entry.Name, -1)])!);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.GetType().Name;
        }
    }

    private static MethodInfo GetConversion(Type neighbor, string type) =>
        neighbor.Assembly.GetType(type, throwOnError: true)!
        .GetMethod("GetSocketErrorForNativeError", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;

    private static string Tell(SocketError error) =>
        error == SocketError.SocketError ? "SocketError (-1)" : error.ToString();
}
