namespace WinsockErrors.Analyzers.Tests;

/// <summary>The fix of WSE004: the last error is read before it is overwritten.</summary>
public class OverwrittenFixTests
{
    private const string Rule = "WSE004";

    [Fact]
    public Task Reading_Fixed_ComesFirst() => Verify.Fix(
        Rule,
        """
        static void OnOneLine(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            { Native.close(fd); throw [|new WinsockException()|]; }
        }

        static void Block(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                // It is of no more use.
                Native.close(fd);

                throw [|new WinsockException()|];
            }
        }

        static void ThrowHelper(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                Native.close(fd);
                Console.WriteLine();
                [|WinsockException.ThrowLastError("bind")|];
            }
        }

        static void Declaration(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 1, 0);
            Console.WriteLine(n);
            var error = [|WinsockError.FromLastError()|];
            Thread.Sleep((int)error);
        }

        static void Nested(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 1, 0);
            Native.close(fd);
            if (n == -1)
            {
                throw new WinsockException([|WinsockError.FromLastError()|]);
            }
        }

        static void OtherName(int fd, byte[] data)
        {
            int error = 1;
            if (Native.bind(fd, data, 1) == -1)
            {
                Native.close(fd);
                Thread.Sleep(error + [|Marshal.GetLastPInvokeError()|]);
            }
        }

        static void Win32Exception(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                Native.close(fd);
                throw [|new Win32Exception()|];
            }
        }
        """,
        """
        static void OnOneLine(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            { var exception = new WinsockException(); Native.close(fd); throw exception; }
        }

        static void Block(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                var exception = new WinsockException();
                // It is of no more use.
                Native.close(fd);

                throw exception;
            }
        }

        static void ThrowHelper(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                var exception = WinsockException.FromLastError("bind");
                Native.close(fd);
                Console.WriteLine();
                throw exception;
            }
        }

        static void Declaration(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 1, 0);
            var error = WinsockError.FromLastError();
            Console.WriteLine(n);
            Thread.Sleep((int)error);
        }

        static void Nested(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 1, 0);
            var error = WinsockError.FromLastError();
            Native.close(fd);
            if (n == -1)
            {
                throw new WinsockException(error);
            }
        }

        static void OtherName(int fd, byte[] data)
        {
            int error = 1;
            if (Native.bind(fd, data, 1) == -1)
            {
                var error2 = Marshal.GetLastPInvokeError();
                Native.close(fd);
                Thread.Sleep(error + error2);
            }
        }

        static void Win32Exception(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 1) == -1)
            {
                var exception = new Win32Exception();
                Native.close(fd);
                throw exception;
            }
        }
        """);

    [Fact]
    public Task Reading_ThatCannotMove_IsLeftToTheReader()
    {
        const string members = """
            // An exception for every call would cost.
            static void ExceptionInABranch(int fd, byte[] data)
            {
                int n = Native.recv(fd, data, 1, 0);
                Native.close(fd);
                if (n == -1) { throw [|new WinsockException()|]; }
            }

            // The call and what overwrites its error are in one expression.
            static void OneExpression(int fd, byte[] data)
            {
                if (Native.bind(fd, data, 1) == -1 && File.Exists("x")) { throw [|new WinsockException()|]; }
            }

            static void HelperThatTests(int fd, byte[] data)
            {
                int n = Native.recv(fd, data, 1, 0);
                Native.close(fd);
                [|WinsockException.ThrowIfSocketError(n)|];
            }

            // It cannot be moved out of the method from here.
            static void MethodThatOverwrites(int fd, byte[] data)
            {
                if (Native.bind(fd, data, 1) == -1) { Console.WriteLine(); throw [|Log()|]; }
            }

            // Nor can it be moved to another thread.
            static async Task OnAnotherThread(int fd, byte[] data)
            {
                int n = await Task.Run(() => Native.recv(fd, data, 1, 0));
                var error = [|WinsockError.FromLastError()|];
                Thread.Sleep((int)error + n);
            }

            static Exception Log() { Console.WriteLine(); return new Win32Exception(); }
            """;

        return Verify.Fix(Rule, members, members);
    }

    [Fact]
    public Task Reading_InATopLevelStatement_Moves() => Verify.FixFile(
        Rule,
        "// A program.\n" + Verify.Usings + """
        int n = Native.close(-1);
        Console.WriteLine(n);
        var error = [|WinsockError.FromLastError()|];
        Console.WriteLine(error);

        """ + Verify.Native,
        "// A program.\n" + Verify.Usings + """
        int n = Native.close(-1);
        var error = WinsockError.FromLastError();
        Console.WriteLine(n);
        Console.WriteLine(error);

        """ + Verify.Native);
}
