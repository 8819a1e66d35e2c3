using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

public class WinsockExceptionTests
{
    private const WinsockError Reset = WinsockError.WSAECONNRESET;

    [Fact]
    public void Throw_CaughtAsSocketException_IsCaught()
    {
        bool caught = false;
        try
        {
            throw new WinsockException(Reset);
        }
        catch (SocketException e) when (e.GetWinsockError() == Reset)
        {
            caught = true;
        }

        caught.Should().BeTrue();
    }

    [Fact]
    public void Throw_CaughtByCode_GoesToTheClauseOfThatCode()
    {
        string caught = "";
        try
        {
            throw new WinsockException(Reset);
        }
        catch (WinsockException e) when (e.Code == WinsockError.WSAECONNABORTED)
        {
            caught = "aborted";
        }
        catch (WinsockException e) when (e.Code == Reset)
        {
            caught = "reset";
        }

        caught.Should().Be("reset");
    }

    [Theory]
    [InlineData(10054)]
    [InlineData(10104)]
    [InlineData(11001)]
    [InlineData(12345)]
    [InlineData(0)]
    [InlineData(-1)]
    public void BaseProperties_OfAnyCode_AreWhatTheBaseMakesOfIt(int code)
    {
        var exception = new WinsockException((WinsockError)code);
        var plain = new SocketException(code);

        exception.Code.Should().Be((WinsockError)code);
        exception.LastError.Should().BeNull();
        exception.ErrorCode.Should().Be(plain.ErrorCode);
        exception.NativeErrorCode.Should().Be(plain.NativeErrorCode);
        exception.SocketErrorCode.Should().Be(plain.SocketErrorCode);
        exception.InnerException.Should().BeNull();
    }

    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void ErrorCode_OnLinux_IsTheErrnoAsOfAnySocketException()
    {
        var exception = new WinsockException(Reset);

        exception.ErrorCode.Should().Be(Systems.IsDotNet ? 104 : 10054);
        exception.SocketErrorCode.Should().Be(SocketError.ConnectionReset);
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void ErrorCode_OnWindows_IsTheWinsockNumber() => new WinsockException(Reset).ErrorCode.Should().Be(10054);

    [Theory]
    [InlineData(1, unchecked((int)0x80070001))]
    [InlineData(10054, unchecked((int)0x80072746))]
    [InlineData(65535, unchecked((int)0x8007FFFF))]
    [InlineData(0, unchecked((int)0x80004005))]
    [InlineData(65536, unchecked((int)0x80004005))]
    [InlineData(-1, unchecked((int)0x80004005))]
    public void HResult_OfACode_IsOfFacilityWin32WhereTheCodeFits(int code, int expected) =>
        new WinsockException((WinsockError)code).HResult.Should().Be(expected);

    [Theory]
    [InlineData("", null, "Connection reset by peer. (WSAECONNRESET, 10054)")]
    [InlineData("", " \t ", "Connection reset by peer. (WSAECONNRESET, 10054)")]
    [InlineData("", "bind(socket,\r\n     address)",
        "bind(socket, address): Connection reset by peer. (WSAECONNRESET, 10054)")]
    [InlineData("fr-CA", null, "Connexion réinitialisée par le pair. (WSAECONNRESET, 10054)")]
    [InlineData("fr", "bind(s)", "bind(s)\u00A0: Connexion réinitialisée par le pair. (WSAECONNRESET, 10054)")]
    public void Message_OfAKnownCode_IsOperationTextAndToken(string culture, string? operation, string expected) =>
        InCulture(culture, () => new WinsockException(Reset, operation)).Message.Should().Be(expected);

    [Fact]
    public void Message_OfAnUnknownCode_EndsInItsNumber() =>
        InCulture("", () => new WinsockException((WinsockError)0x0FFF_FFFF)).Message
            .Should().Be("Unknown error 268435455 (0xFFFFFFF). (268435455)");

    [Fact]
    public void Message_ReadUnderAnotherCulture_KeepsTheLanguageOfItsCreation()
    {
        var exception = InCulture("fr", () => new WinsockException(Reset));

        string message = InCulture("", () => exception.Message);

        message.Should().StartWith("Connexion").And.BeSameAs(exception.Message);
        exception.HelpLink.Should().Contain("/fr-fr/");
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    [InlineData(100_000, 200)]
    public void Message_WithALongOperation_KeepsItsBeginning(int length, int kept) =>
        InCulture("", () => new WinsockException(Reset, new string('x', length))).Message
            .Should().StartWith(new string('x', kept) + ": Connection");

    [Fact]
    public void Message_WithALongOperation_DoesNotCutASurrogatePair()
    {
        string operation = new string('x', 199) + "\U0001F50C";

        InCulture("", () => new WinsockException(Reset, operation)).Message.Should()
            .StartWith(new string('x', 199) + ": Connection");
    }

    // Nothing is cut, so that half a surrogate pair is the caller's own.
    [Fact]
    public void Message_WithAnOperationOf200Characters_KeepsAnyLastCharacter()
    {
        string operation = new string('x', 199) + '\uD83D';

        InCulture("", () => new WinsockException(Reset, operation)).Message.Should()
            .StartWith(operation + ": Connection");
    }

    [Fact]
    public void HelpLink_SetToAnother_IsThatOne()
    {
        var exception = InCulture("", () => new WinsockException(Reset));

        exception.HelpLink.Should().EndWith("/en-us/windows/win32/winsock/windows-sockets-error-codes-2#WSAECONNRESET");
        exception.HelpLink = "https://example.org/";
        exception.HelpLink.Should().Be("https://example.org/");
        new WinsockException((WinsockError)12345).HelpLink.Should().BeNull();
    }

    [Fact]
    public void ToString_OfAThrownException_ShowsTheWinsockNumberAndTheTrace()
    {
        var exception = FluentActions.Invoking(() => WinsockException.ThrowIfError(WinsockError.WSAECONNRESET, "recv"))
            .Should().Throw<WinsockException>().Which;

        exception.ToString().Should()
            .StartWith($"WinsockErrors.WinsockException (10054): {exception.Message}{Environment.NewLine}  ")
            .And.Contain(nameof(ToString_OfAThrownException_ShowsTheWinsockNumberAndTheTrace));
        new WinsockException(Reset).ToString().Should().NotContain(" at ");
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void Constructors_AfterAFailingCall_TakeItsError()
    {
        _ = Libc.close(-1);
        var byConstructor = new WinsockException();
        _ = Libc.close(-1);
        var byMethod = WinsockException.FromLastError("close");

        byConstructor.Code.Should().Be(WinsockError.WSAEBADF);
        byConstructor.LastError.Should().Be(9);
        byMethod.Code.Should().Be(WinsockError.WSAEBADF);
        byMethod.Message.Should().StartWith("close");
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void Constructors_AfterAFailingCallOfWinsock_TakeItsError()
    {
        Winsock.Start();
        _ = Winsock.closesocket(-1);
        var byConstructor = new WinsockException();
        _ = Winsock.closesocket(-1);
        var byMethod = WinsockException.FromLastError("closesocket");

        byConstructor.Code.Should().Be(WinsockError.WSAENOTSOCK);
        byConstructor.LastError.Should().Be(10038);
        byMethod.Code.Should().Be(WinsockError.WSAENOTSOCK);
        byMethod.Message.Should().StartWith("closesocket");
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void Message_OfAnErrnoWithoutEquivalent_ShowsTheErrno()
    {
        _ = Libc.rmdir("/no/such/directory\0"u8.ToArray());
        var exception = WinsockException.FromLastError();

        exception.LastError.Should().Be(2);
        exception.Message.Should().EndWith("(WSASYSCALLFAILURE, 10107; errno 2)");
    }

    [Theory]
    [InlineData("", "connect: No error was recorded: is SetLastError = true missing? (NO_ERROR, 0)")]
    [InlineData("fr",
        "connect\u00A0: Aucune erreur n’a été enregistrée\u00A0: SetLastError = true manque-t-il\u00A0? (NO_ERROR, 0)")]
    public void Message_OfALastErrorOfZero_AsksForSetLastError(string culture, string expected)
    {
        var exception = InCulture(culture, () =>
        {
            Marshal.SetLastPInvokeError(0);
            return WinsockException.FromLastError("connect");
        });

        exception.LastError.Should().Be(0);
        exception.Message.Should().Be(expected);
    }

    [Fact]
    public void Message_OfTheCodeZero_DoesNotBlameSetLastError() =>
        InCulture("", () => new WinsockException(WinsockError.NO_ERROR)).Message.Should().Be("No error. (NO_ERROR, 0)");

    [Fact]
    public void ThrowHelpers_OfASuccess_HandTheResultOn()
    {
        WinsockException.ThrowIfSocketError(0).Should().Be(0);
        WinsockException.ThrowIfSocketError(17).Should().Be(17);
        WinsockException.ThrowIfSocketError(-2).Should().Be(-2);
        ((int)WinsockException.ThrowIfInvalidSocket(3)).Should().Be(3);
        WinsockException.ThrowIfSocketErrorUnlessPending(0).Should().BeFalse();
        WinsockException.ThrowIfError(0);
        WinsockException.ThrowIfError(WinsockError.NO_ERROR);
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void ThrowHelpers_OfAFailingCall_ThrowItsErrorAndNameTheCall()
    {
        ShouldThrow(() => WinsockException.ThrowIfSocketError(Libc.close(-1)), WinsockError.WSAEBADF, "Libc.close(-1)");
        ShouldThrow(
            () => WinsockException.ThrowIfInvalidSocket(Libc.SocketAsNativeInt(-1, 1, 0) | -1),
            WinsockError.WSAEAFNOSUPPORT, "Libc.SocketAsNativeInt(-1, 1, 0) | -1");
        ShouldThrow(
            () => WinsockException.ThrowIfSocketErrorUnlessPending(Libc.close(-1)), WinsockError.WSAEBADF,
                "Libc.close(-1)");
        ShouldThrow(
            () =>
            {
                _ = Libc.close(-1);
                WinsockException.ThrowLastError("close");
            },
            WinsockError.WSAEBADF, "close");
    }

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void ThrowIfInvalidSocket_OfAHandle_ReadsTheErrorBeforeTheHandle()
    {
        ShouldThrow(
            () => WinsockException.ThrowIfInvalidSocket(Libc.SocketAsHandle(-1, 1, 0)),
            WinsockError.WSAEAFNOSUPPORT, "Libc.SocketAsHandle(-1, 1, 0)");

        using var valid = WinsockException.ThrowIfInvalidSocket(
            Libc.SocketAsHandle(Libc.AF_INET, Libc.SOCK_STREAM, 0));
        valid.IsInvalid.Should().BeFalse();
    }

    [Fact]
    public void ThrowIfInvalidSocket_OfNull_IsRefused() =>
        FluentActions.Invoking(() => WinsockException.ThrowIfInvalidSocket<SafeHandle>(null!)).Should()
            .Throw<ArgumentNullException>();

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void ThrowHelpers_OfAFailingCallOfWinsock_ThrowItsErrorAndNameTheCall()
    {
        Winsock.Start();

        ShouldThrow(() => WinsockException.ThrowIfSocketError(Winsock.closesocket(-1)), WinsockError.WSAENOTSOCK,
            "Winsock.closesocket(-1)");
        ShouldThrow(
            () => WinsockException.ThrowIfInvalidSocket(Winsock.socket(-1, 1, 0)), WinsockError.WSAEAFNOSUPPORT,
                "Winsock.socket(-1, 1, 0)");
        ShouldThrow(
            () => WinsockException.ThrowIfError(Winsock.WSAStartup(0, new byte[512])),
            WinsockError.WSAVERNOTSUPPORTED, "Winsock.WSAStartup(0, new byte[512])");
    }

    [Fact]
    public void ThrowIfSocketErrorUnlessPending_OfAPendingOperation_IsTrueOnWindowsAlone()
    {
        Marshal.SetLastPInvokeError(997);
        if (Systems.IsWindows)
        {
            WinsockException.ThrowIfSocketErrorUnlessPending(-1).Should().BeTrue();
        }
        else
        {
            // 997 is not an errno, and overlapped operations do not exist.
            FluentActions.Invoking(() => WinsockException.ThrowIfSocketErrorUnlessPending(-1)).Should()
                .Throw<WinsockException>()
                .Which.Code.Should().Be(WinsockError.WSASYSCALLFAILURE);
        }
    }

    [Theory]
    [InlineData(10091)]
    [InlineData(-1)]
    public void ThrowIfError_OfACodeThatACallReturned_ThrowsThatCode(int result)
    {
        var thrown = FluentActions.Invoking(() => WinsockException.ThrowIfError(result)).Should()
            .Throw<WinsockException>().Which;

        thrown.Code.Should().Be((WinsockError)result);
        thrown.LastError.Should().BeNull();
        thrown.Message.Should().StartWith("result");
    }

    private static void ShouldThrow(Action call, WinsockError code, string operation)
    {
        var thrown = call.Should().Throw<WinsockException>().Which;

        thrown.Code.Should().Be(code);
        thrown.Message.Should().StartWith(operation).And.EndWith($"({code}, {(int)code})");
    }

    private static T InCulture<T>(string culture, Func<T> action)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new NamedCulture(culture);
            return action();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
