namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE002: errnos that are used as Winsock codes.</summary>
public class ErrnoTests
{
    private const string Rule = "WSE002";

    private const string Constants = """

        static class Codes
        {
            public const int Reset = 10054;
            public const int LinuxReset = 104;
            public static readonly int TimedOut = 10060;
            public static readonly int[] Lost = { 10053, 10054 };
            public static readonly HashSet<int> LostSet = new() { 10053, 10054 };
        }
        """;

    [Fact]
    public Task Errno_ComparedWithAWinsockCode_IsFound() => Verify.Members(Rule, """
        static bool Equality(SocketException e) => [|e.ErrorCode|] == 10054;
        static bool Inequality(SocketException e) => [|e.NativeErrorCode|] != 10060;
        static bool TurnedRound(SocketException e) => 10054 == [|e.ErrorCode|];
        static bool SocketErrorMember(SocketException e) => [|e.ErrorCode|] == (int)SocketError.ConnectionReset;
        static bool Cast(SocketException e) => (SocketError)[|e.NativeErrorCode|] == SocketError.WouldBlock;
        static bool Equals(SocketException e) => [|e.NativeErrorCode|].Equals(10035);
        static bool SmallCode(SocketException e) => (WinsockError)[|e.ErrorCode|] == WinsockError.WSA_IO_PENDING;
        static bool Constant(SocketException e) => [|e.ErrorCode|] == Codes.Reset;
        static bool ReadOnlyField(SocketException e) => [|e.ErrorCode|] == Codes.TimedOut;
        static bool Pattern(SocketException e) => [|e.ErrorCode|] is 10054 or 10060;
        static bool NegatedPattern(SocketException e) => [|e.ErrorCode|] is not 10054;
        static int SwitchExpression(SocketException e) => [|e.ErrorCode|] switch { 10054 => 1, 10060 => 2, _ => 0 };
        static bool PropertyPattern(SocketException e) => e is { [|ErrorCode|]: 10054 };
        static bool PropertyPatternOfAType(Exception e) => e is SocketException { [|NativeErrorCode|]: 10054 or 10060 };
        static bool BehindAQuestionMark(Exception e) => (e.InnerException as SocketException)?[|.ErrorCode|] == 10054;
        static bool OfAWinsockException() => [|new WinsockException(WinsockError.NO_ERROR).NativeErrorCode|] == 10054;
        static void Filter() { try { } catch (SocketException s) when ([|s.ErrorCode|] == 10054) { } }
        static void PatternInAFilter()
        {
            try { } catch (Exception s) when (s is SocketException { [|ErrorCode|]: 10054 }) { }
        }
        static void Switch(SocketException e) { switch ([|e.ErrorCode|]) { case 10054: case 10060: break; } }
        """ + Constants);

    [Fact]
    public Task Errno_InAVariable_IsFound() => Verify.Members(Rule, """
        static void Switch(SocketException e) { var c = e.ErrorCode; switch ([|c|]) { case 10054: break; } }
        static bool Equality(SocketException e) { int code = e.NativeErrorCode; return [|code|] == 10054; }
        static bool Pattern(Exception e) => e is SocketException s && s.ErrorCode is var code && [|code|] is 10054;

        static bool ConstantToBeginWith(SocketException e)
        {
            int code = -1;
            if (e != null) code = e.ErrorCode;
            return [|code|] == 10054;
        }

        static bool SetTwice(SocketException e, int other)
        {
            int code = e.ErrorCode;
            code = other;
            return code == 10054;
        }

        static bool Incremented(SocketException e) { int code = e.ErrorCode; code++; return code == 10054; }

        static bool HandedOut(SocketException e) { int code = e.ErrorCode; Change(ref code); return code == 10054; }

        static void Change(ref int code) { }
        """);

    [Fact]
    public Task Errno_ComparedWithARangeOrSought_IsFound() => Verify.Members(Rule, """
        static bool RelationalPattern(SocketException e) => [|e.ErrorCode|] is >= 10050 and <= 10054;
        static bool Order(SocketException e) => [|e.ErrorCode|] >= 10050 && [|e.ErrorCode|] <= 10054;
        static bool Array(SocketException e) => new[] { 10053, 10054 }.Contains([|e.ErrorCode|]);
        static bool CollectionExpression(SocketException e) => ((int[])[10053, 10054]).Contains([|e.ErrorCode|]);
        static bool Field(SocketException e) => Codes.Lost.Contains([|e.ErrorCode|]);
        static bool Set(SocketException e) => Codes.LostSet.Contains([|e.NativeErrorCode|]);
        static bool IndexOf(SocketException e) => System.Array.IndexOf(Codes.Lost, [|e.ErrorCode|]) >= 0;

        static bool Variable(SocketException e)
        {
            var codes = new List<int> { 10053, 10054 };
            return codes.Contains([|e.ErrorCode|]);
        }

        static string Dictionary(SocketException e)
        {
            var names = new Dictionary<int, string> { [10053] = "aborted", [10054] = "reset" };
            return names.TryGetValue([|e.ErrorCode|], out string name) ? name : "";
        }

        static bool BothNumberings(SocketException e) => new[] { 104, 10054 }.Contains(e.ErrorCode);
        static bool OtherNumbers(SocketException e) => new[] { 1, 20000 }.Contains(e.ErrorCode);
        static bool IsOfWindows(SocketException e) => e.ErrorCode > 10000;
        """ + Constants);

    [Fact]
    public Task Errno_OfAWin32Exception_IsFound() => Verify.Members(Rule, """
        static bool Equality(Win32Exception e) => [|e.NativeErrorCode|] == 10054;
        static bool PropertyPattern(Exception e) => e is Win32Exception { [|NativeErrorCode|]: 10053 };
        static bool OnWindows(Win32Exception e) => OperatingSystem.IsWindows() && e.NativeErrorCode == 10054;
        static bool OtherCode(Win32Exception e) => e.NativeErrorCode == 2;
        """);

    [Fact]
    public Task Errno_CastToACode_IsFound() => Verify.Members(Rule, """
        static SocketError ErrorCode(SocketException e) => [|(SocketError)e.ErrorCode|];
        static WinsockError NativeErrorCode(SocketException e) => [|(WinsockError)e.NativeErrorCode|];
        static WinsockError OfAWin32Exception(Win32Exception e) => [|(WinsockError)e.NativeErrorCode|];
        static SocketError LastError() => [|(SocketError)Marshal.GetLastWin32Error()|];
        static WinsockError InAVariable() { int error = Marshal.GetLastPInvokeError(); return [|(WinsockError)error|]; }
        static void HandedOn() => throw new WinsockException([|(WinsockError)Marshal.GetLastPInvokeError()|]);
        static bool ComparedWithAVariable(SocketException e, SocketError other) =>
            [|(SocketError)e.ErrorCode|] == other;

        static SocketError SocketErrorCode(SocketException e) => (SocketError)(int)e.SocketErrorCode;
        static WinsockError Code(SocketException e) => (WinsockError)e.SocketErrorCode;
        static SocketError OnWindows(SocketException e) =>
            OperatingSystem.IsWindows() ? (SocketError)e.ErrorCode : e.SocketErrorCode;
        static SocketError Number(int number) => (SocketError)number;

        static WinsockError AfterAFunctionOfWindows()
        {
            WSACleanup();
            return (WinsockError)Marshal.GetLastPInvokeError();
        }

        [DllImport("ws2_32", SetLastError = true)] static extern int WSACleanup();
        """);

    [Fact]
    public Task Errno_ComparedWithASocketError_IsFound() => Verify.Members(Rule, """
        static bool Cast(SocketException e) => e.SocketErrorCode == [|(SocketError)104|];
        static bool Number(SocketAsyncEventArgs args) => (int)args.SocketError == [|111|];
        static bool Both(SocketException e) => (int)e.SocketErrorCode == 104 || (int)e.SocketErrorCode == Reset;
        static bool NoErrno(SocketException e) => (int)e.SocketErrorCode == 0 || (int)e.SocketErrorCode == 5;

        private const int Reset = 10054;
        """);

    // It is 0x80004005 on every system, and naming the code keeps the comparison dead.
    [Fact]
    public Task HResult_ThatIsAlwaysTheSame_IsFound() => Verify.Members(Rule, """
        static bool OfASocketException(SocketException e) => [|e.HResult|] == unchecked((int)0x80072746);
        static bool OfAWin32Exception(Win32Exception e) => [|e.HResult|] == -2147014842;
        static bool Masked(SocketException e) => ([|e.HResult & 0xFFFF|]) == 10054;
        static bool PropertyPattern(Exception e) => e is SocketException { [|HResult|]: unchecked((int)0x80072746) };
        static bool InAVariable(SocketException e) { int code = e.HResult; return [|code|] == -2147014842; }
        static WinsockError Cast(SocketException e) => [|(WinsockError)(e.HResult & 0xFFFF)|];
        static bool ErrorCode(Win32Exception e) => [|e.ErrorCode|] == unchecked((int)0x80072746);

        static bool OfAWinsockException(WinsockException e) => e.HResult == WinsockError.WSAECONNRESET.ToHResult();
        static bool AlwaysTrue(SocketException e) => e.HResult == unchecked((int)0x80004005);
        """);

    [Fact]
    public Task Errno_ComparedAsOne_IsFine() => Verify.Members(Rule, """
        static bool Errnos(SocketException e) => e.ErrorCode == 104 || e.NativeErrorCode == 111 || e.ErrorCode == 0;
        static bool Both(SocketException e) => e.ErrorCode == 10054 || e.ErrorCode == 104;
        static bool BothInAPattern(SocketException e) => e.ErrorCode is 10054 or 104;
        static bool BothAsConstants(SocketException e) => e.ErrorCode == Codes.LinuxReset || e.ErrorCode == Codes.Reset;
        static void BothInASwitch(SocketException e) { switch (e.ErrorCode) { case 10054: case 104: break; } }
        static bool Code(SocketException e)
        {
            Console.WriteLine(e.ErrorCode);
            return e.GetWinsockError() == WinsockError.WSAECONNRESET;
        }

        static int BothInTwoStatements(SocketException e)
        {
            if (e.ErrorCode == 104) return 1;
            if (e.ErrorCode == 10054) return 1;
            return 0;
        }

        static int BothByAVariable(SocketException e)
        {
            int code = e.NativeErrorCode;
            if (code == 104) return 1;
            return code == 10054 ? 1 : 0;
        }

        static void BothInTwoFilters()
        {
            try { }
            catch (SocketException e) when (e.ErrorCode == 10054) { }
            catch (SocketException e) when (e.ErrorCode == 104) { }
        }

        static bool OfTwoExceptions(SocketException e, SocketException other) =>
            e.ErrorCode == 104 || [|other.ErrorCode|] == 10054;
        """ + Constants);

    [Fact]
    public async Task Errno_InTheBranchOfAnotherSystem_IsSeenPerCompilation()
    {
        const string source = """
            static class C
            {
            #if WINDOWS
                static bool M(SocketException e) => OperatingSystem.IsWindows() && e.ErrorCode == 10054;
            #else
                static bool M(SocketException e) => {0} == 10054;
            #endif
            }
            """;

        await Verify.File(Rule, Verify.Usings
            + source.Replace("{0}", "e.ErrorCode", StringComparison.Ordinal), constants: "WINDOWS");
        await Verify.File(Rule, Verify.Usings + source.Replace("{0}", "[|e.ErrorCode|]", StringComparison.Ordinal));
    }

    [Fact]
    public Task Comparison_InGeneratedCode_IsSkipped() => Verify.File(
        Rule, "// <auto-generated/>\n" + Verify.Usings
            + "static class C { static bool M(SocketException e) => e.ErrorCode == 10054; }");

    [Fact]
    public Task Comparison_InATopLevelStatementALambdaAndAsyncCode_IsSeen() =>
        Verify.File(Rule, "// A program.\n" + Verify.Usings + """
        Func<SocketException, bool> isReset = e => [|e.ErrorCode|] == 10054;
        await Task.Yield();
        Console.WriteLine(
            isReset(new SocketException()) || (int)new SocketException().SocketErrorCode == {|WSE001:10061|});
        """);

    [Fact]
    public Task Errno_WithoutTheLibrary_IsFoundAndComparedWithDotNetsName()
    {
        var test = new RuleTest(
            Rule,
            "class C { bool M(System.Net.Sockets.SocketException e) => [|e.ErrorCode|] == 10054; }")
        {
            FixedCode =
                "class C { bool M(System.Net.Sockets.SocketException e) => "
                + "e.SocketErrorCode == System.Net.Sockets.SocketError.ConnectionReset; }",
        };
        test.RemoveLibrary();

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    // Where the number is also the Winsock code on Mono.
    [Fact]
    public Task Errno_OnNetFramework_IsFine()
    {
        var test = new RuleTest(Rule, """
            using System.Net.Sockets;
            using System.Runtime.InteropServices;

            class C
            {
                bool Comparison(SocketException e) { return e.ErrorCode == 10054; }
                SocketError Cast() { return (SocketError)Marshal.GetLastWin32Error(); }
            }
            """);
        test.UseNetFramework();

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
