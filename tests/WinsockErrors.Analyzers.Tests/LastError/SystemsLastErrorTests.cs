using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE005: calls of the functions that read the system's own last error.</summary>
public class SystemsLastErrorTests
{
    private const string Rule = "WSE005";

    [Theory]
    [InlineData("WSAGetLastError", "[DllImport(\"ws2_32.dll\")] static extern int WSAGetLastError();")]
    [InlineData("Get",
        "[DllImport(\"ws2_32\", EntryPoint = \"WSAGetLastError\", SetLastError = true)] "
            + "static extern SocketError Get();")]
    [InlineData("GetLastError", "[DllImport(\"Kernel32.dll\")] static extern uint GetLastError();")]
    [InlineData("GetLastError",
        "[DllImport(\"api-ms-win-core-errorhandling-l1-1-0.dll\")] static extern uint GetLastError();")]
    [InlineData("Errno", "[DllImport(\"libc\", EntryPoint = \"__errno_location\")] static extern IntPtr Errno();")]
    [InlineData("__error", "[DllImport(\"libSystem\")] static extern IntPtr __error();")]
    [InlineData(
        "WSAGetLastError",
        "[LibraryImport(\"ws2_32\")] private static partial int WSAGetLastError(); "
            + "private static partial int WSAGetLastError() => 0;")]
    public async Task Function_OfTheSystem_IsFoundWhereItIsCalled(string name, string declaration)
    {
        await Verify.Members(Rule, $"{declaration}\nobject M() => [|{name}()|];".Replace("object M", "static object M",
            StringComparison.Ordinal));
        await Verify.Members(Rule, $"{declaration}\nstatic void M() {{ var f = [|{name}|]; }}");
    }

    // A suggestion: nothing goes wrong while nothing calls it.
    [Fact]
    public Task Function_ThatIsNotCalled_IsSuggestedToGo()
    {
        var test = new RuleTest(Rule, Verify.Usings + """
            class C { [DllImport("ws2_32.dll")] static extern int {|#0:WSAGetLastError|}(); }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rule, DiagnosticSeverity.Info).WithLocation(0)
            .WithArguments("WSAGetLastError", "FromLastError()"));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("[DllImport(\"ws2_32\")] static extern int WSAGetLastError();", "WSAGetLastError", "FromLastError()")]
    [InlineData("[DllImport(\"kernel32\")] static extern int GetLastError();", "GetLastError",
        "Marshal.GetLastPInvokeError()")]
    [InlineData("[DllImport(\"libc\")] static extern IntPtr __errno_location();", "__errno_location",
        "Marshal.GetLastPInvokeError()")]
    public Task Advice_ForAFunction_FitsIt(string declaration, string name, string advice)
    {
        var test = new RuleTest(Rule, $"{Verify.Usings}class C {{ {declaration} object M() => {{|#0:{name}()|}}; }}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.SystemsLastErrorCalled).WithLocation(0)
            .WithArguments(name, advice));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Function_OfAnotherKind_IsFine() => Verify.Members(Rule, """
        [DllImport("mylib")] static extern int GetLastError();
        [DllImport("mylib", EntryPoint = "GetLastError")] static extern int GetLastErrorOf(IntPtr handle);
        [DllImport("ws2_32")] static extern void WSASetLastError(int error);
        static int WSAGetLastError() => Marshal.GetLastWin32Error();
        static int M() => WSAGetLastError() + GetLastError() + GetLastErrorOf(0);
        """);

    [Fact]
    public Task Errno_ThatIsSet_IsFine() => Verify.Members(Rule, """
        [DllImport("libc")] static extern IntPtr __errno_location();
        [DllImport("libc")] static extern unsafe int* __error();
        static void ByMarshal() => Marshal.WriteInt32(__errno_location(), 0);
        static unsafe void ByAPointer() => *__error() = 0;
        static unsafe int Both() { *__error() = 0; return *[|__error()|]; }
        """);

    [Fact]
    public Task GetLastSystemError_AfterACall_IsFound() => Verify.Members(Rule, """
        static int AfterACall(int fd) { Native.close(fd); return [|Marshal.GetLastSystemError()|]; }

        // Code that records it by hand knows what it is.
        static int ByHand(int fd)
        {
            Marshal.SetLastSystemError(0);
            int result = Native.getpid();
            Marshal.SetLastPInvokeError(Marshal.GetLastSystemError());
            return result;
        }

        static unsafe int AfterAFunctionPointer(delegate* unmanaged<int> function) =>
            function() == -1 ? Marshal.GetLastSystemError() : 0;
        """);

    [Fact]
    public Task Call_Fixed_ReadsWhatTheRuntimeHasRecorded() => Verify.FixFile(
        Rule,
        Verify.Usings + """
        static unsafe class C
        {
            static int Number() { int n = [|WSAGetLastError()|]; return n; }
            static string Text() => [|WSAGetLastError()|].ToString();
            static bool Typed() => [|GetSocketError()|] == SocketError.WouldBlock;
            static uint OfKernel() => [|GetLastError()|];
            static int OfTheSystem() => [|Marshal.GetLastSystemError()|];
            static int Errno() => Marshal.ReadInt32([|__errno_location()|]);
            static int ErrnoByAPointer() => *[|__error()|];
            static IntPtr Address() => [|__errno_location()|];
            static int AfterAnUnrecordedCall(int fd) => listen(fd, 5) < 0 ? [|WSAGetLastError()|] : 0;

            [DllImport("ws2_32")] static extern int WSAGetLastError();

            [DllImport("ws2_32", EntryPoint = "WSAGetLastError")]
            static extern SocketError GetSocketError();

            [DllImport("kernel32")] static extern uint GetLastError();
            [DllImport("libc")] static extern IntPtr __errno_location();
            [DllImport("libc")] static extern int* __error();
            [DllImport("ws2_32")] static extern int listen(int socket, int backlog);
        }
        """,
        Verify.Usings + """
        static unsafe class C
        {
            static int Number() { int n = (int)WinsockError.FromLastError(); return n; }
            static string Text() => ((int)WinsockError.FromLastError()).ToString();
            static bool Typed() => (SocketError)WinsockError.FromLastError() == SocketError.WouldBlock;
            static uint OfKernel() => (uint)Marshal.GetLastPInvokeError();
            static int OfTheSystem() => Marshal.GetLastPInvokeError();
            static int Errno() => Marshal.GetLastPInvokeError();
            static int ErrnoByAPointer() => Marshal.GetLastPInvokeError();
            static IntPtr Address() => [|__errno_location()|];
            static int AfterAnUnrecordedCall(int fd) => listen(fd, 5) < 0 ? (int)WinsockError.FromLastError() : 0;
            [DllImport("libc")] static extern IntPtr __errno_location();
            [DllImport("ws2_32", SetLastError = true)] static extern int listen(int socket, int backlog);
        }
        """);
}
