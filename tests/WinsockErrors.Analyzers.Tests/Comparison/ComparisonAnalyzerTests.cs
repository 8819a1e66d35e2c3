using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE001 and WSE002.</summary>
public class ComparisonAnalyzerTests
{
    private const string Constants = """

        static class Codes
        {
            public const int Reset = 10054;
            public const int LinuxReset = 104;
            public static readonly int TimedOut = 10060;
        }
        """;

    [Theory]
    [InlineData("_ = (int)e.SocketErrorCode == 10054; // WSE001")]
    [InlineData("_ = 10054 != (int)e.SocketErrorCode; // WSE001")]
    [InlineData("_ = e.SocketErrorCode == (SocketError)10054; // WSE001")]
    [InlineData("_ = e.SocketErrorCode is (SocketError)10054; // WSE001")]
    [InlineData("_ = (int)e.SocketErrorCode is 10054 or // WSE001\n10060; // WSE001")]
    [InlineData("switch ((int)e.SocketErrorCode) { case 10054: // WSE001\nbreak; case 10060 when verbose: break; } // WSE001")]
    [InlineData("_ = (int)e.SocketErrorCode switch { 10054 => 1, _ => 0 }; // WSE001")]
    [InlineData("_ = e is { SocketErrorCode: (SocketError)10054 }; // WSE001")]
    [InlineData("_ = (int)e.GetWinsockError() == 11001; // WSE001")]
    [InlineData("var error = e.GetWinsockError(); _ = error == (WinsockError)10061; // WSE001")]
    [InlineData("_ = e.HResult == unchecked((int)0x80072746); // WSE001")]
    [InlineData("_ = e.HResult == -2147014842; // WSE001")]
    [InlineData("_ = (uint)e.HResult == 0x80072746; // WSE001")]
    [InlineData("_ = (e.HResult & 0xFFFF) == 10054; // WSE001")]
    [InlineData("_ = new Exception().InnerException?.HResult == unchecked((int)0x80072746); // WSE001")]
    [InlineData("_ = Marshal.GetLastWin32Error() == 10035; // WSE001")]
    [InlineData("_ = Marshal.GetLastPInvokeError() is 10035 or 10036; // WSE001")]
    [InlineData("_ = Marshal.GetLastPInvokeError() == (int)WinsockError.WSAEWOULDBLOCK; // WSE001")]
    [InlineData("if (OperatingSystem.IsWindows()) { _ = Marshal.GetLastWin32Error() == 10035; } // WSE001")]
    public Task Number_ComparedWithAKnownValue_IsMagic(string body) => Verify(body);

    [Theory]
    [InlineData("_ = e.SocketErrorCode == SocketError.ConnectionReset;")]
    [InlineData("_ = (int)e.SocketErrorCode == (int)SocketError.ConnectionReset;")]
    [InlineData("_ = (int)e.SocketErrorCode == Codes.Reset;")]
    [InlineData("_ = (int)e.SocketErrorCode == 0 || (int)e.SocketErrorCode == -1 || (int)e.SocketErrorCode == 20000;")]
    [InlineData("_ = e.HResult == unchecked((int)0x80004005) || e.HResult == unchecked((int)0x80070005) || e.HResult == unchecked((int)0x80131620);")]
    [InlineData("_ = e.GetWinsockError() is WinsockError.WSAECONNRESET or WinsockError.WSAETIMEDOUT;")]
    [InlineData("_ = fd == 10054; int port = 11001; _ = port == 11001;")]
    [InlineData("_ = Marshal.GetLastWin32Error() == 122 || Marshal.GetLastPInvokeError() == 104;")]
    [InlineData("_ = Marshal.GetLastPInvokeError() == Codes.Reset;")]
    [InlineData("if (OperatingSystem.IsWindows() && Marshal.GetLastWin32Error() == (int)WinsockError.WSAEWOULDBLOCK) { }")]
    [InlineData("_ = (int)e.SocketErrorCode > 10000 || (int)e.SocketErrorCode + 1 == 10055;")]
    public Task Number_ThatIsNamedOrNoCode_IsFine(string body) => Verify(body);

    [Theory]
    [InlineData("_ = e.ErrorCode == 10054; // WSE002")]
    [InlineData("_ = e.NativeErrorCode != 10060; // WSE002")]
    [InlineData("_ = 10054 == e.ErrorCode; // WSE002")]
    [InlineData("_ = e.ErrorCode == (int)SocketError.ConnectionReset; // WSE002")]
    [InlineData("_ = (SocketError)e.NativeErrorCode == SocketError.WouldBlock; // WSE002")]
    [InlineData("_ = e.NativeErrorCode.Equals(10035); // WSE002")]
    [InlineData("_ = (WinsockError)e.ErrorCode == WinsockError.WSA_IO_PENDING; // WSE002")]
    [InlineData("_ = e.ErrorCode == Codes.Reset; // WSE002")]
    [InlineData("_ = e.ErrorCode == Codes.TimedOut; // WSE002")]
    [InlineData("_ = e.ErrorCode is 10054 or 10060; // WSE002")]
    [InlineData("_ = e.ErrorCode is not 10054; // WSE002")]
    [InlineData("switch (e.ErrorCode) { case 10054: case 10060: break; } // WSE002")]
    [InlineData("_ = e.ErrorCode switch { 10054 => 1, 10060 => 2, _ => 0 }; // WSE002")]
    [InlineData("_ = e is { ErrorCode: 10054 }; // WSE002")]
    [InlineData("Exception x = e; _ = x is SocketException { NativeErrorCode: 10054 or 10060 }; // WSE002")]
    [InlineData("Exception x = e; _ = (x.InnerException as SocketException)?.ErrorCode == 10054; // WSE002")]
    [InlineData("_ = new WinsockException(WinsockError.NO_ERROR).NativeErrorCode == 10054; // WSE002")]
    [InlineData("try { } catch (SocketException s) when (s.ErrorCode == 10054) { } // WSE002")]
    [InlineData("try { } catch (Exception s) when (s is SocketException { ErrorCode: 10054 }) { } // WSE002")]
    [InlineData("if (OperatingSystem.IsWindows()) { } else { _ = e.ErrorCode == 10054; } // WSE002")]
    [InlineData("if (!OperatingSystem.IsWindows()) { _ = e.ErrorCode == 10054; } // WSE002")]
    [InlineData("if (OperatingSystem.IsLinux() || e.ErrorCode == 10054) { } // WSE002")]
    public Task Errno_ComparedWithAWinsockCode_IsNoWinsockCode(string body) => Verify(body);

    [Theory]
    [InlineData("_ = e.ErrorCode == 104 || e.NativeErrorCode == 111 || e.ErrorCode == 0;")]
    [InlineData("_ = e.ErrorCode == 10054 || e.ErrorCode == 104;")]
    [InlineData("_ = e.ErrorCode is 10054 or 104;")]
    [InlineData("_ = e.ErrorCode == Codes.LinuxReset || e.ErrorCode == Codes.Reset;")]
    [InlineData("switch (e.ErrorCode) { case 10054: case 104: break; }")]
    [InlineData("if (OperatingSystem.IsWindows()) { _ = e.ErrorCode == 10054; }")]
    [InlineData("if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && e.ErrorCode == 10054) { }")]
    [InlineData("_ = OperatingSystem.IsWindows() ? e.ErrorCode == 10054 : e.ErrorCode == 104;")]
    [InlineData("if (!OperatingSystem.IsWindows()) return; _ = e.ErrorCode == 10054;")]
    [InlineData("Win32Exception w = e; _ = w.NativeErrorCode == 10054;")]
    [InlineData("_ = e.GetWinsockError() == WinsockError.WSAECONNRESET; Console.WriteLine(e.ErrorCode);")]
    public Task Errno_ComparedAsOneOrOnWindows_IsFine(string body) => Verify(body);

    [Fact]
    public Task Errno_InCodeMarkedForWindows_IsFine() => Analysis.Verify(
        Analysis.Usings + """
        [System.Runtime.Versioning.SupportedOSPlatform("windows")]
        static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }
        """);

    [Fact]
    public Task Errno_InAnAssemblyForWindows_IsFine() => Analysis.Verify(
        Analysis.Usings + """
        [assembly: System.Runtime.Versioning.SupportedOSPlatform("windows7.0")]
        static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }
        """);

    [Fact]
    public async Task Errno_InTheBranchOfAnotherSystem_IsSeenPerCompilation()
    {
        string source = Analysis.Usings + """
            static class C
            {
            #if WINDOWS
                static bool M(SocketException e) => OperatingSystem.IsWindows() && e.ErrorCode == 10054;
            #else
                static bool M(SocketException e) => e.ErrorCode == 10054;
            #endif
            }
            """;

        (await Analysis.Run(source, LanguageVersion.CSharp14, "WINDOWS")).Should().BeEmpty();
        (await Analysis.Run(source)).Select(diagnostic => diagnostic.Id).Should().Equal("WSE002");
    }

    [Fact]
    public Task Comparison_InGeneratedCode_IsSkipped() => Analysis.Verify(
        "// <auto-generated/>\n" + Analysis.Usings + "static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }");

    [Fact]
    public Task Comparison_InATopLevelStatementALambdaAndAsyncCode_IsSeen() => Analysis.Verify(
        Analysis.Usings + """
        Func<SocketException, bool> isReset = e => e.ErrorCode == 10054; // WSE002
        await Task.Yield();
        Console.WriteLine(isReset(new SocketException()) || (int)new SocketException().SocketErrorCode == 10061); // WSE001
        """);

    [Fact]
    public async Task Comparison_WithoutTheLibrary_IsNoBusinessOfTheRules()
    {
        var compilation = Analysis.CreateCompilation(
            "class C { bool M(System.Net.Sockets.SocketException e) => e.ErrorCode == 10054; }", LanguageVersion.CSharp14);
        var library = compilation.References.Single(reference => reference.Display!.EndsWith("WinsockErrors.dll", StringComparison.Ordinal));

        (await Analysis.Run(compilation)).Should().HaveCount(1);
        (await Analysis.Run(compilation.RemoveReferences(library))).Should().BeEmpty();
    }

    private static Task Verify(string body) => Analysis.Verify(Analysis.Method(body) + Constants);
}
