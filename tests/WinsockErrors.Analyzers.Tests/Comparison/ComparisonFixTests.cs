using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>The fixes of WSE001 and WSE002: what they write compiles, and means the same or what was meant.</summary>
public class ComparisonFixTests
{
    [Fact]
    public Task MagicNumber_Fixed_IsNamed() => Verify.Fix(
        "WSE001",
        """
        static bool Equality(SocketException e) => (int)e.SocketErrorCode == [|10054|];
        static bool TurnedRound(SocketException e) => [|10054|] != (int)e.SocketErrorCode;
        static bool Cast(SocketException e) => e.SocketErrorCode == [|(SocketError)10054|];
        static bool WithoutANameInDotNet(SocketException e) => (int)e.SocketErrorCode == [|10070|];
        static bool Pattern(SocketException e) =>
            (int)e.SocketErrorCode is [|10054|] or [|10070|];
        static void Switch(SocketException e)
        {
            switch ((int)e.SocketErrorCode) { case [|10054|]: break; }
        }
        static bool PropertyPattern(SocketException e) => e is { SocketErrorCode: [|(SocketError)10054|] };
        static bool OfEventArgs(SocketAsyncEventArgs args) => (int)args.SocketError == [|10054|];
        static bool Variable(SocketException e)
        {
            int code = (int)e.SocketErrorCode;
            return code == [|10054|];
        }
        static bool Code(SocketException e) => (int)e.GetWinsockError() == [|11001|];
        static bool HResult(Exception e) => e.HResult == unchecked([|(int)0x80072746|]);
        static bool UnsignedHResult(Exception e) => (uint)e.HResult == [|0x80072746|];
        static bool MaskedHResult(Exception e) => (e.HResult & 0xFFFF) == [|10054|];
        static bool LastError() => [|Marshal.GetLastWin32Error()|] == 10035;
        static bool LastErrorPattern() =>
            [|Marshal.GetLastPInvokeError()|] is 10035 or 10036;

        // No constant says it: left to the reader.
        static bool HResultPattern(Exception e) => e.HResult is unchecked([|(int)0x80072746|]);

        // True on no system before; not to be made true.
        static bool HResultOfACode(Exception e) => e.HResult == {|WSE002:10054|};
        """,
        """
        static bool Equality(SocketException e) => e.SocketErrorCode == SocketError.ConnectionReset;
        static bool TurnedRound(SocketException e) => SocketError.ConnectionReset != e.SocketErrorCode;
        static bool Cast(SocketException e) => e.SocketErrorCode == SocketError.ConnectionReset;
        static bool WithoutANameInDotNet(SocketException e) => e.GetWinsockError() == WinsockError.WSAESTALE;
        static bool Pattern(SocketException e) =>
            (int)e.SocketErrorCode is (int)SocketError.ConnectionReset or (int)WinsockError.WSAESTALE;
        static void Switch(SocketException e)
        {
            switch ((int)e.SocketErrorCode) { case (int)SocketError.ConnectionReset: break; }
        }
        static bool PropertyPattern(SocketException e) => e is { SocketErrorCode: SocketError.ConnectionReset };
        static bool OfEventArgs(SocketAsyncEventArgs args) => args.SocketError == SocketError.ConnectionReset;
        static bool Variable(SocketException e)
        {
            int code = (int)e.SocketErrorCode;
            return code == (int)SocketError.ConnectionReset;
        }
        static bool Code(SocketException e) => e.GetWinsockError() == WinsockError.WSAHOST_NOT_FOUND;
        static bool HResult(Exception e) => e.HResult == WinsockError.WSAECONNRESET.ToHResult();
        static bool UnsignedHResult(Exception e) => e.HResult == WinsockError.WSAECONNRESET.ToHResult();
        static bool MaskedHResult(Exception e) => (e.HResult & 0xFFFF) == (int)WinsockError.WSAECONNRESET;
        static bool LastError() => WinsockError.FromLastError() == WinsockError.WSAEWOULDBLOCK;
        static bool LastErrorPattern() =>
            WinsockError.FromLastError() is WinsockError.WSAEWOULDBLOCK or WinsockError.WSAEINPROGRESS;

        // No constant says it: left to the reader.
        static bool HResultPattern(Exception e) => e.HResult is unchecked([|(int)0x80072746|]);

        // True on no system before; not to be made true.
        static bool HResultOfACode(Exception e) => e.HResult == {|WSE002:10054|};
        """);

    // What would need another null, or another default, is left to the reader.
    [Fact]
    public Task ErrnoThatMayBeNull_Fixed_IsComparedWithoutADefault() => Verify.Fix(
        "WSE002",
        """
        static bool Coalesce(SocketException e) => (e?[|.ErrorCode|] ?? 0) == 10054;
        static bool Not(Exception e) => ((e as SocketException)?[|.ErrorCode|] ?? -1) != 10054;
        static SocketError? Cast(Exception e) => [|(SocketError?)(e as SocketException)?.ErrorCode|];

        static bool Pattern(SocketException e) => (e?[|.ErrorCode|] ?? 0) is 10054 or 0;
        static bool Order(SocketException e) => (e?[|.ErrorCode|] ?? 0) < 10054;
        static bool Equals(SocketException e) => (e?[|.ErrorCode|] ?? 0).Equals(10054);
        static bool Value(SocketException e) => (e?[|.ErrorCode|]).Value == 10054;
        static SocketError? CastThatIsNotNull(SocketException e) => [|(SocketError?)e.ErrorCode|];
        static bool NumberOfASocketError(SocketException e) =>
            ((int?)e?.SocketErrorCode ?? 0) == {|WSE001:10054|};

        static bool Variable(Exception e)
        {
            var code = (e as SocketException)?.ErrorCode;
            return [|code|] == 10054;
        }
        """,
        """
        static bool Coalesce(SocketException e) => e?.GetWinsockError() == WinsockError.WSAECONNRESET;
        static bool Not(Exception e) => (e as SocketException)?.GetWinsockError() != WinsockError.WSAECONNRESET;
        static SocketError? Cast(Exception e) => (e as SocketException)?.SocketErrorCode;

        static bool Pattern(SocketException e) => (e?[|.ErrorCode|] ?? 0) is 10054 or 0;
        static bool Order(SocketException e) => (e?[|.ErrorCode|] ?? 0) < 10054;
        static bool Equals(SocketException e) => (e?[|.ErrorCode|] ?? 0).Equals(10054);
        static bool Value(SocketException e) => (e?[|.ErrorCode|]).Value == 10054;
        static SocketError? CastThatIsNotNull(SocketException e) => [|(SocketError?)e.ErrorCode|];
        static bool NumberOfASocketError(SocketException e) =>
            ((int?)e?.SocketErrorCode ?? 0) == (int)SocketError.ConnectionReset;

        static bool Variable(Exception e)
        {
            var code = (e as SocketException)?.ErrorCode;
            return [|code|] == 10054;
        }
        """);

    [Fact]
    public Task Errno_Fixed_IsTheWinsockCode() => Verify.Fix(
        "WSE002",
        """
        static bool Equality(SocketException e) => [|e.ErrorCode|] == 10054;
        static bool Cast(SocketException e) => (SocketError)[|e.NativeErrorCode|] == SocketError.WouldBlock;
        static bool Two(SocketException e) =>
            [|e.ErrorCode|] == 10054 || [|e.ErrorCode|] == 10060;
        static bool Pattern(SocketException e) =>
            [|e.ErrorCode|] is 10054 or 10060;
        static int SwitchExpression(SocketException e) =>
            [|e.NativeErrorCode|] switch { 10054 => 1, _ => 0 };
        static bool BehindAQuestionMark(Exception e) =>
            (e as SocketException)?[|.ErrorCode|] == 10054;
        static bool OfACast(Exception e) => [|((SocketException)e).ErrorCode|] != 10054;
        static bool EqualsTurnedRound(SocketException e) => 10054.Equals([|e.ErrorCode|]);
        static bool Any(SocketException e) =>
            new[] { 10053, 10054 }.Any(code => code == [|e.ErrorCode|]);
        static bool PropertyPattern(SocketException e) =>
            e is { [|ErrorCode|]: 10054 or 10060 };
        static bool Range(SocketException e) =>
            [|e.ErrorCode|] is >= 10053 and <= 10054;
        static bool Order(SocketException e) => [|e.ErrorCode|] >= 10053;
        static bool Array(SocketException e) =>
            new[] { 10053, 10054 }.Contains([|e.ErrorCode|]);

        static void Switch(SocketException e)
        {
            switch ([|e.ErrorCode|])
            {
                case 10054: break;
                case 10060: return;
            }
        }

        // What is not a code would mean something else.
        static bool OtherRange(SocketException e) => [|e.ErrorCode|] is 10054 or > 20000;
        static bool List(SocketException e)
        {
            var codes = new List<int> { 10053 };
            return codes.Contains([|e.ErrorCode|]);
        }
        static bool IsDefined(SocketException e) => Enum.IsDefined(typeof(SocketError), [|e.ErrorCode|]);
        static bool PropertyPatternOfAVariable(Exception e) =>
            e is SocketException { ErrorCode: var code } && [|code|] == 10054;
        static bool OfAWin32Exception(Win32Exception e) => [|e.NativeErrorCode|] == 10054;
        static bool OfASocketError(SocketException e) => e.SocketErrorCode == [|(SocketError)104|];
        """,
        """
        static bool Equality(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET;
        static bool Cast(SocketException e) => e.GetWinsockError() == WinsockError.WSAEWOULDBLOCK;
        static bool Two(SocketException e) =>
            e.GetWinsockError() == WinsockError.WSAECONNRESET || e.GetWinsockError() == WinsockError.WSAETIMEDOUT;
        static bool Pattern(SocketException e) =>
            e.GetWinsockError() is WinsockError.WSAECONNRESET or WinsockError.WSAETIMEDOUT;
        static int SwitchExpression(SocketException e) =>
            e.GetWinsockError() switch { WinsockError.WSAECONNRESET => 1, _ => 0 };
        static bool BehindAQuestionMark(Exception e) =>
            (e as SocketException)?.GetWinsockError() == WinsockError.WSAECONNRESET;
        static bool OfACast(Exception e) => ((SocketException)e).GetWinsockError() != WinsockError.WSAECONNRESET;
        static bool EqualsTurnedRound(SocketException e) => WinsockError.WSAECONNRESET.Equals(e.GetWinsockError());
        static bool Any(SocketException e) =>
            new[] { WinsockError.WSAECONNABORTED, WinsockError.WSAECONNRESET }.Any(code => code == e.GetWinsockError());
        static bool PropertyPattern(SocketException e) =>
            e is { SocketErrorCode: SocketError.ConnectionReset or SocketError.TimedOut };
        static bool Range(SocketException e) =>
            e.GetWinsockError() is >= WinsockError.WSAECONNABORTED and <= WinsockError.WSAECONNRESET;
        static bool Order(SocketException e) => e.GetWinsockError() >= WinsockError.WSAECONNABORTED;
        static bool Array(SocketException e) =>
            new[] { WinsockError.WSAECONNABORTED, WinsockError.WSAECONNRESET }.Contains(e.GetWinsockError());

        static void Switch(SocketException e)
        {
            switch (e.GetWinsockError())
            {
                case WinsockError.WSAECONNRESET: break;
                case WinsockError.WSAETIMEDOUT: return;
            }
        }

        // What is not a code would mean something else.
        static bool OtherRange(SocketException e) => [|e.ErrorCode|] is 10054 or > 20000;
        static bool List(SocketException e)
        {
            var codes = new List<int> { 10053 };
            return codes.Contains([|e.ErrorCode|]);
        }
        static bool IsDefined(SocketException e) => Enum.IsDefined(typeof(SocketError), [|e.ErrorCode|]);
        static bool PropertyPatternOfAVariable(Exception e) =>
            e is SocketException { ErrorCode: var code } && [|code|] == 10054;
        static bool OfAWin32Exception(Win32Exception e) => [|e.NativeErrorCode|] == 10054;
        static bool OfASocketError(SocketException e) => e.SocketErrorCode == [|(SocketError)104|];
        """);

    [Fact]
    public Task ErrnoInAVariable_Fixed_IsTheWinsockCodeWhereverItIsUsed() => Verify.Fix(
        "WSE002",
        """
        static bool ErrorCode(SocketException e)
        {
            var code = e.ErrorCode;
            return [|code|] == 10054
                || [|code|] is 10060 or 10061;
        }

        static WinsockError Cast()
        {
            int error = Marshal.GetLastPInvokeError();
            if ({|WSE001:error|} == 10035) return WinsockError.WSAEWOULDBLOCK;
            return [|(WinsockError)error|];
        }

        static void Switch(SocketException e)
        {
            int code = e.NativeErrorCode;
            switch ([|code|])
            {
                case 0: return;
                case 10054: throw {|WSE006:new SocketException(code)|};
            }
        }

        // It is shown as a number.
        static bool Shown(SocketException e)
        {
            int code = e.ErrorCode;
            Console.WriteLine(code);
            return [|code|] == 10054;
        }
        """,
        """
        static bool ErrorCode(SocketException e)
        {
            var code = e.GetWinsockError();
            return code == WinsockError.WSAECONNRESET
                || code is WinsockError.WSAETIMEDOUT or WinsockError.WSAECONNREFUSED;
        }

        static WinsockError Cast()
        {
            WinsockError error = WinsockError.FromLastError();
            if (error == WinsockError.WSAEWOULDBLOCK) return WinsockError.WSAEWOULDBLOCK;
            return error;
        }

        static void Switch(SocketException e)
        {
            WinsockError code = e.GetWinsockError();
            switch (code)
            {
                case WinsockError.NO_ERROR: return;
                case WinsockError.WSAECONNRESET: throw new WinsockException(code);
            }
        }

        // It is shown as a number.
        static bool Shown(SocketException e)
        {
            int code = e.ErrorCode;
            Console.WriteLine(code);
            return [|code|] == 10054;
        }
        """);

    [Fact]
    public Task CastErrno_Fixed_IsTheWinsockCode() => Verify.Fix(
        "WSE002",
        """
        static SocketError ErrorCode(SocketException e) => [|(SocketError)e.ErrorCode|];
        static WinsockError NativeErrorCode(SocketException e) => [|(WinsockError)e.NativeErrorCode|];
        static SocketError LastError() => [|(SocketError)Marshal.GetLastWin32Error()|];
        static WinsockError LastErrorAsACode() => [|(WinsockError)Marshal.GetLastPInvokeError()|];
        static WinsockError HResult(SocketException e) => [|(WinsockError)(e.HResult & 0xFFFF)|];
        static WinsockError OfAWin32Exception(Win32Exception e) => [|(WinsockError)e.NativeErrorCode|];
        """,
        """
        static SocketError ErrorCode(SocketException e) => e.SocketErrorCode;
        static WinsockError NativeErrorCode(SocketException e) => e.GetWinsockError();
        static SocketError LastError() => (SocketError)WinsockError.FromLastError();
        static WinsockError LastErrorAsACode() => WinsockError.FromLastError();
        static WinsockError HResult(SocketException e) => e.GetWinsockError();
        static WinsockError OfAWin32Exception(Win32Exception e) => [|(WinsockError)e.NativeErrorCode|];
        """);

    // Naming the code alone would keep it dead.
    [Fact]
    public Task HResultThatIsAlwaysTheSame_Fixed_IsTheWinsockCode() => Verify.Fix(
        "WSE002",
        """
        static bool Equality(SocketException e) => [|e.HResult|] == unchecked((int)0x80072746);
        static bool Masked(SocketException e) => ([|e.HResult & 0xFFFF|]) == 10054;
        static bool PropertyPattern(Exception e) =>
            e is SocketException { [|HResult|]: unchecked((int)0x80072746) };
        static bool OfAWin32Exception(Win32Exception e) => [|e.HResult|] == -2147014842;
        """,
        """
        static bool Equality(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET;
        static bool Masked(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET;
        static bool PropertyPattern(Exception e) =>
            e is SocketException { SocketErrorCode: SocketError.ConnectionReset };
        static bool OfAWin32Exception(Win32Exception e) => [|e.HResult|] == -2147014842;
        """);

    [Fact]
    public Task Constant_ThatNothingUsesAnyMore_Goes() => Verify.Fix(
        "WSE002",
        """
        static bool Local(SocketException e)
        {
            const int reset = 10054;
            return [|e.ErrorCode|] == reset;
        }

        static bool UsedElsewhere(SocketException e)
        {
            const int reset = 10054;
            Console.WriteLine(reset);
            return [|e.ErrorCode|] == reset;
        }

        static bool Field(SocketException e) => [|e.ErrorCode|] == Reset;

        private const int Reset = 10054;
        """,
        """
        static bool Local(SocketException e)
        {
            return e.GetWinsockError() == WinsockError.WSAECONNRESET;
        }

        static bool UsedElsewhere(SocketException e)
        {
            const int reset = 10054;
            Console.WriteLine(reset);
            return e.GetWinsockError() == WinsockError.WSAECONNRESET;
        }

        static bool Field(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET;
        """);

    [Fact]
    public Task LastError_FixedInOlderCSharp_IsReadInTheStaticForm() => Verify.FixFile(
        "WSE001",
        Verify.Usings + """
        static class C
        {
            static bool LastError() => [|Marshal.GetLastWin32Error()|] == 10035;
            static bool Errno(SocketException e) => {|WSE002:e.ErrorCode|} == 10054;
        }
        """,
        Verify.Usings + """
        static class C
        {
            static bool LastError() => WinsockErrorConvert.FromLastError() == WinsockError.WSAEWOULDBLOCK;
            static bool Errno(SocketException e) => e.GetWinsockError() == WinsockError.WSAECONNRESET;
        }
        """,
        LanguageVersion.CSharp12);

    [Fact]
    public Task Fix_WithoutTheUsing_AddsItInOrderAndOnce() => Verify.FixFile(
        "WSE002",
        """
        // The license.
        using System;
        using System.Net.Sockets;
        using Xyz;

        namespace Xyz
        {
            static class C
            {
                static bool M(SocketException e) =>
                    [|e.ErrorCode|] == 10054
                    || [|e.ErrorCode|] == 10060;
            }
        }
        """,
        """
        // The license.
        using System;
        using System.Net.Sockets;
        using WinsockErrors;
        using Xyz;

        namespace Xyz
        {
            static class C
            {
                static bool M(SocketException e) =>
                    e.GetWinsockError() == WinsockError.WSAECONNRESET
                    || e.GetWinsockError() == WinsockError.WSAETIMEDOUT;
            }
        }
        """);

    [Fact]
    public Task Fix_InAFileWithoutUsings_KeepsTheLicenseOnTop() => Verify.FixFile(
        "WSE001",
        """
        // The license.

        static class C
        {
            static bool M(System.Net.Sockets.SocketException e) => (int)e.SocketErrorCode == [|10070|];
        }
        """,
        """
        // The license.

        using WinsockErrors;

        static class C
        {
            static bool M(System.Net.Sockets.SocketException e) => e.GetWinsockError() == WinsockError.WSAESTALE;
        }
        """);

    [Fact]
    public Task Fix_BesideAnotherTypeOfTheName_IsQualified() => Verify.FixFile(
        "WSE006",
        """
        using System.Net.Sockets;
        enum WinsockError { A }
        static class C { static object M() => [|new SocketException(10054)|]; }
        """,
        """
        using System.Net.Sockets;
        using WinsockErrors;
        enum WinsockError { A }
        static class C { static object M() => new WinsockException(global::WinsockErrors.WinsockError.WSAECONNRESET); }
        """);
}
