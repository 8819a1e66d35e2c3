using System.Globalization;
using System.Net.Sockets;

namespace WinsockErrors.Tests;

public class WinsockErrorTableParseTests
{
    [Theory]
    [InlineData("WSAECONNRESET", 10054)]
    [InlineData("wsaeconnreset", 10054)]
    [InlineData(" \t WSAECONNRESET\r\n", 10054)]
    [InlineData("\u00A0WSAECONNRESET", 10054)]
    [InlineData("WSANO_ADDRESS", 11004)]
    [InlineData("NO_ADDRESS", 11004)]
    [InlineData("NO_DATA", 11004)]
    [InlineData("HOST_NOT_FOUND", 11001)]
    [InlineData("try_again", 11002)]
    [InlineData("NO_RECOVERY", 11003)]
    [InlineData("WSA_QOS_EUNKNOWNPSOBJ", 11024)]
    [InlineData("WSA_QOS_EUNKOWNPSOBJ", 11024)]
    [InlineData("ECONNRESET", 10054)]
    [InlineData("econnreset", 10054)]
    [InlineData("EAGAIN", 10035)]
    [InlineData("EWOULDBLOCK", 10035)]
    [InlineData("ENOTSUP", 10045)]
    [InlineData("EPIPE", 10058)]
    [InlineData("ENFILE", 10024)]
    [InlineData("EPERM", 10013)]
    [InlineData("EAI_NONAME", 11001)]
    [InlineData("EAI_NODATA", 11001)]
    [InlineData("EAI_MEMORY", 8)]
    [InlineData("EAI_IPSECPOLICY", 11033)]
    [InlineData("STATUS_CONNECTION_RESET", 10054)]
    [InlineData("status_cancelled", 995)]
    [InlineData("STATUS_SUCCESS", 0)]
    [InlineData("ERROR_NETNAME_DELETED", 10054)]
    [InlineData("ERROR_INVALID_HANDLE", 6)]
    [InlineData("ERROR_NOT_ENOUGH_MEMORY", 8)]
    [InlineData("ERROR_INVALID_PARAMETER", 87)]
    [InlineData("ERROR_OPERATION_ABORTED", 995)]
    [InlineData("ERROR_IO_INCOMPLETE", 996)]
    [InlineData("ERROR_IO_PENDING", 997)]
    [InlineData("ERROR_HOST_DOWN", 10064)]
    [InlineData("ENOTFOUND", 11001)]
    [InlineData("ENOMEM", 8)]
    [InlineData("AddrInUse", 10048)]
    [InlineData("AddrNotAvailable", 10049)]
    [InlineData("BrokenPipe", 10058)]
    [InlineData("uv_econnreset", 10054)]
    [InlineData("UV_EAI_AGAIN", 11002)]
    [InlineData("SocketError.ConnectionReset", 10054)]
    [InlineData("socketerror.timedout", 10060)]
    [InlineData("NT_STATUS_IO_TIMEOUT", 10060)]
    [InlineData("nt_status_connection_refused", 10061)]
    [InlineData("Errno::ECONNRESET", 10054)]
    [InlineData("connection_reset", 10054)]
    [InlineData("wsa_qos_eflowspec", 11017)]
    [InlineData("64", 10054)]
    [InlineData("1225", 10061)]
    [InlineData("0x4C9", 10061)]
    [InlineData("0xC000020D", 10054)]
    [InlineData("-1073741299", 10054)]
    [InlineData("0xC00704C9", 10061)]
    [InlineData("ConnectionReset", 10054)]
    [InlineData("IOPending", 997)]
    [InlineData("10054", 10054)]
    [InlineData("010054", 10054)]
    [InlineData("+10054", 10054)]
    [InlineData("0x2746", 10054)]
    [InlineData("0X2746", 10054)]
    [InlineData("0x00002746", 10054)]
    [InlineData(" 0x80072746 ", 10054)]
    [InlineData("-2147014842", 10054)]
    [InlineData("2147952454", 10054)]
    [InlineData("0x800704C9", 10061)]
    [InlineData("6", 6)]
    [InlineData("0", 0)]
    [InlineData("995", 995)]
    [InlineData("NO_ERROR", 0)]
    [InlineData("success", 0)]
    public void Parse_WhatALogMayHold_IsItsCode(string text, int code)
    {
        WinsockErrorTable.Parse(text).Should().Be((WinsockError)code);
        WinsockErrorTable.Parse($"[{text}]".AsSpan(1, text.Length)).Should().Be((WinsockError)code);
        WinsockErrorTable.TryParse(text, out var error).Should().BeTrue();
        error.Should().Be((WinsockError)code);
    }

    [Fact]
    public void Parse_EveryNameOfTheTableAndOfDotNet_IsItsCode()
    {
        WinsockErrorTable.All.Should().OnlyContain(row => WinsockErrorTable.Parse(row.Name) == row.Code);
        Enum.GetValues<SocketError>().Where(value => value >= 0)
            .Should().OnlyContain(value => (int)WinsockErrorTable.Parse(value.ToString()) == (int)value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("WSAECONRESET")]
    [InlineData("WSAE")]
    [InlineData("12345")]
    [InlineData("109")]
    [InlineData("-1")]
    [InlineData("0xC0000001")]
    [InlineData("0x80000005")]
    [InlineData("258")]
    [InlineData("UV_")]
    [InlineData("UV_ConnectionReset")]
    [InlineData("SocketError.ECONNRESET")]
    [InlineData("SocketError.")]
    [InlineData("Errno::EAI_NONAME")]
    [InlineData("NT_ECONNRESET")]
    [InlineData("UV_UV_ECONNRESET")]
    [InlineData("0x")]
    [InlineData("0xZZ")]
    [InlineData("0x80042746")]
    [InlineData("0x1FFFFFFFF")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0x99999999999999999999999999999999")]
    [InlineData("10 054")]
    [InlineData("10,054")]
    [InlineData("10054.0")]
    [InlineData("1e4")]
    [InlineData("- 2147014842")]
    [InlineData("\u221222147014842")]
    [InlineData("\u0661\u0660\u0660\u0665\u0664")]
    [InlineData("WSAECONNRE\u017FET")]
    [InlineData("ECONNRE\u017FET")]
    [InlineData("NO_RECOVER\u0178")]
    [InlineData("WSAECONNRESET\0")]
    [InlineData("WSAECONNRESET WSAEINTR")]
    [InlineData("SocketError")]
    [InlineData("ENOENT")]
    public void Parse_WhatIsNoCode_IsRefusedAndQuoted(string text)
    {
        WinsockErrorTable.TryParse(text, out var error).Should().BeFalse();

        error.Should().Be(WinsockError.NO_ERROR);
        WinsockErrorTable.TryParse(text, out _, out var notation).Should().BeFalse();
        notation.Should().Be(WinsockErrorNotation.None);
        Refuse(text, "en").Should().StartWith($"\"{text}\" is neither")
            .And.EndWith(" stands for one.");
        Refuse(text, "fr-CA").Should().StartWith($"«\u00A0{text}\u00A0» n’est").And.EndWith(" tenir lieu.");
    }

    [Theory]
    [InlineData("WSAECONNRESET", WinsockErrorNotation.MacroName)]
    [InlineData("no_error", WinsockErrorNotation.MacroName)]
    [InlineData("wsaebadf", WinsockErrorNotation.MacroName)]
    [InlineData("HOST_NOT_FOUND", WinsockErrorNotation.Alias)]
    [InlineData("WSA_QOS_EUNKNOWNPSOBJ", WinsockErrorNotation.Alias)]
    [InlineData("ConnectionReset", WinsockErrorNotation.SocketErrorName)]
    [InlineData("interrupted", WinsockErrorNotation.SocketErrorName)]
    [InlineData("SocketError.Interrupted", WinsockErrorNotation.SocketErrorName)]
    [InlineData("connection_reset", WinsockErrorNotation.ErrorType)]
    [InlineData("ECONNRESET", WinsockErrorNotation.ErrnoName)]
    [InlineData("UV_ECONNRESET", WinsockErrorNotation.ErrnoName)]
    [InlineData("EAI_NONAME", WinsockErrorNotation.GetAddrInfoName)]
    [InlineData("ERROR_IO_PENDING", WinsockErrorNotation.Win32Name)]
    [InlineData("STATUS_PENDING", WinsockErrorNotation.NtStatusName)]
    [InlineData("NT_STATUS_PENDING", WinsockErrorNotation.NtStatusName)]
    [InlineData("ENOTFOUND", WinsockErrorNotation.RuntimeName)]
    [InlineData("BrokenPipe", WinsockErrorNotation.RuntimeName)]
    [InlineData("10054", WinsockErrorNotation.Number)]
    [InlineData("0", WinsockErrorNotation.Number)]
    [InlineData("0x2746", WinsockErrorNotation.Number)]
    [InlineData("1225", WinsockErrorNotation.Win32Number)]
    [InlineData("0x80072746", WinsockErrorNotation.HResult)]
    [InlineData("-2147014842", WinsockErrorNotation.HResult)]
    [InlineData("0x800704C9", WinsockErrorNotation.HResult)]
    [InlineData("0xC000020D", WinsockErrorNotation.NtStatusNumber)]
    [InlineData("0xC0072746", WinsockErrorNotation.NtStatusNumber)]
    public void TryParse_OfACode_TellsItsNotation(string text, WinsockErrorNotation expected)
    {
        WinsockErrorTable.TryParse(text, out _, out var notation).Should().BeTrue();
        WinsockErrorTable.TryParse($"[{text}]".AsSpan(1, text.Length), out _, out var bySpan).Should().BeTrue();

        notation.Should().Be(expected);
        bySpan.Should().Be(expected);
    }

    [Fact]
    public void Parse_AVeryLongText_QuotesItsBeginning() =>
        Refuse(new string('1', 1_000_000), "de").Should().StartWith($"\"{new string('1', 100)}…\" is neither");

    [Fact]
    public void Parse_Null_IsRefused()
    {
        FluentActions.Invoking(() => WinsockErrorTable.Parse(null!)).Should().Throw<ArgumentNullException>();
        WinsockErrorTable.TryParse(null, out _).Should().BeFalse();
    }

    [Fact]
    public void Parse_OfAHundredCharacters_QuotesThemAll() =>
        Refuse(new string('1', 100), "en").Should().StartWith($"\"{new string('1', 100)}\" is ");

    // Turkish has a different uppercase i, and some cultures a different minus sign.
    [Fact]
    public void TryParse_UnderAForeignCulture_ReadsTheSame()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            WinsockErrorTable.TryParse("-2147014842", out var error).Should().BeTrue();
            error.Should().Be(WinsockError.WSAECONNRESET);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Gets the message of the refusal under a UI culture.</summary>
    private static string Refuse(string text, string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new NamedCulture(culture);
            return text.Invoking(WinsockErrorTable.Parse).Should().Throw<FormatException>().Which.Message;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
