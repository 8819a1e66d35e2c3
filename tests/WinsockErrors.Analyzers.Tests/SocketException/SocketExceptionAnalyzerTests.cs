namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE006.</summary>
public class SocketExceptionAnalyzerTests
{
    [Theory]
    [InlineData("throw new SocketException((int)WinsockError.WSAECONNRESET); // WSE006")]
    [InlineData("throw new SocketException(10054); // WSE006")]
    [InlineData("const int reset = 10054; throw new SocketException(reset); // WSE006")]
    [InlineData("var error = WinsockError.FromLastError(); throw new SocketException((int)error); // WSE006")]
    [InlineData("SocketException x = new((int)WinsockError.WSAEINTR); // WSE006")]
    [InlineData("_ = new SocketException((int)WinsockError.WSAEINTR, \"text\"); // WSE006")]
    [InlineData("throw new SocketException(Marshal.GetLastPInvokeError()); // WSE006")]
    [InlineData("int errno = Marshal.GetLastWin32Error(); if (errno != 0) throw new SocketException(errno); // WSE006")]
    [InlineData("if (OperatingSystem.IsWindows()) { throw new SocketException(10054); } // WSE006")]
    public Task Creation_OfACodeOrAnErrno_ShouldBeAWinsockException(string body) => Analysis.VerifyMethod(body);

    [Theory]
    [InlineData("throw new SocketException((int)SocketError.ConnectionReset);")]
    [InlineData("throw new SocketException();")]
    [InlineData("throw new SocketException(104);")]
    [InlineData("throw new SocketException(fd);")]
    [InlineData("throw new SocketException((int)e.SocketErrorCode);")]
    [InlineData("throw new WinsockException(WinsockError.WSAECONNRESET);")]
    [InlineData("int errno = Marshal.GetLastWin32Error(); errno = Map(errno); throw new SocketException(errno); int Map(int n) => n + 10000;")]
    [InlineData("if (OperatingSystem.IsWindows()) { throw new SocketException(Marshal.GetLastWin32Error()); }")]
    [InlineData("if (Native.WSAStartup(0x202, data) != 0) { throw new SocketException(Marshal.GetLastWin32Error()); } // WSE003")]
    public Task Creation_OfWhatDotNetMeans_IsFine(string body) => Analysis.VerifyMethod(body);
}
