using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE003 and WSE004.</summary>
public class LastErrorAnalyzerTests
{
    [Theory]
    [InlineData("if (Native.bind(fd, data, 16) == -1) { var error = WinsockError.FromLastError(); Console.WriteLine(error); }")]
    [InlineData("if (Native.bind(fd, data, 16) == -1) throw new WinsockException();")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); if (n == -1) { throw WinsockException.FromLastError(\"recv\"); }")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); if (n < 0) WinsockException.ThrowLastError();")]
    [InlineData("WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16));")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); WinsockException.ThrowIfSocketError(n);")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); var error = WinsockErrorConvert.FromLastError(); Native.close(fd); if (n == -1) throw new WinsockException(error);")]
    [InlineData("Native.close(fd); var error = WinsockError.FromLastError();")]
    [InlineData("Native.recv(fd, data, 16, 0); Native.close(fd); var error = WinsockError.FromLastError();")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); int c = Native.close(fd); var error = WinsockError.FromLastError();")]
    // What survives, as it was measured.
    [InlineData("int n = Native.recv(fd, data, 16, 0); string s = $\"{n} {n.ToString()}\"; Thread.Sleep(1); Native.getpid(); GC.Collect(); if (n == -1) throw new WinsockException();")]
    [InlineData("var d = new Dictionary<int, int>(); int n = Native.recv(fd, data, 16, 0); d[n] = 1; if (n == -1 && d.Count > n + 1) throw new WinsockException();")]
    [InlineData("int n; while ((n = Native.recv(fd, data, 16, 0)) == -1 && WinsockError.FromLastError() == WinsockError.WSAEINTR) { } if (n == -1) throw new WinsockException();")]
    [InlineData("while (Native.recv(fd, data, 16, 0) == -1) { if (WinsockError.FromLastError() != WinsockError.WSAEWOULDBLOCK) throw new WinsockException(); Thread.Sleep(1); }")]
    // The call succeeded, and another one is meant, which is not to be seen.
    [InlineData("int s = Native.socket(2, 1, 0); if (s == -1) throw new WinsockException(); Console.WriteLine(s); int r = Wrapper(s); if (r < 0) throw new WinsockException();")]
    [InlineData("int s = Native.socket(2, 1, 0); Console.WriteLine(s); if (Wrapper(s) < 0) throw new WinsockException();")]
    [InlineData("Console.WriteLine(fd); if (Wrapper(fd) < 0) throw new WinsockException();")]
    [InlineData("int s = Native.socket(2, 1, 0); if (s == -1) throw new WinsockException(); Native.close(s); var error = WinsockError.FromLastError();")]
    [InlineData("if (Native.bind(fd, data, 16) == -1) { var first = WinsockError.FromLastError(); Native.close(fd); var second = WinsockError.FromLastError(); }")]
    [InlineData("if (verbose) { Native.close(fd); throw new WinsockException(); }")]
    [InlineData("if (Native.bind(fd, data, 16) == -1) { Native.close(fd); int r = Wrapper(fd); if (r == -1) throw new WinsockException(); }")]
    // The second call of a size query, and a handle that is invalid.
    [InlineData("if (Native.recv(fd, data, 0, 0) == -1) { if (WinsockError.FromLastError() != WinsockError.WSAEMSGSIZE) throw new WinsockException(); data = new byte[9]; if (Native.recv(fd, data, 9, 0) == -1) throw new WinsockException(); }")]
    [InlineData("int n = -1; for (int i = 0; i < 3 && n == -1; i++) { n = Native.recv(fd, data, 16, 0); } Native.getpid(); if (n == -1) throw new WinsockException();")]
    [InlineData("try { WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16)); } catch (WinsockException) { Native.close(fd); throw; } finally { Console.WriteLine(); }")]
    [InlineData("using (var stream = new MemoryStream()) { int n = Native.recv(fd, data, 16, 0); if (n == -1) throw new WinsockException(); } foreach (byte b in data) { Console.WriteLine(b); } Native.close(fd); var error = WinsockError.FromLastError();")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); var error = n == -1 ? WinsockError.FromLastError() : WinsockError.NO_ERROR; Console.WriteLine(error); int m = Native.recv(fd, data, 16, 0); if (m == -1) throw new WinsockException();")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); string text = n == -1 ? WinsockError.FromLastError().GetMessage() : DateTime.Now.ToString();")]
    [InlineData("if (Native.bind(fd, data, 16) == -1 && WinsockError.FromLastError() is var error and not WinsockError.WSAEINVAL) { Console.WriteLine(error); }")]
    // Put back on purpose.
    [InlineData("int n = Native.recv(fd, data, 16, 0); int raw = Marshal.GetLastPInvokeError(); Native.close(fd); Marshal.SetLastPInvokeError(raw); if (n == -1) throw new WinsockException();")]
    // The code itself is returned.
    [InlineData("Console.WriteLine(); WinsockException.ThrowIfError(Native.WSAStartup(0x202, data));")]
    public Task Reading_OfTheErrorThatIsMeant_IsFine(string body) =>
        Analysis.Verify(Analysis.Method(body).Replace("static partial class Example\n{", "static partial class Example\n{\nstatic int Wrapper(int fd) => Native.close(fd);", StringComparison.Ordinal));

    [Theory]
    [InlineData("WinsockException.ThrowIfSocketError(Native.listen(fd, 5)); // WSE003")]
    [InlineData("WinsockException.ThrowIfSocketError(Native.send(fd, data, 16, 0)); // WSE003")]
    [InlineData("WinsockException.ThrowIfSocketError(Native.WSAStartup(0x202, data)); // WSE003")]
    [InlineData("if (Native.listen(fd, 5) == -1) throw new WinsockException(); // WSE003")]
    [InlineData("if (Native.listen(fd, 5) != 0) { WinsockException.ThrowLastError(); } // WSE003")]
    [InlineData("int n = Native.listen(fd, 5); if (n == -1) { throw new WinsockException(); } // WSE003")]
    [InlineData("int n = Native.listen(fd, 5); var error = WinsockError.FromLastError(); // WSE003")]
    [InlineData("int n = Native.listen(fd, 5); var error = WinsockErrorConvert.FromLastError(); // WSE003")]
    [InlineData("Wrapper(); int n = Native.listen(fd, 5); var error = WinsockError.FromLastError(); // WSE003\nvoid Wrapper() { }")]
    [InlineData("int s = Native.socket(2, 1, 0); if (s == -1) throw new WinsockException();\nint n = Native.listen(s, 5); if (n == -1) throw new WinsockException(); // WSE003")]
    [InlineData("switch (Native.listen(fd, 5)) {\ncase -1: throw new WinsockException(); } // WSE003")]
    [InlineData("Func<int> f = () => WinsockException.ThrowIfSocketError(Native.listen(fd, 5)); // WSE003")]
    [InlineData("int n = verbose ? Native.listen(fd, 5) : 0; if (n == -1) throw new WinsockException(); // WSE003")]
    public Task Reading_AfterACallThatRecordsNothing_IsNotRecorded(string body) => Analysis.VerifyMethod(body);

    [Theory]
    // The error of recv outlives a call that records nothing.
    [InlineData("int n = Native.recv(fd, data, 16, 0); int id = Native.getpid(); var error = WinsockError.FromLastError();")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); int id = Native.getpid(); if (n == -1) throw new WinsockException();")]
    // The call of the delegate may be what failed.
    [InlineData("Func<int> f = () => 1; Native.listen(fd, 5); f(); var error = WinsockError.FromLastError();")]
    // Its error is not the library's business.
    [InlineData("Native.listen(fd, 5); int raw = Marshal.GetLastPInvokeError();")]
    public Task Reading_AfterACallThatIsNotMeant_IsFine(string body) => Analysis.VerifyMethod(body);

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
    [InlineData("_ = e.Message")]
    [InlineData("Native.close(fd)")]
    [InlineData("_ = Native.close(fd)")]
    [InlineData("Native.shutdown(fd, 2)")]
    public async Task Reading_AfterAnOverwritingCall_IsOverwritten(string call)
    {
        await Analysis.VerifyMethod($"if (Native.bind(fd, data, 16) == -1) {{ {call}; throw new WinsockException(); }} // WSE004");
        await Analysis.VerifyMethod($"int n = Native.bind(fd, data, 16); {call}; if (n == -1) {{ var error = WinsockError.FromLastError(); }} // WSE004");
        await Analysis.VerifyMethod($"int n = Native.bind(fd, data, 16); {call}; WinsockException.ThrowIfSocketError(n); // WSE004");
        // Read in time, it is fine.
        await Analysis.VerifyMethod($"if (Native.bind(fd, data, 16) == -1) {{ var error = WinsockErrorConvert.FromLastError(); {call}; throw new WinsockException(error); }}");
        await Analysis.VerifyMethod($"{call}; WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16));");
    }

    [Theory]
    [InlineData("_ = \"x\".ToUpperInvariant()")]
    [InlineData("_ = string.Equals(\"x\", \"y\", StringComparison.Ordinal)")]
    [InlineData("_ = string.Compare(\"x\", \"y\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("_ = DateTime.UtcNow")]
    [InlineData("_ = fd.ToString()")]
    [InlineData("_ = string.Format(\"{0}\", fd)")]
    [InlineData("_ = Native.getpid()")]
    [InlineData("Thread.Sleep(1)")]
    [InlineData("Func<bool> later = () => File.Exists(\"x\")")]
    public Task Reading_AfterACallThatLeavesIt_IsFine(string call) =>
        Analysis.VerifyMethod($"if (Native.bind(fd, data, 16) == -1) {{ {call}; throw new WinsockException(); }}");

    [Theory]
    [InlineData("int n = Native.recv(fd, data, 16, 0); Console.WriteLine(n); var error = WinsockError.FromLastError(); // WSE004")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); if (verbose) Console.WriteLine(n);\nif (n == -1) throw new WinsockException(); // WSE004")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); Log(\"x\"); Console.WriteLine(n);\nif (n == -1) throw new WinsockException(); // WSE004\nvoid Log(string text) { }")]
    [InlineData("if (Native.bind(fd, data, 16) == -1) { Native.close(fd); Log(\"x\"); throw new WinsockException(); } // WSE004\nvoid Log(string text) { }")]
    [InlineData("int s = Native.socket(2, 1, 0); int c = Native.connect(s, data, 16); if (s == -1) throw new WinsockException(); // WSE004")]
    [InlineData("WinsockException.ThrowIfSocketError(Native.bind(fd, data, 16), \"bind \" + fd.ToString(CultureInfo.InvariantCulture)); // WSE004")]
    [InlineData("Native.bind(fd, data, 16); Console.WriteLine(); int raw = Marshal.GetLastWin32Error(); // WSE004")]
    [InlineData("if (Native.bind(fd, data, 16) == -1) { Console.WriteLine(); throw new Win32Exception(); } // WSE004")]
    [InlineData("int n = Native.recv(fd, data, 16, 0); var first = WinsockError.FromLastError(); Console.WriteLine(first);\nif (n == -1) throw new WinsockException(); // WSE004")]
    [InlineData("int n = -1; for (int i = 0; i < 3; i++) { n = Native.recv(fd, data, 16, 0); File.Delete(\"x\");\nif (n == -1) throw new WinsockException(); } // WSE004")]
    [InlineData("if (Native.bind(fd, data, 16) is -1) { Native.close(fd); throw new WinsockException(); } // WSE004")]
    [InlineData("if (-1 == Native.bind(fd, data, 16)) { Native.close(fd); throw new WinsockException(); } // WSE004")]
    public Task Reading_WithAnotherCallInBetween_IsOverwritten(string body) => Analysis.VerifyMethod(body);

    [Fact]
    public Task Reading_AfterAnAwait_IsOverwritten() => Analysis.Verify(Analysis.Method(
        "int n = Native.recv(fd, data, 16, 0); await Task.Yield();\nif (n == -1) throw new WinsockException(); // WSE004",
        "static async Task Run(int fd, byte[] data)"));

    [Fact]
    public Task Reading_InATopLevelStatement_IsFollowedToo() => Analysis.Verify(
        Analysis.Usings + "if (Native.close(-1) == -1)\n{\n    Console.WriteLine(1);\n    throw new WinsockException(); // WSE004\n}\n" + Analysis.Native);

    [Fact]
    public Task Reading_InALocalFunctionAndALambda_IsFollowedThere() => Analysis.VerifyMethod("""
        int Inner() { int n = Native.bind(fd, data, 1); Native.close(fd); if (n == -1) throw new WinsockException(); return n; } // WSE004
        Action lambda = () => { int m = Native.bind(fd, data, 1); Native.close(fd); if (m == -1) throw new WinsockException(); }; // WSE004
        Func<Func<int>> nested = () => () => { if (Native.bind(fd, data, 1) == -1) { Native.close(fd); throw new WinsockException(); } return 0; }; // WSE004
        """);

    [Fact]
    public Task Reading_InOlderCSharp_IsFoundByItsStaticForm() => Analysis.Verify(
        Analysis.Method("int n = Native.listen(fd, 5); var error = WinsockErrorConvert.FromLastError(); // WSE003"), LanguageVersion.CSharp13);

    [Fact]
    public Task Reading_InAFieldInitializerAndAProperty_IsFound() => Analysis.Verify(
        Analysis.Usings + """
        class C
        {
            private readonly int field = WinsockException.ThrowIfSocketError(Native.listen(1, 5)); // WSE003
            public int Property => WinsockException.ThrowIfSocketError(Native.listen(1, 5)); // WSE003
        }
        """ + Analysis.Native);

    [Fact]
    public async Task Reading_OfAnOverwrittenError_NamesBothCalls()
    {
        var found = await Analysis.Run(Analysis.Method("if (Native.bind(fd, data, 16) == -1) { Console.WriteLine(1); throw new WinsockException(); }"));

        found.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture).Should().Contain("'Console.WriteLine'").And.Contain("'bind'");
    }
}
