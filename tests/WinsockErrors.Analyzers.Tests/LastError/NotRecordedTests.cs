using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE003: the last error of a P/Invoke that is declared without SetLastError = true.</summary>
public class NotRecordedTests
{
    private const string Rule = "WSE003";

    [Fact]
    public Task Reading_ByTheLibrary_IsFound() => Verify.Members(Rule, """
        static void Helper(int fd) => [|WinsockException.ThrowIfSocketError(Native.listen(fd, 5))|];

        static void HelperOfLibraryImport(int fd, byte[] data) =>
            [|WinsockException.ThrowIfSocketError(Native.send(fd, data, 16, 0))|];

        static void CallThatReturnsItsError(byte[] data) =>
            [|WinsockException.ThrowIfSocketError(Native.WSAStartup(0x202, data))|];

        static void InACondition(int fd) { if (Native.listen(fd, 5) == -1) throw [|new WinsockException()|]; }

        static void ComparedWithZero(int fd)
        {
            if (Native.listen(fd, 5) != 0) { [|WinsockException.ThrowLastError()|]; }
        }

        static void ByAVariable(int fd)
        {
            int n = Native.listen(fd, 5);
            if (n == -1) { throw [|new WinsockException()|]; }
        }

        static void RightAfter(int fd) { int n = Native.listen(fd, 5); var error = [|WinsockError.FromLastError()|]; }

        static void InTheStaticForm(int fd)
        {
            int n = Native.listen(fd, 5);
            var error = [|WinsockErrorConvert.FromLastError()|];
        }

        static void AfterAMethodOfTheProgram(int fd)
        {
            Other();
            int n = Native.listen(fd, 5);
            var error = [|WinsockError.FromLastError()|];
            void Other() { }
        }

        static void AfterACallThatSucceeded()
        {
            int s = Native.socket(2, 1, 0);
            if (s == -1) throw new WinsockException();
            int n = Native.listen(s, 5);
            if (n == -1) throw [|new WinsockException()|];
        }

        static void InASwitch(int fd)
        {
            switch (Native.listen(fd, 5))
            {
                case -1: throw [|new WinsockException()|];
            }
        }

        static Func<int> InALambda(int fd) => () => [|WinsockException.ThrowIfSocketError(Native.listen(fd, 5))|];

        static void OnOneOfTwoPaths(int fd, bool verbose)
        {
            int n = verbose ? Native.listen(fd, 5) : 0;
            if (n == -1) throw [|new WinsockException()|];
        }
        """);

    // It found none of the real ones while it knew only the library's readings.
    [Fact]
    public Task Reading_ByMarshalOrAnException_IsFound() => Verify.Members(Rule, """
        static void GetLastWin32Error(int fd)
        {
            if (Native.listen(fd, 5) < 0) throw new Win32Exception([|Marshal.GetLastWin32Error()|]);
        }

        static int GetLastPInvokeError(int fd) => Native.listen(fd, 5) == -1 ? [|Marshal.GetLastPInvokeError()|] : 0;

        static string GetLastPInvokeErrorMessage(int fd)
        {
            int result = Native.listen(fd, 5);
            return result < 0 ? [|Marshal.GetLastPInvokeErrorMessage()|] : "";
        }

        static void NewWin32Exception(int fd) { if (Native.listen(fd, 5) != 0) throw [|new Win32Exception()|]; }

        static void NewSocketException(int fd) { if (Native.listen(fd, 5) is < 0) throw [|new SocketException()|]; }

        static int KeptFirst(int fd, out int error)
        {
            int result = Native.listen(fd, 5);
            error = [|Marshal.GetLastWin32Error()|];
            return result;
        }
        """);

    [Fact]
    public Task Reading_InAMethodOfTheProgram_IsFoundWhereThatIsCalled() => Verify.Members(Rule, """
        static void Tested(int fd) { if (Native.listen(fd, 5) < 0) [|ThrowLast()|]; }

        static void HandedOn(int fd) => [|Check(Native.listen(fd, 5))|];

        static void HandedOnLater(int fd) { int result = Native.listen(fd, 5); [|Check(result)|]; }

        static Exception Created(int fd) => Native.listen(fd, 5) < 0 ? [|Create("listen")|] : null;

        static void ThrowLast() => throw new Win32Exception(Marshal.GetLastWin32Error());

        static int Check(int result)
        {
            if (result < 0)
            {
                throw new SocketException();
            }

            return result;
        }

        static Exception Create(string what)
        {
            int error = Marshal.GetLastPInvokeError();
            return new IOException(what + error);
        }
        """);

    [Fact]
    public Task Reading_ByAPropertyOrAConstructorOfTheProgram_IsFound() => Verify.Members(Rule, """
        static int Errno => Marshal.GetLastWin32Error();

        static SocketError Code { get { return WinsockError.FromLastError().ToSocketError(); } }

        static int Property(int fd) => Native.listen(fd, 5) < 0 ? -[|Errno|] : 0;

        static SocketError EnumProperty(int fd) => Native.listen(fd, 5) < 0 ? [|Code|] : SocketError.Success;

        static void InAMethodThatReadsIt(int fd) => [|Check(Native.listen(fd, 5))|];

        static void Constructor(int fd) { if (Native.listen(fd, 5) < 0) throw [|new ErrnoException("listen")|]; }

        static void BaseConstructor(int fd) { if (Native.listen(fd, 5) < 0) throw [|new CallException("listen")|]; }

        static void PrimaryConstructor(int fd) { if (Native.listen(fd, 5) < 0) throw [|new PrimaryException()|]; }

        static void OfARecordedCall(int fd) { if (Native.close(fd) < 0) throw new IOException("close " + Errno); }

        static void OfAnotherProperty(int fd) { if (Native.listen(fd, 5) < 0) throw new IOException("x" + Count); }

        static void OfAnotherConstructor(int fd) { if (Native.listen(fd, 5) < 0) throw new PlainException("listen"); }

        static int Count => 1;

        static void Check(int result) { if (result < 0) throw new IOException("x" + Errno); }

        sealed class ErrnoException : Exception
        {
            public ErrnoException(string what) { Data[what] = Marshal.GetLastPInvokeError(); }
        }

        sealed class CallException : Win32Exception
        {
            public CallException(string what) : base(Marshal.GetLastWin32Error(), what) { }
        }

        sealed class PrimaryException() : Win32Exception(Marshal.GetLastWin32Error());

        sealed class PlainException(string what) : Exception(what);
        """);

    [Fact]
    public Task Reading_AfterALocalFunctionThatReturnsTheResult_IsFound() => Verify.Members(Rule, """
        static void Expression(int fd)
        {
            if (Listen() < 0) throw [|new Win32Exception()|];
            int Listen() => Native.listen(fd, 5);
        }

        static void Block(int fd)
        {
            int result = Listen(5);
            if (result < 0) throw [|new Win32Exception()|];
            int Listen(int backlog) { return Native.listen(fd, backlog); }
        }

        static void Recorded(int fd)
        {
            if (Close() < 0) throw new Win32Exception();
            int Close() => Native.close(fd);
        }

        static void OtherResult(int fd)
        {
            if (Listen() < 0) throw new Win32Exception();
            int Listen() { Native.listen(fd, 5); return Native.close(fd); }
        }
        """);

    // Only -1 and an invalid handle mean failure when something is compared with != or ==.
    [Fact]
    public Task Reading_AfterAnotherComparison_IsFoundWhereTheCallFailed() => Verify.Members(Rule, """
        static void ShortCount(int fd, byte[] data)
        {
            if (Native.send(fd, data, data.Length, 0) != data.Length) throw [|new WinsockException()|];
        }

        static void OtherThanOne(int fd) { if (Native.listen(fd, 5) != 1) throw [|new Win32Exception()|]; }

        static void AllSent(int fd, byte[] data)
        {
            if (Native.send(fd, data, data.Length, 0) == data.Length) return;
            throw [|new WinsockException()|];
        }

        static void NotMinusOne(int fd) { if (Native.listen(fd, 5) != -1) return; throw [|new Win32Exception()|]; }
        """);

    [Fact]
    public Task Reading_AfterACallThatIsNotMeant_IsFine() => Verify.Members(Rule, """
        // The error of recv outlives a call that records nothing.
        static void RightAfterRecv(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            int id = Native.getpid();
            var error = WinsockError.FromLastError();
        }

        static void AfterRecv(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            int id = Native.getpid();
            if (n == -1) throw new WinsockException();
        }

        // The call of the delegate may be what failed.
        static void AfterADelegate(int fd)
        {
            Func<int> f = () => 1;
            Native.listen(fd, 5);
            f();
            var error = WinsockError.FromLastError();
        }

        // Its error may be for someone else to read.
        static void Unasked(int fd) { Native.listen(fd, 5); int raw = Marshal.GetLastPInvokeError(); }

        static void WhereItSucceeded(int fd) { if (Native.listen(fd, 5) == -1) return; throw new WinsockException(); }

        static void OtherTest(int fd, byte[] data, int size)
        {
            if (Native.send(fd, data, size, 0) == size) throw new Win32Exception();
        }

        // The error is recorded by hand.
        static void Recorded(int fd)
        {
            int n = Native.listen(fd, 5);
            Marshal.SetLastPInvokeError(Marshal.GetLastSystemError());
            if (n == -1) throw new Win32Exception();
        }

        // The helper makes its own call first.
        static void HelperOfAnotherCall(int fd) { if (Native.listen(fd, 5) < 0) CloseOrThrow(fd); }

        static void CloseOrThrow(int fd) { if (Native.close(fd) < 0) throw new Win32Exception(); }
        """);

    [Fact]
    public Task Reading_InOlderCSharp_IsFoundByItsStaticForm() => Verify.File(
        Rule,
        Verify.Usings + """
        static class C
        {
            static void M(int fd) { int n = Native.listen(fd, 5); var error = [|WinsockErrorConvert.FromLastError()|]; }
        }
        """ + Verify.Native,
        LanguageVersion.CSharp13);

    [Fact]
    public Task Reading_InAFieldInitializerAndAProperty_IsFound() => Verify.Members(Rule, """
        private static readonly int Field = [|WinsockException.ThrowIfSocketError(Native.listen(1, 5))|];
        public static int Property => [|WinsockException.ThrowIfSocketError(Native.listen(1, 5))|];
        """);

    [Fact]
    public Task Declaration_Fixed_RecordsTheErrorOnce() => Verify.FixFile(
        Rule,
        Verify.Usings + """
        static partial class Example
        {
            static void Local(int fd)
            {
                [|WinsockException.ThrowIfSocketError(Connect())|];
                int Connect() => connect(fd, 0, 0);
            }

            static void M(int fd, byte[] data)
            {
                [|WinsockException.ThrowIfSocketError(listen(fd, 5))|];
                [|WinsockException.ThrowIfSocketError(listen(fd, 6))|];
                [|WinsockException.ThrowIfSocketError(send(fd, data, 1, 0))|];
                [|WinsockException.ThrowIfSocketError(shutdown(fd, 2))|];
            }

            [DllImport("libc")] static extern int getpid();
            [DllImport("libc")] static extern int listen(int socket, int backlog);
            [DllImport("libc")] static extern int connect(int socket, nint address, int length);
            [DllImport("libc", SetLastError = false)] static extern int shutdown(int socket, int how);
            [LibraryImport("libc", EntryPoint = "send")]
            private static partial int send(int socket, byte[] data, int length, int flags);
            private static partial int send(int socket, byte[] data, int length, int flags) => 0;
        }
        """,
        Verify.Usings + """
        static partial class Example
        {
            static void Local(int fd)
            {
                WinsockException.ThrowIfSocketError(Connect());
                int Connect() => connect(fd, 0, 0);
            }

            static void M(int fd, byte[] data)
            {
                WinsockException.ThrowIfSocketError(listen(fd, 5));
                WinsockException.ThrowIfSocketError(listen(fd, 6));
                WinsockException.ThrowIfSocketError(send(fd, data, 1, 0));
                WinsockException.ThrowIfSocketError(shutdown(fd, 2));
            }

            [DllImport("libc")] static extern int getpid();
            [DllImport("libc", SetLastError = true)] static extern int listen(int socket, int backlog);
            [DllImport("libc", SetLastError = true)] static extern int connect(int socket, nint address, int length);
            [DllImport("libc", SetLastError = true)] static extern int shutdown(int socket, int how);
            [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
            private static partial int send(int socket, byte[] data, int length, int flags);
            private static partial int send(int socket, byte[] data, int length, int flags) => 0;
        }
        """);
}
