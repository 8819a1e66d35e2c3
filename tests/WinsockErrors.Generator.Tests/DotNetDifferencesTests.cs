using System.Globalization;
using System.Net.Sockets;
using System.Reflection;

namespace WinsockErrors.Generator.Tests;

/// <summary>Holds the differences from .NET, as docs/conversions.md shows them, against .NET itself. Needs Linux.</summary>
public class DotNetDifferencesTests
{
    private const string NeedsLinux = "Off Linux, .NET converts to other numbers.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public void ErrnoOfASocketError_ThatIsNotOfItsName_IsListed()
    {
        var errnos = CheckedIn.Conversions.Errnos;
        var different = new List<DotNetEntry>();
        foreach (var entry in CheckedIn.Catalog.Errors)
        {
            int actual = new SocketException(entry.Code).NativeErrorCode;
            int own = ConversionFiles.FindErrno(CheckedIn.Conversions, entry)?.Linux ?? entry.Code;
            if (ConversionFiles.GetSocketError(entry) is { } name && actual != own)
            {
                string errno = errnos.FirstOrDefault(e => e.Linux == actual)?.Name ?? actual.ToString(CultureInfo.InvariantCulture);
                different.Add(new DotNetEntry(name, errno));
            }
        }

        CheckedIn.Conversions.DotNetErrnos.Should().Equal(different);
    }

    // .NET's way from an errno is not public, but this is the one place that has it.
    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public void SocketErrorOfAnErrno_ThatIsNotOfItsCode_IsListed()
    {
        var convert = typeof(Socket).Assembly.GetType("System.Net.Sockets.SocketErrorPal")!
            .GetMethod("GetSocketErrorForNativeError", BindingFlags.Static | BindingFlags.NonPublic)!;
        var errorType = convert.GetParameters()[0].ParameterType;
        foreach (var errno in CheckedIn.Conversions.Errnos)
        {
            // .NET knows no EWOULDBLOCK beside EAGAIN, and no number for names that it does not list.
            object? error = Enum.TryParse(errorType, errno.Name, out object? parsed) ? parsed : null;
            var socketError = error is null ? SocketError.SocketError : (SocketError)convert.Invoke(null, [error])!;
            var own = CheckedIn.Catalog.Errors.FirstOrDefault(e => e.Name == errno.Error);
            string? difference = own is not null && (int)socketError == own.Code ? null
                : socketError == SocketError.SocketError ? "none"
                : socketError.ToString();

            if (errno.Name != "EWOULDBLOCK")
            {
                errno.DotNet.Should().Be(difference, because: errno.Name);
            }
        }
    }
}
