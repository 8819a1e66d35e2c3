using Microsoft.CodeAnalysis.Testing;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE004: a last error that something overwrites before it is read.</summary>
public class OverwrittenTests
{
    private const string Rule = "WSE004";

    [Theory]
    [InlineData("File.Exists(\"x\")")]
    [InlineData("Directory.CreateDirectory(\"x\")")]
    [InlineData("Console.WriteLine(fd)")]
    [InlineData("Console.Error.WriteLine(fd)")]
    [InlineData("Environment.GetEnvironmentVariable(\"x\")")]
    [InlineData("Task.Run(() => { })")]
    [InlineData("_ = DateTime.Now")]
    [InlineData("_ = TimeZoneInfo.Local")]
    [InlineData("_ = CultureInfo.CurrentCulture")]
    [InlineData("_ = fd.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("_ = string.Format(CultureInfo.InvariantCulture, \"{0}\", fd)")]
    [InlineData("_ = \"x\".ToUpper()")]
    [InlineData("_ = string.Compare(\"x\", \"y\")")]
    [InlineData("_ = \"x\".StartsWith(\"y\", StringComparison.CurrentCulture)")]
    [InlineData("_ = new FileStream(\"x\", FileMode.Open)")]
    [InlineData("_ = Environment.MachineName")]
    [InlineData("((IDisposable)new TcpClient()).Dispose()")]
    [InlineData("using (var client = new TcpClient()) { }")]
    [InlineData("Native.close(fd)")]
    [InlineData("_ = Native.close(fd)")]
    [InlineData("Native.shutdown(fd, 2)")]
    public Task Reading_AfterAnOverwritingCall_IsFound(string call) => Verify.Members(Rule, $$"""
        static void InABranch(int fd, byte[] data, SocketException e)
        {
            if (Native.bind(fd, data, 16) == -1) { {{call}}; throw [|new WinsockException()|]; }
        }

        static void BeforeTheTest(int fd, byte[] data, SocketException e)
        {
            int n = Native.bind(fd, data, 16);
            {{call}};
            if (n == -1) { var error = [|WinsockError.FromLastError()|]; }
        }

        static void BeforeTheHelper(int fd, byte[] data, SocketException e)
        {
            int n = Native.bind(fd, data, 16);
            {{call}};
            [|WinsockException.ThrowIfSocketError(n)|];
        }

        static void ReadInTime(int fd, byte[] data, SocketException e)
        {
            if (Native.bind(fd, data, 16) == -1)
            {
                var error = WinsockErrorConvert.FromLastError();
                {{call}};
                throw new WinsockException(error);
            }
        }

        static void Before(int fd, byte[] data, SocketException e)
        {
            {{call}};
            WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16));
        }
        """);

    [Theory]
    [InlineData("_ = \"x\".ToUpperInvariant()")]
    [InlineData("_ = string.Equals(\"x\", \"y\", StringComparison.Ordinal)")]
    [InlineData("_ = string.Compare(\"x\", \"y\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("_ = DateTime.UtcNow")]
    [InlineData("_ = e.Message")]
    [InlineData("_ = fd.ToString()")]
    [InlineData("_ = string.Format(\"{0}\", fd)")]
    [InlineData("_ = Native.getpid()")]
    [InlineData("Thread.Sleep(1)")]
    [InlineData("Func<bool> later = () => File.Exists(\"x\")")]
    [InlineData("new MemoryStream().Flush()")]
    [InlineData("_ = Path.Combine(\"x\", \"y\")")]
    [InlineData("using (var stream = new MemoryStream()) { }")]
    public Task Reading_AfterACallThatLeavesIt_IsFine(string call) => Verify.Members(Rule, $$"""
        static void M(int fd, byte[] data, SocketException e)
        {
            if (Native.bind(fd, data, 16) == -1) { {{call}}; throw new WinsockException(); }
        }
        """);

    [Fact]
    public Task Reading_WithAnotherCallInBetween_IsFound() => Verify.Members(Rule, """
        static void WithoutATest(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            Console.WriteLine(n);
            var error = [|WinsockError.FromLastError()|];
        }

        static void OnOnePath(int fd, byte[] data, bool verbose)
        {
            int n = Native.recv(fd, data, 16, 0);
            if (verbose) Console.WriteLine(n);
            if (n == -1) throw [|new WinsockException()|];
        }

        static void AfterAMethodOfTheProgram(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            Log("x");
            Console.WriteLine(n);
            if (n == -1) throw [|new WinsockException()|];
            void Log(string text) { }
        }

        static void BeforeAMethodOfTheProgram(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1)
            {
                Native.close(fd);
                Log("x");
                throw [|new WinsockException()|];
            }

            void Log(string text) { }
        }

        static void OfAnEarlierCall(byte[] data)
        {
            int s = Native.socket(2, 1, 0);
            int c = Native.connect(s, data, 16);
            if (s == -1) throw [|new WinsockException()|];
        }

        static void InAnArgument(int fd, byte[] data) =>
            [|WinsockException.ThrowIfSocketError(
                Native.bind(fd, data, 16), "bind " + fd.ToString(CultureInfo.InvariantCulture))|];

        static void WithoutAResult(int fd, byte[] data)
        {
            Native.bind(fd, data, 16);
            Console.WriteLine();
            int raw = [|Marshal.GetLastWin32Error()|];
        }

        static void ByAWin32Exception(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { Console.WriteLine(); throw [|new Win32Exception()|]; }
        }

        static void ReadTwice(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            var first = WinsockError.FromLastError();
            Console.WriteLine(first);
            if (n == -1) throw [|new WinsockException()|];
        }

        static void InALoop(int fd, byte[] data)
        {
            int n = -1;
            for (int i = 0; i < 3; i++)
            {
                n = Native.recv(fd, data, 16, 0);
                File.Delete("x");
                if (n == -1) throw [|new WinsockException()|];
            }
        }

        static void InAPattern(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) is -1) { Native.close(fd); throw [|new WinsockException()|]; }
        }

        static void TurnedRound(int fd, byte[] data)
        {
            if (-1 == Native.bind(fd, data, 16)) { Native.close(fd); throw [|new WinsockException()|]; }
        }

        // A short count is a failure too.
        static void ComparedWithACount(int fd, byte[] data, int size)
        {
            if (Native.recv(fd, data, size, 0) != size) { Native.close(fd); throw [|new WinsockException()|]; }
        }

        static void ByAMessage(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1)
            {
                Native.close(fd);
                throw new IOException([|Marshal.GetLastPInvokeErrorMessage()|]);
            }
        }

        static void InAMethodThatReads(int fd, byte[] data)
        {
            int n = Native.bind(fd, data, 16);
            Native.close(fd);
            [|Check(n)|];
            void Check(int result) { if (result < 0) throw new Win32Exception(); }
        }

        static void ThroughSeveralVariables(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            long count = n;
            Console.WriteLine();
            if (count < 0) throw [|new WinsockException()|];
        }
        """);

    // What a method of the program calls itself, one level deep.
    [Fact]
    public Task Reading_AfterAMethodThatCallsAPInvoke_IsFound() => Verify.Members(Rule, """
        static void Method(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { CleanUp(fd); throw [|new WinsockException()|]; }
        }

        static void BeforeTheTest(int fd, byte[] data)
        {
            int n = Native.bind(fd, data, 16);
            CleanUp(fd);
            if (n == -1) throw [|new WinsockException()|];
        }

        static void Dispose(int fd, byte[] data)
        {
            int n;
            using (new Handle(fd)) { n = Native.bind(fd, data, 16); }
            if (n == -1) throw [|new WinsockException()|];
        }

        static void Finally(int fd, byte[] data)
        {
            int n;
            try { n = Native.bind(fd, data, 16); }
            finally { Native.close(fd); }
            if (n == -1) throw [|new WinsockException()|];
        }

        static void HarmlessMethod(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { Count(); throw new WinsockException(); }
        }

        static void MethodThatPutsItBack(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { CloseQuietly(fd); throw new WinsockException(); }
        }

        // Its own failure may be what is meant.
        static void MethodThatIsTested(int fd, byte[] data)
        {
            int n = Native.bind(fd, data, 16);
            int r = CleanUp(fd);
            if (r == -1) throw new WinsockException();
        }

        static int CleanUp(int fd) => Native.close(fd);

        static void Count() { }

        static void CloseQuietly(int fd)
        {
            int error = Marshal.GetLastPInvokeError();
            Native.close(fd);
            Marshal.SetLastPInvokeError(error);
        }

        sealed class Handle(int fd) : IDisposable
        {
            public void Dispose() => Native.close(fd);
        }
        """);

    [Fact]
    public Task Reading_OfTheErrorThatIsMeant_IsFine() => Verify.Members(Rule, """
        static int Wrapper(int fd) => Native.close(fd);

        static void InABranch(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { var error = WinsockError.FromLastError(); Console.WriteLine(error); }
        }

        static void AsAnException(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) throw new WinsockException();
        }

        static void ByAFactory(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            if (n == -1) { throw WinsockException.FromLastError("recv"); }
        }

        static void ByAHelper(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            if (n < 0) WinsockException.ThrowLastError();
        }

        static void ByAHelperThatTests(int fd, byte[] data) =>
            WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16));

        static void ByAHelperThatTestsLater(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            WinsockException.ThrowIfSocketError(n);
        }

        static void BeforeAnythingElse(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            var error = WinsockErrorConvert.FromLastError();
            Native.close(fd);
            if (n == -1) throw new WinsockException(error);
        }

        static void OfCloseWithoutAResult(int fd) { Native.close(fd); var error = WinsockError.FromLastError(); }

        static void OfTheLastOfTwo(int fd, byte[] data)
        {
            Native.recv(fd, data, 16, 0);
            Native.close(fd);
            var error = WinsockError.FromLastError();
        }

        static void OfTheLastOfTwoResults(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            int c = Native.close(fd);
            var error = WinsockError.FromLastError();
        }

        // What survives, as measured.
        static void AfterWhatSurvives(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            string s = $"{n} {n.ToString()}";
            Thread.Sleep(1);
            Native.getpid();
            GC.Collect();
            if (n == -1) throw new WinsockException();
        }

        static void AfterADictionary(int fd, byte[] data)
        {
            var d = new Dictionary<int, int>();
            int n = Native.recv(fd, data, 16, 0);
            d[n] = 1;
            if (n == -1 && d.Count > n + 1) throw new WinsockException();
        }

        static void InARetry(int fd, byte[] data)
        {
            int n;
            while ((n = Native.recv(fd, data, 16, 0)) == -1
                && WinsockError.FromLastError() == WinsockError.WSAEINTR) { }
            if (n == -1) throw new WinsockException();
        }

        static void InALoop(int fd, byte[] data)
        {
            while (Native.recv(fd, data, 16, 0) == -1)
            {
                if (WinsockError.FromLastError() != WinsockError.WSAEWOULDBLOCK) throw new WinsockException();
                Thread.Sleep(1);
            }
        }
        """);

    [Fact]
    public Task Reading_OfAnErrorThatIsNotToBeSeen_IsFine() => Verify.Members(Rule, """
        static int Wrapper(int fd) => Native.close(fd);

        static void AfterASuccess()
        {
            int s = Native.socket(2, 1, 0);
            if (s == -1) throw new WinsockException();
            Console.WriteLine(s);
            int r = Wrapper(s);
            if (r < 0) throw new WinsockException();
        }

        static void AfterAnUntestedCall()
        {
            int s = Native.socket(2, 1, 0);
            Console.WriteLine(s);
            if (Wrapper(s) < 0) throw new WinsockException();
        }

        static void AfterNoCall(int fd) { Console.WriteLine(fd); if (Wrapper(fd) < 0) throw new WinsockException(); }

        static void OfClose()
        {
            int s = Native.socket(2, 1, 0);
            if (s == -1) throw new WinsockException();
            Native.close(s);
            var error = WinsockError.FromLastError();
        }

        static void OfTwoCalls(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1)
            {
                var first = WinsockError.FromLastError();
                Native.close(fd);
                var second = WinsockError.FromLastError();
            }
        }

        static void OfCloseInABranch(int fd, bool verbose)
        {
            if (verbose) { Native.close(fd); throw new WinsockException(); }
        }

        static void OfAWrapper(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1)
            {
                Native.close(fd);
                int r = Wrapper(fd);
                if (r == -1) throw new WinsockException();
            }
        }

        static void OfTheSecondCall(int fd, byte[] data)
        {
            if (Native.recv(fd, data, 0, 0) == -1)
            {
                if (WinsockError.FromLastError() != WinsockError.WSAEMSGSIZE) throw new WinsockException();
                data = new byte[9];
                if (Native.recv(fd, data, 9, 0) == -1) throw new WinsockException();
            }
        }

        static void OfTheLastInALoop(int fd, byte[] data)
        {
            int n = -1;
            for (int i = 0; i < 3 && n == -1; i++) { n = Native.recv(fd, data, 16, 0); }
            Native.getpid();
            if (n == -1) throw new WinsockException();
        }

        static void InATry(int fd, byte[] data)
        {
            try { WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16)); }
            catch (WinsockException) { Native.close(fd); throw; }
            finally { Console.WriteLine(); }
        }

        static void AfterAUsing(int fd, byte[] data)
        {
            using (var stream = new MemoryStream())
            {
                int n = Native.recv(fd, data, 16, 0);
                if (n == -1) throw new WinsockException();
            }

            foreach (byte b in data) { Console.WriteLine(b); }
            Native.close(fd);
            var error = WinsockError.FromLastError();
        }

        static void InAConditional(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            var error = n == -1 ? WinsockError.FromLastError() : WinsockError.NO_ERROR;
            Console.WriteLine(error);
            int m = Native.recv(fd, data, 16, 0);
            if (m == -1) throw new WinsockException();
        }

        static string InTheOtherBranch(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            return n == -1 ? WinsockError.FromLastError().GetMessage() : DateTime.Now.ToString();
        }

        static void InACondition(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1
                && WinsockError.FromLastError() is var error and not WinsockError.WSAEINVAL)
            {
                Console.WriteLine(error);
            }
        }

        static void PutBackOnPurpose(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            int raw = Marshal.GetLastPInvokeError();
            Native.close(fd);
            Marshal.SetLastPInvokeError(raw);
            if (n == -1) throw new WinsockException();
        }

        static void OfACallThatReturnsIt(byte[] data)
        {
            Console.WriteLine();
            WinsockException.ThrowIfError(Native.WSAStartup(0x202, data));
        }

        // After both branches it is unknown which call is meant.
        static void AfterBothBranches(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) == -1) { GC.KeepAlive(data); }
            Native.close(fd);
            throw new WinsockException();
        }
        """);

    [Fact]
    public Task Reading_AfterAnAwait_IsFound() => Verify.Members(Rule, """
        static async Task Run(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            await Task.Yield();
            if (n == -1) throw [|new WinsockException()|];
        }
        """);

    [Fact]
    public Task Reading_InATopLevelStatement_IsFollowedToo() =>
        Verify.File(Rule, "// A program.\n" + Verify.Usings + """
        if (Native.close(-1) == -1)
        {
            Console.WriteLine(1);
            throw [|new WinsockException()|];
        }

        """ + Verify.Native);

    [Fact]
    public Task Reading_InALocalFunctionAndALambda_IsFollowedThere() => Verify.Members(Rule, """
        static void M(int fd, byte[] data)
        {
            int Inner()
            {
                int n = Native.bind(fd, data, 1);
                Native.close(fd);
                if (n == -1) throw [|new WinsockException()|];
                return n;
            }

            Action lambda = () =>
            {
                int m = Native.bind(fd, data, 1);
                Native.close(fd);
                if (m == -1) throw [|new WinsockException()|];
            };

            Func<Func<int>> nested = () => () =>
            {
                if (Native.bind(fd, data, 1) == -1) { Native.close(fd); throw [|new WinsockException()|]; }
                return 0;
            };
        }
        """);

    [Fact]
    public Task Reading_OfAnOverwrittenError_NamesBothCalls()
    {
        var test = new RuleTest(Rule, Verify.Usings + """
            static class C
            {
                static void M(int fd, byte[] data)
                {
                    if (Native.bind(fd, data, 16) == -1) { Console.WriteLine(1); throw {|#0:new WinsockException()|}; }
                }
            }
            """ + Verify.Native);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.Overwritten)
            .WithLocation(0).WithArguments("Console.WriteLine", "bind")
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // It was judged by the branches that had been followed when a limit was reached.
    [Fact]
    public Task Reading_InAMethodOfManyBranches_IsFollowedToTheEnd() => Verify.Members(Rule, $$"""
        static void M(int fd, byte[] data, int[] flags)
        {
            int n = Native.recv(fd, data, 16, 0);
            {{string.Concat(Enumerable.Range(0, 300).Select(i => $"if (flags[{i}] == 1) {{ GC.KeepAlive(data); }}\n"))}}
            if (flags[0] == 2) { Console.WriteLine(); }
            if (n == -1) throw [|new WinsockException()|];
        }
        """);
}
