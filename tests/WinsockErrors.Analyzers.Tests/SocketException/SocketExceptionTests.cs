namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE006: exceptions created from what a WinsockException should be created from.</summary>
public class SocketExceptionTests
{
    private const string Rule = "WSE006";

    [Fact]
    public Task SocketException_OfACodeOrAnErrno_IsFound() => Verify.Members(Rule, """
        static void Code() => throw [|new SocketException((int)WinsockError.WSAECONNRESET)|];
        static void Number() => throw [|new SocketException(10054)|];
        static void Constant() { const int reset = 10054; throw [|new SocketException(reset)|]; }
        static void Variable() { var error = WinsockError.FromLastError(); throw [|new SocketException((int)error)|]; }
        static void OneOfTwo(bool late) => throw [|new SocketException(late ? 10060 : 104)|];
        static void TargetTyped() { SocketException x = [|new((int)WinsockError.WSAEINTR)|]; }
        static void WithAText() { _ = [|new SocketException((int)WinsockError.WSAEINTR, "text")|]; }
        static void LastError() => throw [|new SocketException(Marshal.GetLastPInvokeError())|];
        static void SystemsLastError() => throw [|new SocketException({|WSE005:Marshal.GetLastSystemError()|})|];
        static void LastErrorInAVariable()
        {
            int errno = Marshal.GetLastWin32Error();
            if (errno != 0) throw [|new SocketException(errno)|];
        }

        static void Errno(SocketException e) => throw [|new SocketException(e.ErrorCode)|];
        static void ErrnoOfAWin32Exception(Win32Exception e) => throw [|new SocketException(e.NativeErrorCode)|];
        static void CastErrno(SocketException e) => throw [|new SocketException((int)(SocketError)e.ErrorCode)|];
        """);

    [Fact]
    public Task SocketException_AsABaseClass_IsFound() => Verify.Members(Rule, """
        class PrimaryConstructor() : [|SocketException(10054)|];

        class Constructor : SocketException
        {
            public Constructor() [|: base((int)WinsockError.WSAECONNRESET)|] { }
            public Constructor(string text) : base((int)SocketError.ConnectionReset, text) { }
        }
        """);

    // "Unknown error 10054" off Windows.
    [Fact]
    public Task Win32Exception_OfACode_IsFound() => Verify.Members(Rule, """
        static void Member() => throw [|new Win32Exception((int)SocketError.ConnectionReset)|];
        static void Number() => throw [|new Win32Exception(10054)|];
        static void Code(SocketException e) => throw [|new Win32Exception((int)e.GetWinsockError())|];
        static void SocketErrorCode(SocketException e) => throw [|new Win32Exception((int)e.SocketErrorCode, "text")|];

        static void LastError() => throw new Win32Exception(Marshal.GetLastPInvokeError());
        static void Errno(SocketException e) => throw new Win32Exception(e.ErrorCode);
        static void OtherNumber() => throw new Win32Exception(2);
        static void Text() => throw new Win32Exception("10054");
        """);

    [Fact]
    public Task SocketException_OfWhatDotNetMeans_IsFine() => Verify.Members(Rule, """
        static void Member() => throw new SocketException((int)SocketError.ConnectionReset);
        static void Nothing() => throw new SocketException();
        static void Number() => throw new SocketException(104);
        static void OneOfTwo(bool late) =>
            throw new SocketException(late ? (int)SocketError.TimedOut : (int)SocketError.ConnectionReset);
        static void Parameter(int fd) => throw new SocketException(fd);
        static void SocketErrorCode(SocketException e) => throw new SocketException((int)e.SocketErrorCode);
        static void WinsockException() => throw new WinsockException(WinsockError.WSAECONNRESET);

        static void Mapped()
        {
            int errno = Marshal.GetLastWin32Error();
            errno = Map(errno);
            throw new SocketException(errno);
            int Map(int n) => n + 10000;
        }
        """);

    // There the number is the code.
    [Fact]
    public Task SocketException_OnWindows_IsFine() => Verify.Members(Rule, """
        static void LastError()
        {
            if (OperatingSystem.IsWindows()) { throw new SocketException(Marshal.GetLastWin32Error()); }
        }
        static void OneOfTwo(int errno) =>
            throw new SocketException(OperatingSystem.IsWindows() ? Marshal.GetLastWin32Error() : Map(errno));
        static int Map(int errno) => errno + 10000;
        static void Number() { if (OperatingSystem.IsWindows()) { throw new SocketException(10054); } }
        static void Win32Exception() { if (!OperatingSystem.IsWindows()) return; throw new Win32Exception(10060); }

        static void AfterACallOfWindows(byte[] data)
        {
            if (Native.WSAStartup(0x202, data) != 0)
            {
                throw new SocketException({|WSE003:Marshal.GetLastWin32Error()|});
            }
        }
        """);

    [Fact]
    public Task SocketException_InATypeForWindows_IsFine() => Verify.Members(Rule, """
        static class NativeSocket
        {
            [DllImport("ws2_32.dll", SetLastError = true)] static extern int recvfrom(int socket);
            static void Check(int result) { if (result == -1) throw new SocketException(Marshal.GetLastWin32Error()); }
        }

        static class OfBothSystems
        {
            [DllImport("ws2_32.dll", SetLastError = true)] static extern int recvfrom(int socket);
            [DllImport("libc", SetLastError = true)] static extern int recv(int socket);
            static void Check(int result)
            {
                if (result == -1) throw [|new SocketException(Marshal.GetLastWin32Error())|];
            }
        }
        """);

    [Fact]
    public Task Creation_Fixed_IsOfAWinsockException() => Verify.Fix(
        Rule,
        """
        static void Code() => throw [|new SocketException((int)WinsockError.WSAECONNRESET)|];
        static void Number() => throw [|new SocketException(10054)|];
        static void Variable(SocketException e) { SocketException s = [|new((int)e.GetWinsockError())|]; }
        static void LastError() => throw [|new SocketException(Marshal.GetLastPInvokeError())|];
        static void WithAText() => throw [|new SocketException(10054, "own text")|];
        static void Errno(SocketException e) => throw [|new SocketException(e.ErrorCode)|];
        static void Win32Exception() => throw [|new Win32Exception((int)SocketError.ConnectionReset)|];
        static void SocketErrorCode(SocketException e) => throw [|new Win32Exception((int)e.SocketErrorCode)|];

        static void ErrnoInAVariable(int fd)
        {
            int error = Marshal.GetLastPInvokeError();
            Native.close(fd);
            throw [|new SocketException(error)|];
        }

        static void ErrnoThatIsNeeded()
        {
            int error = Marshal.GetLastPInvokeError();
            Console.WriteLine(error);
            throw [|new SocketException(error)|];
        }

        static void LocalConstant()
        {
            const int reset = 10054;
            throw [|new SocketException(reset)|];
        }

        static void Constant() => throw [|new SocketException(TimedOut)|];

        private const int TimedOut = 10060;
        """,
        """
        static void Code() => throw new WinsockException(WinsockError.WSAECONNRESET);
        static void Number() => throw new WinsockException(WinsockError.WSAECONNRESET);
        static void Variable(SocketException e) { SocketException s = new WinsockException(e.GetWinsockError()); }
        static void LastError() => throw new WinsockException();
        static void WithAText() => throw [|new SocketException(10054, "own text")|];
        static void Errno(SocketException e) => throw new WinsockException(e.GetWinsockError());
        static void Win32Exception() => throw new WinsockException(WinsockError.WSAECONNRESET);
        static void SocketErrorCode(SocketException e) => throw new WinsockException((WinsockError)e.SocketErrorCode);

        static void ErrnoInAVariable(int fd)
        {
            WinsockError error = WinsockError.FromLastError();
            Native.close(fd);
            throw new WinsockException(error);
        }

        static void ErrnoThatIsNeeded()
        {
            int error = Marshal.GetLastPInvokeError();
            Console.WriteLine(error);
            throw [|new SocketException(error)|];
        }

        static void LocalConstant()
        {
            throw new WinsockException(WinsockError.WSAECONNRESET);
        }

        static void Constant() => throw new WinsockException(WinsockError.WSAETIMEDOUT);
        """);

    // There is nothing better to throw.
    [Fact]
    public Task SocketException_WithoutTheLibrary_IsFine()
    {
        var test = new RuleTest(
            Rule,
            """
            using System.Net.Sockets;
            using System.Runtime.InteropServices;
            static class C
            {
                static void Number() => throw new SocketException(10054);
                static void LastError() => throw new SocketException(Marshal.GetLastPInvokeError());
            }
            """);
        test.RemoveLibrary();

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
