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
    [InlineData("_ = new StreamWriter(\"x\")")]
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
    [InlineData("_ = new StreamReader(new MemoryStream())")]
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

    [Theory]
    [InlineData("bool ok = Native.bind(fd, data, 16) == 0;", "!ok")]
    [InlineData("bool ok = Native.bind(fd, data, 16) >= 0;", "ok == false")]
    [InlineData("bool ok; ok = 0 <= Native.bind(fd, data, 16);", "ok is false")]
    [InlineData("bool ok = false; ok = !(Native.bind(fd, data, 16) < 0);", "!ok")]
    [InlineData("bool failed = Native.bind(fd, data, 16) != 0;", "failed")]
    [InlineData("bool failed = Native.bind(fd, data, 16) is -1;", "failed")]
    [InlineData("var r = Native.bind(fd, data, 16); var failed = r < 0;", "failed")]
    [InlineData("bool ok = fd > 0 && Native.bind(fd, data, 16) == 0;", "!ok")]
    [InlineData("bool failed = Native.connect(fd, data, 16) < 0 || Native.bind(fd, data, 16) < 0;", "failed")]
    public Task Reading_BehindATestThatIsKept_IsFound(string kept, string failed) => Verify.Members(Rule, $$"""
        static void Failed(int fd, byte[] data)
        {
            {{kept}}
            Native.close(fd);
            if ({{failed}}) throw [|new Win32Exception()|];
        }

        static void FailedLater(int fd, byte[] data)
        {
            {{kept}}
            Console.WriteLine(fd);
            if (!({{failed}})) { Console.WriteLine(); return; }
            throw [|new Win32Exception()|];
        }

        // The error of what was called next may be meant.
        static void Succeeded(int fd, byte[] data)
        {
            {{kept}}
            if (!({{failed}}))
            {
                int n = Native.recv(fd, data, 16, 0);
                if (n < 0) throw new Win32Exception();
            }
            else
            {
                throw new Win32Exception();
            }
        }
        """);

    [Fact]
    public Task Reading_BehindAnotherTestThatIsKept_IsFine() => Verify.Members(Rule, """
        static void Succeeded(int fd, byte[] data)
        {
            bool failed = Native.bind(fd, data, 16) < 0;
            Console.WriteLine();
            if (failed) return;
            throw new Win32Exception();
        }

        static void OfTheCleanup(int fd, byte[] data)
        {
            bool bound = Native.bind(fd, data, 16) == 0;
            bool closed = Native.close(fd) == 0;
            if (bound && !closed) throw new Win32Exception();
        }
        """);

    [Fact]
    public Task Reading_ByAPropertyOrAConstructorOfTheProgram_IsFound() => Verify.Members(Rule, """
        static int Errno => Marshal.GetLastWin32Error();

        static int Kept { get; set; }

        static int Closed { get { Native.close(1); return 1; } }

        static int Property(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            Native.close(fd);
            return n < 0 ? -[|Errno|] : n;
        }

        static void PropertyThatOverwrites(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0 && Closed == 1) throw [|new Win32Exception()|];
        }

        static int HandedOn(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            Native.close(fd);
            return [|FromResult(n)|];
        }

        static void Constructor(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) { Native.close(fd); throw [|new ErrnoException("bind")|]; }
        }

        static int InTime(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) >= 0) return 0;
            int error = Errno;
            Native.close(fd);
            return error;
        }

        static void OfAnotherProperty(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) { Native.close(fd); Kept = Kept + 1; }
        }

        static int FromResult(int result) => result < 0 ? -Errno : result;

        sealed class ErrnoException : Win32Exception
        {
            public ErrnoException(string what) : base(Marshal.GetLastPInvokeError(), what) { }
        }
        """);

    [Fact]
    public Task Reading_AfterALocalFunctionThatReturnsTheResult_IsFound() => Verify.Members(Rule, """
        static void M(int fd, byte[] data)
        {
            int result = Bind();
            Native.close(fd);
            if (result < 0) throw [|new Win32Exception()|];
            int Bind() => Native.bind(fd, data, 16);
        }

        static void InTime(int fd, byte[] data)
        {
            if (Bind() < 0) throw new Win32Exception();
            Native.close(fd);
            int Bind() => Native.bind(fd, data, 16);
        }
        """);

    // What cleans up or logs before it reads.
    [Fact]
    public Task Method_ThatOverwritesBeforeItReads_IsFoundWhereItIsCalled() => Verify.Members(Rule, """
        static void Created(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) throw [|Log("bind")|]; }

        static void Thrown(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) { [|Fail(fd, "bind")|]; } }

        static void Tested(int fd, byte[] data) => [|Check(Native.bind(fd, data, 16), fd)|];

        static void TestedLater(int fd, byte[] data) { int n = Native.bind(fd, data, 16); [|Check(n, fd)|]; }

        static void Nearest(int fd, byte[] data)
        {
            int n = Native.bind(fd, data, 16);
            throw [|Log("bind " + n)|];
        }

        static void OnOnePath(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) [|Throw(fd, verbose: true)|];
        }

        static void InALocalFunction(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) throw [|Close()|];
            Exception Close() { Native.close(fd); return new Win32Exception(); }
        }

        static void AfterAMethodThatOverwrites(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) throw [|CloseByAMethod(fd)|];
        }

        static Exception Log(string what)
        {
            Console.Error.WriteLine(what);
            return new Win32Exception(Marshal.GetLastWin32Error());
        }

        static void Fail(int fd, string what)
        {
            Native.close(fd);
            throw new IOException(what + Marshal.GetLastPInvokeError());
        }

        static void Check(int result, int fd)
        {
            if (result < 0) { Native.close(fd); throw new Win32Exception(); }
        }

        static void Throw(int fd, bool verbose)
        {
            if (verbose) Console.WriteLine(fd);
            int error = Marshal.GetLastPInvokeError();
            throw new IOException("x" + error);
        }

        static Exception CloseByAMethod(int fd) { CleanUp(fd); return new Win32Exception(); }

        static int CleanUp(int fd) => Native.close(fd);
        """);

    [Fact]
    public Task Method_ThatReadsTheErrorThatItMeans_IsFine() => Verify.Members(Rule, """
        static void InTime(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) throw ReadFirst(fd); }

        static void PutBack(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) throw Restore(fd); }

        static void Own(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) CloseOrThrow(fd); }

        static void OwnWithoutATest(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) Console.Write(Close(fd));
        }

        static void InTheOtherBranch(int fd, byte[] data)
        {
            if (Native.bind(fd, data, 16) < 0) throw Branch(fd);
        }

        static void WhereItSucceeded(int fd, byte[] data) => Check(Native.bind(fd, data, 16));

        static void ThatMayHoldItsOwnCall(int fd, byte[] data) { if (Native.bind(fd, data, 16) < 0) LogAfter("x"); }

        static void AfterAWrapper(int fd, byte[] data)
        {
            Native.bind(fd, data, 16);
            if (Wrapper(fd) < 0) throw Log("x");
        }

        static void AfterAMethod(int fd, byte[] data) { Native.bind(fd, data, 16); CloseOrThrow(fd); throw Log("x"); }

        static void WithTheResultOfACallThatSucceeded(int fd)
        {
            int s = Native.socket(2, 1, 0);
            if (s < 0) throw new Win32Exception();
            Show(s);
        }

        static void OfASecondWrapper(int fd, byte[] data)
        {
            int first = Wrapper(fd);
            int second = Wrapper(fd);
            if (first < 0) return;
            int n = Native.recv(fd, data, 16, 0);
            Console.WriteLine(n);
            if (second < 0) throw new Win32Exception();
        }

        static void OfAMethodThatPassesItsOwnResultOn(object owner)
        {
            int first = Native.socket(2, 1, 0);
            int second = New(owner);
            Console.WriteLine(first + second);
        }

        static void AfterADiscardedCall(int fd) { Native.close(fd); throw Log("x"); }

        static void WithoutACall(int fd) { Native.getpid(); throw Log("x"); }

        static Exception ReadFirst(int fd)
        {
            int error = Marshal.GetLastPInvokeError();
            Native.close(fd);
            Console.WriteLine(fd);
            return new Win32Exception(error);
        }

        static Exception Restore(int fd)
        {
            int error = Marshal.GetLastPInvokeError();
            Native.close(fd);
            Marshal.SetLastPInvokeError(error);
            return new Win32Exception();
        }

        static void CloseOrThrow(int fd)
        {
            Console.WriteLine(fd);
            if (Native.close(fd) < 0) throw new Win32Exception();
        }

        static int New(object owner)
        {
            int fd = Own(owner, Native.socket(2, 1, 0));
            Require(Native.bind(fd, [], 0));
            return fd;
        }

        static int Own(object owner, int fd) { Require(fd); return fd; }

        static void Require(int result) { if (result < 0) throw new Win32Exception(); }

        static void Show(int fd) { Console.WriteLine(fd); Console.WriteLine(Marshal.GetLastPInvokeError()); }

        static int Close(int fd) { Native.close(fd); return Marshal.GetLastPInvokeError(); }

        static Exception Branch(int fd)
        {
            if (fd < 0) { Console.WriteLine(fd); return new IOException(); }
            return new Win32Exception();
        }

        static void Check(int result)
        {
            if (result >= 0) { Console.WriteLine(result); return; }
            throw new Win32Exception();
        }

        static void LogAfter(string what)
        {
            Console.WriteLine(what);
            Wrapper(1);
            Console.WriteLine(new Win32Exception());
        }

        static Exception Log(string what) { Console.WriteLine(what); return new Win32Exception(); }

        static int Wrapper(int fd) => Native.close(fd);
        """);

    [Fact]
    public Task Method_ThatOverwritesBeforeItReads_IsNamed()
    {
        var test = new RuleTest(Rule, Verify.Usings + """
            static class C
            {
                static void M(int fd, byte[] data) { if (Native.bind(fd, data, 16) == -1) throw {|#0:Fail(fd)|}; }

                static Exception Fail(int fd) { Native.close(fd); return new Win32Exception(); }
            }
            """ + Verify.Native);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Rules.Overwritten)
            .WithLocation(0).WithArguments("Fail", "bind")
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

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

    // The runtime keeps one last error for each thread.
    [Fact]
    public Task Reading_OfAnErrorOnAnotherThread_IsFound() => Verify.Members(Rule, """
        static async Task Awaited(int fd, byte[] data)
        {
            int n = await Task.Run(() => Native.connect(fd, data, 16));
            if (n < 0) throw [|new Win32Exception()|];
        }

        static async Task AwaitedInTheTest(int fd, byte[] data)
        {
            if (await Task.Run(() => { return Native.connect(fd, data, 16); }).ConfigureAwait(false) < 0)
            {
                throw [|new Win32Exception()|];
            }
        }

        static async Task AwaitedLater(int fd, byte[] data)
        {
            var connecting = Task.Run(() => Native.connect(fd, data, 16));
            if (await connecting < 0) throw [|new Win32Exception()|];
        }

        static void Waited(int fd, byte[] data)
        {
            if (Task.Factory.StartNew(() => Native.connect(fd, data, 16)).Result < 0) throw [|new Win32Exception()|];
        }

        static int WaitedByHand(int fd, byte[] data)
        {
            int n = Task.Run(() => Native.connect(fd, data, 16)).GetAwaiter().GetResult();
            return n < 0 ? [|Marshal.GetLastPInvokeError()|] : 0;
        }

        static async Task NotRecorded(int fd)
        {
            if (await Task.Run(() => Native.listen(fd, 5)) < 0) throw {|WSE003:new Win32Exception()|};
        }

        static async Task ReadThere(int fd, byte[] data)
        {
            int error = await Task.Run(
                () => Native.connect(fd, data, 16) < 0 ? Marshal.GetLastPInvokeError() : 0);
            if (error != 0) throw new Win32Exception(error);
        }

        static async Task OfALaterCall(int fd, byte[] data)
        {
            await Task.Run(() => Native.connect(fd, data, 16));
            if (Native.bind(fd, data, 16) < 0) throw new Win32Exception();
        }

        static async Task OfAWrapper(int fd)
        {
            if (await Task.Run(() => Wrapper(fd)) < 0) throw new Win32Exception();
        }

        static int Wrapper(int fd) => Native.close(fd);
        """);

    [Fact]
    public Task Reading_AfterAYieldReturn_IsFound() => Verify.Members(Rule, """
        static IEnumerable<int> Late(int fd, byte[] data)
        {
            int n = Native.recv(fd, data, 16, 0);
            yield return n;
            if (n == -1) throw [|new Win32Exception()|];
        }

        static IEnumerable<int> InTime(int fd, byte[] data)
        {
            while (true)
            {
                int n = Native.recv(fd, data, 16, 0);
                if (n == -1) throw new Win32Exception();
                yield return n;
            }
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
