namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE001: Winsock codes written as numbers.</summary>
public class MagicNumberTests
{
    private const string Rule = "WSE001";

    [Fact]
    public Task Number_ComparedWithASocketError_IsFound() => Verify.Members(Rule, """
        static bool Equality(SocketException e) => (int)e.SocketErrorCode == [|10054|];
        static bool TurnedRound(SocketException e) => [|10054|] != (int)e.SocketErrorCode;
        static bool Cast(SocketException e) => e.SocketErrorCode == [|(SocketError)10054|];
        static bool CastInAPattern(SocketException e) => e.SocketErrorCode is [|(SocketError)10054|];
        static bool TwoInAPattern(SocketException e) => (int)e.SocketErrorCode is [|10054|] or [|10060|];
        static int SwitchExpression(SocketException e) => (int)e.SocketErrorCode switch { [|10054|] => 1, _ => 0 };
        static bool PropertyPattern(SocketException e) => e is { SocketErrorCode: [|(SocketError)10054|] };

        static void Switch(SocketException e, bool verbose)
        {
            switch ((int)e.SocketErrorCode) { case [|10054|]: break; case [|10060|] when verbose: break; }
        }

        // It does not matter where the SocketError comes from.
        static bool OfEventArgs(SocketAsyncEventArgs args) => (int)args.SocketError == [|10054|];
        static bool OfAParameter(SocketError error) => error == [|(SocketError)10054|];

        static bool OfAnOutParameter(Socket socket, byte[] data)
        {
            socket.Receive(data, 0, 1, SocketFlags.None, out SocketError error);
            return (int)error == [|10054|];
        }

        static bool OfAVariable(SocketException e)
        {
            int code = (int)e.SocketErrorCode;
            return code == [|10054|];
        }
        """);

    [Fact]
    public Task Number_ComparedWithAWinsockErrorOrAnHResult_IsFound() => Verify.Members(Rule, """
        static bool Code(SocketException e) => (int)e.GetWinsockError() == [|11001|];
        static bool CodeInAVariable(SocketException e)
        {
            var error = e.GetWinsockError();
            return error == [|(WinsockError)10061|];
        }
        static bool HResult(Exception e) => e.HResult == unchecked([|(int)0x80072746|]);
        static bool NegativeHResult(Exception e) => e.HResult == [|-2147014842|];
        static bool UnsignedHResult(Exception e) => (uint)e.HResult == [|0x80072746|];
        static bool MaskedHResult(Exception e) => (e.HResult & 0xFFFF) == [|10054|];
        static bool HResultBehindAQuestionMark(Exception e) =>
            e.InnerException?.HResult == unchecked([|(int)0x80072746|]);
        static bool HResultOfComException(COMException e) => e.ErrorCode == unchecked([|(int)0x80072746|]);
        """);

    [Fact]
    public Task Number_ComparedWithTheLastError_IsFound() => Verify.Members(Rule, """
        static bool GetLastWin32Error() => [|Marshal.GetLastWin32Error()|] == 10035;
        static bool GetLastPInvokeError() => [|Marshal.GetLastPInvokeError()|] is 10035 or 10036;
        static bool Named() => [|Marshal.GetLastPInvokeError()|] == (int)WinsockError.WSAEWOULDBLOCK;
        static bool OnWindows() => OperatingSystem.IsWindows() && [|Marshal.GetLastWin32Error()|] == 10035;

        static bool InAVariable() { int error = Marshal.GetLastWin32Error(); return [|error|] == 10035; }

        static bool InTwoVariables()
        {
            var first = Marshal.GetLastWin32Error();
            int second = first;
            return [|second|] is 10035;
        }

        static bool AssignedLater(bool verbose)
        {
            int error = 0;
            if (verbose) error = Marshal.GetLastPInvokeError();
            return [|error|] == 10035;
        }

        static bool AssignedInACondition() { int error; return (error = [|Marshal.GetLastPInvokeError()|]) == 10035; }
        """);

    [Fact]
    public Task Number_ThatIsNamedOrNoCode_IsFine() => Verify.Members(Rule, """
        static bool Named(SocketException e) => e.SocketErrorCode == SocketError.ConnectionReset;
        static bool NamedAndCast(SocketException e) => (int)e.SocketErrorCode == (int)SocketError.ConnectionReset;
        static bool Constant(SocketException e) => (int)e.SocketErrorCode == Reset;
        static bool NoCode(SocketException e) =>
            (int)e.SocketErrorCode == 0 || (int)e.SocketErrorCode == -1 || (int)e.SocketErrorCode == 20000;
        static bool OtherHResults(Exception e) => e.HResult == unchecked((int)0x80004005)
            || e.HResult == unchecked((int)0x80070005) || e.HResult == unchecked((int)0x80131620);
        static bool Pattern(SocketException e) =>
            e.GetWinsockError() is WinsockError.WSAECONNRESET or WinsockError.WSAETIMEDOUT;
        static bool Parameter(int fd) => fd == 10054;
        static bool Variable() { int port = 11001; return port == 11001; }
        static bool OtherErrors() => Marshal.GetLastWin32Error() == 122 || Marshal.GetLastPInvokeError() == 104;
        static bool ConstantOfTheLastError() => Marshal.GetLastPInvokeError() == Reset;
        static bool NamedOnWindows() =>
            OperatingSystem.IsWindows() && Marshal.GetLastWin32Error() == (int)WinsockError.WSAEWOULDBLOCK;
        static bool Order(SocketException e) => (int)e.SocketErrorCode > 10000 || (int)e.SocketErrorCode + 1 == 10055;

        // The author of a comparison with both numbers knows that there are two numberings.
        static bool BothNumberings()
        {
            int error = Marshal.GetLastPInvokeError();
            return error == 11 || error == 10035;
        }

        static bool SetToACode(bool verbose)
        {
            int error = 10060;
            if (verbose) error = Marshal.GetLastPInvokeError();
            return error == 10060;
        }

        private const int Reset = 10054;
        """);

    [Fact]
    public Task Number_WithoutTheLibrary_IsFoundWhereDotNetHasAName()
    {
        var test = new RuleTest(Rule, """
            using System;
            using System.Net.Sockets;
            using System.Runtime.InteropServices;

            static class C
            {
                static bool Code(SocketException e) => (int)e.SocketErrorCode == [|10054|];
                static bool WithoutAName(SocketException e) => (int)e.SocketErrorCode == 10070;
                static bool HResult(Exception e) => e.HResult == unchecked((int)0x80072746);
                static bool LastError() => Marshal.GetLastPInvokeError() == 10035;
            }
            """);
        test.RemoveLibrary();

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
