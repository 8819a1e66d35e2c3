using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>The fixes: what they write compiles, and means the same or what was meant.</summary>
public class CodeFixTests
{
    [Theory]
    [InlineData("_ = (int)e.SocketErrorCode == 10054;", "_ = e.SocketErrorCode == SocketError.ConnectionReset;")]
    [InlineData("_ = 10054 != (int)e.SocketErrorCode;", "_ = SocketError.ConnectionReset != e.SocketErrorCode;")]
    [InlineData("_ = e.SocketErrorCode == (SocketError)10054;", "_ = e.SocketErrorCode == SocketError.ConnectionReset;")]
    [InlineData("_ = (int)e.SocketErrorCode == 10070;", "_ = e.GetWinsockError() == WinsockError.WSAESTALE;")]
    [InlineData("_ = (int)e.SocketErrorCode is 10054 or 10070;", "_ = (int)e.SocketErrorCode is (int)SocketError.ConnectionReset or (int)WinsockError.WSAESTALE;")]
    [InlineData("switch ((int)e.SocketErrorCode) { case 10054: break; }", "switch ((int)e.SocketErrorCode) { case (int)SocketError.ConnectionReset: break; }")]
    [InlineData("_ = e is { SocketErrorCode: (SocketError)10054 };", "_ = e is { SocketErrorCode: SocketError.ConnectionReset };")]
    [InlineData("_ = (int)e.GetWinsockError() == 11001;", "_ = e.GetWinsockError() == WinsockError.WSAHOST_NOT_FOUND;")]
    [InlineData("_ = e.HResult == unchecked((int)0x80072746);", "_ = e.HResult == WinsockError.WSAECONNRESET.ToHResult();")]
    [InlineData("_ = (uint)e.HResult == 0x80072746;", "_ = e.HResult == WinsockError.WSAECONNRESET.ToHResult();")]
    [InlineData("_ = (e.HResult & 0xFFFF) == 10054;", "_ = (e.HResult & 0xFFFF) == (int)WinsockError.WSAECONNRESET;")]
    [InlineData("_ = Marshal.GetLastWin32Error() == 10035;", "_ = WinsockError.FromLastError() == WinsockError.WSAEWOULDBLOCK;")]
    [InlineData("_ = Marshal.GetLastPInvokeError() is 10035 or 10036;", "_ = WinsockError.FromLastError() is WinsockError.WSAEWOULDBLOCK or WinsockError.WSAEINPROGRESS;")]
    // No constant says it: left to the reader.
    [InlineData("_ = e.HResult is unchecked((int)0x80072746);", "_ = e.HResult is unchecked((int)0x80072746);")]
    // True on no system before; not to be made true.
    [InlineData("_ = e.HResult == 10054;", "_ = e.HResult == 10054;")]
    public async Task MagicNumber_Fixed_IsNamed(string body, string expected) => (await Fixing.FixMethod(body)).Should().Be(expected);

    [Theory]
    [InlineData("_ = e.ErrorCode == 10054;", "_ = e.GetWinsockError() == WinsockError.WSAECONNRESET;")]
    [InlineData("_ = (SocketError)e.NativeErrorCode == SocketError.WouldBlock;", "_ = e.GetWinsockError() == WinsockError.WSAEWOULDBLOCK;")]
    [InlineData("_ = e.ErrorCode == 10054 || e.ErrorCode == 10060;", "_ = e.GetWinsockError() == WinsockError.WSAECONNRESET || e.GetWinsockError() == WinsockError.WSAETIMEDOUT;")]
    [InlineData("_ = e.ErrorCode is 10054 or 10060;", "_ = e.GetWinsockError() is WinsockError.WSAECONNRESET or WinsockError.WSAETIMEDOUT;")]
    [InlineData("switch (e.ErrorCode) { case 10054: break; case 10060: return; }", "switch (e.GetWinsockError()) { case WinsockError.WSAECONNRESET: break; case WinsockError.WSAETIMEDOUT: return; }")]
    [InlineData("_ = e.NativeErrorCode switch { 10054 => 1, _ => 0 };", "_ = e.GetWinsockError() switch { WinsockError.WSAECONNRESET => 1, _ => 0 };")]
    [InlineData("_ = ((Exception)e as SocketException)?.ErrorCode == 10054;", "_ = ((Exception)e as SocketException)?.GetWinsockError() == WinsockError.WSAECONNRESET;")]
    [InlineData("_ = ((SocketException)e).ErrorCode != 10054;", "_ = ((SocketException)e).GetWinsockError() != WinsockError.WSAECONNRESET;")]
    [InlineData("_ = e is { ErrorCode: 10054 or 10060 };", "_ = e is { SocketErrorCode: SocketError.ConnectionReset or SocketError.TimedOut };")]
    [InlineData("_ = e.ErrorCode is 10054 or > 20000;", "_ = e.ErrorCode is 10054 or > 20000;")]
    public async Task Errno_Fixed_IsTheWinsockCode(string body, string expected) => (await Fixing.FixMethod(body)).Should().Be(expected);

    [Theory]
    [InlineData(
        "if (Native.bind(fd, data, 1) == -1) { Native.close(fd); throw new WinsockException(); }",
        "if (Native.bind(fd, data, 1) == -1) { var exception = new WinsockException(); Native.close(fd); throw exception; }")]
    [InlineData(
        "if (Native.bind(fd, data, 1) == -1) { Native.close(fd); Console.WriteLine(); WinsockException.ThrowLastError(\"bind\"); }",
        "if (Native.bind(fd, data, 1) == -1) { var exception = WinsockException.FromLastError(\"bind\"); Native.close(fd); Console.WriteLine(); throw exception; }")]
    [InlineData(
        "int n = Native.recv(fd, data, 1, 0); Console.WriteLine(n); var error = WinsockError.FromLastError(); Thread.Sleep((int)error);",
        "int n = Native.recv(fd, data, 1, 0); var error = WinsockError.FromLastError(); Console.WriteLine(n); Thread.Sleep((int)error);")]
    [InlineData(
        "int n = Native.recv(fd, data, 1, 0); Native.close(fd); if (n == -1) { throw new WinsockException(WinsockError.FromLastError()); }",
        "int n = Native.recv(fd, data, 1, 0); var error = WinsockError.FromLastError(); Native.close(fd); if (n == -1) { throw new WinsockException(error); }")]
    // An exception for every call would cost: left to the reader.
    [InlineData(
        "int n = Native.recv(fd, data, 1, 0); Native.close(fd); if (n == -1) { throw new WinsockException(); }",
        "int n = Native.recv(fd, data, 1, 0); Native.close(fd); if (n == -1) { throw new WinsockException(); }")]
    // The call and what overwrites its error are in one expression.
    [InlineData(
        "if (Native.bind(fd, data, 1) == -1 && File.Exists(\"x\")) { throw new WinsockException(); }",
        "if (Native.bind(fd, data, 1) == -1 && File.Exists(\"x\")) { throw new WinsockException(); }")]
    [InlineData(
        "int error = 1; if (Native.bind(fd, data, 1) == -1) { Native.close(fd); Thread.Sleep(error + Marshal.GetLastPInvokeError()); }",
        "int error = 1; if (Native.bind(fd, data, 1) == -1) { var error2 = Marshal.GetLastPInvokeError(); Native.close(fd); Thread.Sleep(error + error2); }")]
    public async Task Overwritten_Fixed_IsReadBefore(string body, string expected) => (await Fixing.FixMethod(body)).Should().Be(expected);

    [Theory]
    [InlineData("int n = WSAGetLastError();", "int n = (int)WinsockError.FromLastError();")]
    [InlineData("string s = WSAGetLastError().ToString();", "string s = ((int)WinsockError.FromLastError()).ToString();")]
    [InlineData("_ = GetSocketError() == SocketError.WouldBlock;", "_ = (SocketError)WinsockError.FromLastError() == SocketError.WouldBlock;")]
    [InlineData("throw new SocketException((int)WinsockError.WSAECONNRESET);", "throw new WinsockException(WinsockError.WSAECONNRESET);")]
    [InlineData("throw new SocketException(10054);", "throw new WinsockException(WinsockError.WSAECONNRESET);")]
    [InlineData("SocketException s = new((int)e.GetWinsockError());", "SocketException s = new WinsockException(e.GetWinsockError());")]
    [InlineData("throw new SocketException(Marshal.GetLastPInvokeError());", "throw new WinsockException();")]
    [InlineData("throw new SocketException(10054, \"own text\");", "throw new SocketException(10054, \"own text\");")]
    public async Task Others_Fixed_UseTheLibrary(string body, string expected) => (await Fixing.FixMethod(body)).Should().Be(expected);

    [Fact]
    public async Task NotRecorded_Fixed_IsDeclaredSoOnce()
    {
        string changed = await Fixing.FixAll(Analysis.Method(
            "WinsockException.ThrowIfSocketError(Native.listen(fd, 5)); WinsockException.ThrowIfSocketError(Native.listen(fd, 6)); WinsockException.ThrowIfSocketError(Native.send(fd, data, 1, 0));"));

        changed.Should().Contain("[DllImport(\"libc\", SetLastError = true)] public static extern int listen(")
            .And.Contain("[LibraryImport(\"libc\", SetLastError = true)] public static partial int send(")
            .And.Contain("[DllImport(\"libc\")] public static extern int getpid(");
        (await Analysis.Run(changed)).Should().BeEmpty();
    }

    [Fact]
    public async Task LastError_FixedInOlderCSharp_IsReadInTheStaticForm()
    {
        (await Fixing.FixMethod("_ = Marshal.GetLastWin32Error() == 10035;", LanguageVersion.CSharp12))
            .Should().Be("_ = WinsockErrorConvert.FromLastError() == WinsockError.WSAEWOULDBLOCK;");
        (await Fixing.FixMethod("_ = e.ErrorCode == 10054;", LanguageVersion.CSharp12))
            .Should().Be("_ = e.GetWinsockError() == WinsockError.WSAECONNRESET;");
    }

    [Fact]
    public async Task Fix_WithoutTheUsing_AddsItInOrderAndOnce()
    {
        string changed = await Fixing.FixAll("""
            // The license.
            using System;
            using System.Net.Sockets;
            using Xyz;

            namespace Xyz
            {
                static class C
                {
                    static bool M(SocketException e) => e.ErrorCode == 10054 || e.ErrorCode == 10060;
                }
            }
            """);

        changed.Should().Be("""
            // The license.
            using System;
            using System.Net.Sockets;
            using WinsockErrors;
            using Xyz;

            namespace Xyz
            {
                static class C
                {
                    static bool M(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET || e.GetWinsockError() == WinsockError.WSAETIMEDOUT;
                }
            }
            """);
    }

    [Fact]
    public async Task Fix_InAFileWithoutUsings_KeepsTheLicenseOnTop()
    {
        string changed = await Fixing.FixAll(
            "// The license.\n\nstatic class C\n{\n    static bool M(System.Net.Sockets.SocketException e) => (int)e.SocketErrorCode == 10070;\n}\n");

        changed.Should().Be(
            "// The license.\n\nusing WinsockErrors;\n\nstatic class C\n{\n    static bool M(System.Net.Sockets.SocketException e) => e.GetWinsockError() == WinsockError.WSAESTALE;\n}\n");
    }

    [Fact]
    public async Task Fix_BesideAnotherTypeOfTheName_IsQualified()
    {
        string changed = await Fixing.FixAll(
            "using System.Net.Sockets;\nenum WinsockError { A }\nstatic class C { static object M() => new SocketException(10054); }\n");

        changed.Should().Contain("new WinsockException(global::WinsockErrors.WinsockError.WSAECONNRESET)");
    }

    [Fact]
    public async Task Fix_InATopLevelStatement_MovesTheReading()
    {
        string changed = await Fixing.FixAll(
            Analysis.Usings + "int n = Native.close(-1);\nConsole.WriteLine(n);\nvar error = WinsockError.FromLastError();\nConsole.WriteLine(error);\n" + Analysis.Native);

        changed.Should().Contain("int n = Native.close(-1);\nvar error = WinsockError.FromLastError();\nConsole.WriteLine(n);\nConsole.WriteLine(error);\n");
    }
}
