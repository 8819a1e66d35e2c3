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
        static bool EqualsTurnedRound(SocketException e) => 10035.Equals([|e.NativeErrorCode|]);
        static bool StaticEquals(SocketException e) => Equals([|e.ErrorCode|], 10035) || Equals(10036, [|e.ErrorCode|]);
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
        static bool PropertyPattern(Exception e) => e is SocketException { ErrorCode: var c } && [|c|] is 10054 or 10053;
        static bool OtherPropertyPattern(Exception e) =>
            e is SocketException { SocketErrorCode: var c } && c == SocketError.ConnectionReset;

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
    public Task Errno_ThatMayBeNull_IsFound() => Verify.Members(Rule, """
        static bool Variable(Exception e)
        {
            var code = (e as SocketException)?.ErrorCode;
            return [|code|] == 10054 || [|code|] is 10053;
        }
        static bool ValueOfAVariable(Exception e)
        {
            int? code = (e as SocketException)?.ErrorCode;
            return (code.HasValue && [|code|].Value == 10054) || [|code|].GetValueOrDefault() == 10053;
        }
        static bool Default(Exception e)
        {
            int code = (e.InnerException as SocketException)?.ErrorCode ?? 0;
            return [|code|] == 10054;
        }
        static bool Coalesce(SocketException e) => (e?[|.ErrorCode|] ?? 0) == 10054;
        static bool CoalesceInAPattern(SocketException e) => (e?[|.NativeErrorCode|] ?? -1) is 10054 or 10053;
        static SocketError? Cast(Exception e) => [|(SocketError?)(e as SocketException)?.ErrorCode|];
        static SocketError CastWithADefault(Exception e) =>
            [|(SocketError?)(e as SocketException)?.ErrorCode|] ?? SocketError.Success;
        static bool ComparedCast(Exception e) =>
            ((SocketError?)(e as SocketException)?[|.ErrorCode|] ?? SocketError.Success) == SocketError.TimedOut;

        static bool BothNumberings(Exception e)
        {
            var code = (e as SocketException)?.ErrorCode;
            return code == 10054 || code == 104;
        }
        static bool OtherDefault(SocketException e, int other) => (e?.ErrorCode ?? other) == 10054;
        static SocketError? RightCast(Exception e) => (SocketError?)(e as SocketException)?.SocketErrorCode;
        """);

    [Fact]
    public Task Errno_ComparedWithARangeOrSought_IsFound() => Verify.Members(Rule, """
        static bool RelationalPattern(SocketException e) => [|e.ErrorCode|] is >= 10050 and <= 10054;
        static bool Order(SocketException e) => [|e.ErrorCode|] >= 10050 && [|e.ErrorCode|] <= 10054;
        static bool Array(SocketException e) => new[] { 10053, 10054 }.Contains([|e.ErrorCode|]);
        static bool CollectionExpression(SocketException e) => ((int[])[10053, 10054]).Contains([|e.ErrorCode|]);
        static bool Field(SocketException e) => Codes.Lost.Contains([|e.ErrorCode|]);
        static bool Set(SocketException e) => Codes.LostSet.Contains([|e.NativeErrorCode|]);
        static bool Method(SocketException e) => GetCodes().Contains([|e.ErrorCode|]);
        static int[] GetCodes() => new[] { 10053, 10054 };
        static bool IndexOf(SocketException e) => System.Array.IndexOf(Codes.Lost, [|e.ErrorCode|]) >= 0;
        static bool Any(SocketException e) => Codes.Lost.Any(code => code == [|e.ErrorCode|]);
        static bool Exists(SocketException e) =>
            new List<int> { 10054 }.Exists(code => [|e.ErrorCode|] == code)
            || System.Array.Exists(Codes.Lost, code => code == [|e.NativeErrorCode|]);
        static bool AnyOfErrnos(SocketException e) => new[] { 104, 110 }.Any(code => code == e.ErrorCode);
        static bool AnyOther(SocketException e) => Codes.Lost.Any(code => code > e.ErrorCode);

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
    public Task Numbers_OfACollection_AreItsKeysAndElements() => Verify.Members(Rule, """
        static bool Copied(SocketException e) => new HashSet<int>(new[] { 10053, 10054 }).Contains([|e.ErrorCode|]);
        static bool Converted(SocketException e) => new[] { 10053, 10054 }.ToHashSet().Contains([|e.ErrorCode|]);
        static bool Joined(SocketException e) => new[] { 10053 }.Concat(new[] { 10054 }).Contains([|e.ErrorCode|]);
        static bool Spread(SocketException e) => new List<int>([.. new[] { 10054 }]).Contains([|e.ErrorCode|]);
        static bool Member(SocketException e) =>
            new[] { (int)SocketError.ConnectionReset }.Contains([|e.ErrorCode|]);
        static bool Immutable(SocketException e) =>
            System.Collections.Immutable.ImmutableArray.Create(10053, 10054).Contains([|e.ErrorCode|]);
        static bool Added(SocketException e) => System.Collections.Immutable.ImmutableDictionary<int, string>.Empty
            .Add(10053, "aborted").Add(10054, "reset").ContainsKey([|e.ErrorCode|]);
        static bool Pairs(SocketException e) =>
            new Dictionary<int, int>([new(10054, 104)]).ContainsKey([|e.ErrorCode|]);
        static bool Keys(SocketException e) =>
            new Dictionary<int, string> { { 10054, "reset" } }.ContainsKey([|e.ErrorCode|]);
        static bool ErrnosAsKeys(SocketException e) =>
            new HashSet<SocketError> { [|(SocketError)104|] }.Contains(e.SocketErrorCode);

        static bool CapacityOfADictionary(SocketException e) =>
            new Dictionary<SocketError, string>(64) { [SocketError.TimedOut] = "x" }.ContainsKey(e.SocketErrorCode);
        static bool CapacityOfASet(SocketException e) =>
            new HashSet<SocketError>(capacity: 104).Contains(e.SocketErrorCode)
            || new HashSet<int>(10054).Contains(e.ErrorCode);
        static bool Values(SocketException e) => new Dictionary<SocketError, int>
        {
            [SocketError.ConnectionReset] = 104,
            [SocketError.TimedOut] = 110,
        }.TryGetValue(e.SocketErrorCode, out int errno) && errno > 0;
        static bool AddedValues(SocketException e) => new Dictionary<SocketError, int>
        {
            { SocketError.ConnectionReset, 104 },
        }.ContainsKey(e.SocketErrorCode);
        static bool ValuesThatAreCodes(SocketException e) =>
            new Dictionary<int, int> { [104] = 10054 }.ContainsKey(e.ErrorCode);
        static bool NestedArguments(SocketException e) => new Dictionary<SocketError, TimeSpan>
        {
            [SocketError.TimedOut] = TimeSpan.FromSeconds(22),
        }.ContainsKey(e.SocketErrorCode);
        static bool SizeOfAnArray(SocketException e) => new SocketError[104].Contains(e.SocketErrorCode);
        """);

    [Fact]
    public Task Errno_OfAWin32Exception_IsFound() => Verify.Members(Rule, """
        static bool Equality(Win32Exception e) => [|e.NativeErrorCode|] == 10054;
        static bool PropertyPattern(Exception e) => e is Win32Exception { [|NativeErrorCode|]: 10053 };
        static bool OnWindows(Win32Exception e) => OperatingSystem.IsWindows() && e.NativeErrorCode == 10054;
        static bool OtherCode(Win32Exception e) => e.NativeErrorCode == 2;
        """);

    [Fact]
    public Task ErrorCode_ThatAClassOverrides_IsWhatThatClassReturns() => Verify.Members(Rule, """
        static bool OfAListener(HttpListenerException e) => [|e.ErrorCode|] == 10048;
        static void OfTheNetwork()
        {
            try { }
            catch (System.Net.NetworkInformation.NetworkInformationException e)
                when ([|e.ErrorCode|] != (uint)SocketError.WouldBlock) { }
        }
        static bool Pattern(Exception e) => e is System.Net.WebSockets.WebSocketException { [|ErrorCode|]: 10054 };
        static bool OfAnHResult(HttpListenerException e) => e.ErrorCode == unchecked((int)0x80072746);
        static bool BothNumberings(HttpListenerException e) => e.ErrorCode is 10048 or 98;
        static bool OnWindows(HttpListenerException e) => OperatingSystem.IsWindows() && e.ErrorCode == 10048;

        static bool OfTheProgram(Overriding e) => e.ErrorCode == 10054 || e is { ErrorCode: 10048 };
        static bool OfASocketException(OverridingSocketException e) => e.ErrorCode == 10054;
        static bool Hidden(Hiding e) => e.NativeErrorCode == 10054 || e.HResult == 10054;
        static bool NotOverridden(Plain e) => [|e.ErrorCode|] == 10054;

        class Overriding : Win32Exception { public override int ErrorCode => NativeErrorCode; }
        class OverridingSocketException : SocketException { public override int ErrorCode => 10054; }
        class Hiding : Win32Exception { public new int NativeErrorCode => 1; public new int HResult => 1; }
        class Plain : Win32Exception { }
        """);

    // It is virtual, and an errno if the exception is a SocketException.
    [Fact]
    public Task ErrorCode_OfABaseClass_IsFoundWhereItIsKnownWhose() => Verify.Members(Rule, """
        static bool Cast(SocketException e) => [|((ExternalException)(object)e).ErrorCode|] == 10054;
        static bool CastTwice(Exception e) =>
            [|((ExternalException)(object)(SocketException)e).ErrorCode|] == 10054;
        static bool CastToWin32Exception(SocketException e) => [|((Win32Exception)e).ErrorCode|] == 10054;
        static bool OfAWin32Exception(Win32Exception e) => [|e.ErrorCode|] == 10054;

        static bool Unknown(ExternalException e) => e.ErrorCode == 10054 || e is { ErrorCode: 10053 };
        static bool OfADatabase(System.Data.Common.DbException e) => e.ErrorCode == 10060;
        static bool OfCom(COMException e) => e.ErrorCode == 10054;
        static bool OnWindows(Win32Exception e) => OperatingSystem.IsWindows() && e.ErrorCode == 10054;
        static bool HResult(ExternalException e) => e.ErrorCode == unchecked({|WSE001:(int)0x80072746|});
        static bool HResultOfADatabase(System.Data.Common.DbException e) => e.ErrorCode == {|WSE001:-2147014842|};
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
            Native.WSAStartup(0x202, null);
            return (WinsockError)Marshal.GetLastPInvokeError();
        }
        """);

    [Fact]
    public Task Errno_TakenAsAnEnum_IsFound() => Verify.Members(Rule, """
        static bool IsDefined(SocketException e) => Enum.IsDefined(typeof(SocketError), [|e.ErrorCode|]);
        static string GetName(SocketException e) => Enum.GetName(typeof(SocketError), [|e.NativeErrorCode|]);
        static object InAVariable(SocketException e)
        {
            int code = e.ErrorCode;
            return Enum.ToObject(typeof(WinsockError), [|code|]);
        }

        static bool Code(SocketException e) => Enum.IsDefined(typeof(SocketError), (int)e.SocketErrorCode);
        static bool OtherEnum(SocketException e) => Enum.IsDefined(typeof(DayOfWeek), e.ErrorCode);
        static bool OnWindows(SocketException e) =>
            OperatingSystem.IsWindows() && Enum.IsDefined(typeof(SocketError), e.ErrorCode);
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
    public Task HResult_ComparedWithTheCodeInIt_IsFound() => Verify.Members(Rule, """
        static bool Number(Exception e) => e.HResult == [|10054|];
        static bool Pattern(WinsockException e) => e.HResult is [|10054|] or 0;
        static bool Masked(Exception e) => (e.HResult & 0xFFFF) == {|WSE001:10054|};
        static bool Cut(Exception e) => (ushort)e.HResult == {|WSE001:10054|};
        static bool CutInAVariable(Exception e) { var c = (ushort)e.HResult; return c is {|WSE001:10054|}; }
        static bool OtherNumber(Exception e) => e.HResult == 5 || e.HResult > 10054;
        """);

    // The member is known by its name alone: its number depends on the system.
    [Fact]
    public Task Errno_ComparedWithWhatIsNamedAsOne_IsFine() => Verify.Members(Rule, """
        static bool Property(SocketException e) => e.ErrorCode == EAGAIN || e.ErrorCode == 10035;
        static bool TurnedRound(SocketException e) { int c = e.ErrorCode; return Errno.EPIPE != c && c == 10054; }
        static bool OtherName(SocketException e) => e.ErrorCode == Expected || [|e.ErrorCode|] == 10035;
        static bool OfAnother(SocketException e, SocketException f) =>
            f.ErrorCode == EAGAIN || [|e.ErrorCode|] == 10035;

        static int EAGAIN => OperatingSystem.IsMacOS() ? 35 : 11;
        static int Expected => 11;
        static class Errno { internal static int EPIPE = 32; }
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

    // Usual beside a Winsock code, and no errors of sockets elsewhere.
    [Fact]
    public Task Errno_ComparedWithAnErrorOfWindowsToo_IsFound() => Verify.Members(Rule, """
        static bool NetNameDeleted(SocketException e) => [|e.ErrorCode|] is 10054 or 64;
        static bool AccessDenied(Win32Exception w) => w.NativeErrorCode == 5 || [|w.NativeErrorCode|] == 10061;
        static bool NotFound(SocketException e) => [|e.ErrorCode|] is 2 or 3 or 10054;
        static bool Pipe(SocketException e) => [|e.ErrorCode|] is 109 or 121 or 122 or 231 or 232 or 10054;
        static bool TimedOutOnSolaris(SocketException e) => e.ErrorCode is 145 or 10060;
        """);

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
