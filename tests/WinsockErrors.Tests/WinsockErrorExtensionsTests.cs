using System.Globalization;

namespace WinsockErrors.Tests;

public class WinsockErrorExtensionsTests
{
    private const WinsockError Unknown = (WinsockError)12345;

    [Fact]
    public void GetName_OfEveryMember_IsItsOwnName() =>
        Enum.GetValues<WinsockError>().Should().OnlyContain(error => error.GetName() == error.ToString());

    [Theory]
    [InlineData(12345)]
    [InlineData(-1)]
    [InlineData(9999)]
    [InlineData(11034)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Members_OfAnUnknownCode_AnswerWithoutThrowing(int code)
    {
        var error = (WinsockError)code;

        error.GetName().Should().BeNull();
        error.GetHelpLink(WinsockLanguage.English).Should().BeNull();
        error.GetAdvice(WinsockLanguage.English).Should().BeNull();
        error.GetCategory().Should().Be(WinsockErrorCategory.None);
        error.IsTransient().Should().BeFalse();
        error.TryGetInfo(out _).Should().BeFalse();
        error.GetDescription(WinsockLanguage.French).Should().Be(error.GetMessage(WinsockLanguage.French));
    }

    [Theory]
    [InlineData(12345, "Unknown error 12345 (0x3039).", "Erreur inconnue 12345 (0x3039).")]
    [InlineData(-1, "Unknown error -1 (0xFFFFFFFF).", "Erreur inconnue -1 (0xFFFFFFFF).")]
    public void GetMessage_OfAnUnknownCode_GivesTheNumberInTheLanguageAskedFor(int code, string english, string french)
    {
        ((WinsockError)code).GetMessage(WinsockLanguage.English).Should().Be(english);
        ((WinsockError)code).GetMessage(WinsockLanguage.French).Should().Be(french);
        ((WinsockError)code).GetMessage(new NamedCulture("fr")).Should().Be(french);
    }

    // Some cultures write the minus sign differently; the number must remain searchable.
    [Fact]
    public void GetMessage_OfANegativeCodeUnderAForeignCulture_KeepsTheAsciiMinus()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            ((WinsockError)(-1)).GetMessage(WinsockLanguage.English).Should().Contain(" -1 ");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("fr-FR", true)]
    [InlineData("fr-CA", true)]
    [InlineData("fr-Latn-BE", true)]
    [InlineData("FR-fr", true)]
    [InlineData("", false)]
    [InlineData("f", false)]
    [InlineData("de", false)]
    [InlineData("en-FR", false)]
    [InlineData("frr", false)]
    [InlineData("frp-IT", false)]
    public void Texts_ForACulture_AreFrenchForFrenchOnesAndEnglishForAllOthers(string culture, bool french)
    {
        const WinsockError Error = WinsockError.WSAECONNREFUSED;
        var language = french ? WinsockLanguage.French : WinsockLanguage.English;

        Error.GetMessage(new NamedCulture(culture)).Should().Be(Error.GetMessage(language));
        Error.GetDescription(new NamedCulture(culture)).Should().Be(Error.GetDescription(language));
        Error.GetHelpLink(new NamedCulture(culture)).Should().Be(Error.GetHelpLink(language));
        Unknown.GetMessage(new NamedCulture(culture)).Should().Be(Unknown.GetMessage(language));
    }

    [Theory]
    [InlineData("fr-CA", "Connexion refusée.")]
    [InlineData("de-DE", "Connection refused.")]
    public void GetMessage_WithoutCulture_FollowsTheCurrentUICulture(string culture, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = new NamedCulture(culture);
            WinsockError.WSAECONNREFUSED.GetMessage().Should().Be(expected);
            WinsockError.WSAECONNREFUSED.GetMessage(null).Should().Be(expected);
            WinsockErrorExtensions.GetMessage(WinsockError.WSAECONNREFUSED).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void GetMessage_ForALanguageOutsideTheEnumeration_IsEnglish()
    {
        WinsockError.WSAECONNREFUSED.GetMessage((WinsockLanguage)7).Should().Be("Connection refused.");
        Unknown.GetMessage((WinsockLanguage)(-1)).Should().StartWith("Unknown");
    }

    [Fact]
    public void Members_OfNoError_HaveTextsOfTheirOwn()
    {
        WinsockError.NO_ERROR.GetName().Should().Be("NO_ERROR");
        WinsockError.NO_ERROR.GetMessage(WinsockLanguage.English).Should().Be("No error.");
        WinsockError.NO_ERROR.GetDescription(WinsockLanguage.French).Should().StartWith("L’opération a réussi.");
        WinsockError.NO_ERROR.GetHelpLink(WinsockLanguage.English).Should().BeNull();
        WinsockError.NO_ERROR.TryGetInfo(out var info).Should().BeTrue();
        info!.Code.Should().Be(WinsockError.NO_ERROR);
    }

    [Fact]
    public void GetCategory_OverTheTable_IsNeverNoneAndUsesEveryCategory() =>
        WinsockErrorTable.All.Select(row => row.Code.GetCategory()).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<WinsockErrorCategory>().Where(c => c != WinsockErrorCategory.None));

    [Fact]
    public void IsTransient_OverTheTable_IsTheDocumentedList() =>
        WinsockErrorTable.All.Where(row => row.Code.IsTransient()).Select(row => (int)row.Code)
            .Should().Equal(10050, 10051, 10052, 10053, 10054, 10060, 10061, 10064, 10065, 11002);

    [Fact]
    public void TryGetInfo_OfAKnownCode_GivesItsRow()
    {
        WinsockError.WSATRY_AGAIN.TryGetInfo(out var info).Should().BeTrue();

        info!.Code.Should().Be(WinsockError.WSATRY_AGAIN);
        Unknown.TryGetInfo(out var none).Should().BeFalse();
        none.Should().BeNull();
    }

    [Fact]
    public void Predicates_OverTheTable_AreTheDocumentedCodes()
    {
        Codes(error => error.IsConnectionLost()).Should().Equal(10052, 10053, 10054, 10058, 10101);
        Codes(error => error.IsTimeout()).Should().Equal(10060);
        Codes(error => error.IsRefused()).Should().Equal(10061);
        Codes(error => error.IsCanceled()).Should().Equal(995, 10004, 10103, 10111);
        Codes(error => error.IsUnreachable()).Should().Equal(10050, 10051, 10064, 10065);
        Codes(error => error.IsNameResolution()).Should()
            .Equal(10108, 10109, 10112, 11001, 11002, 11003, 11004, 11032, 11033);
        Codes(error => error.IsPending()).Should().Equal(996, 997, 10035, 10036, 10037);
        foreach (var error in new[] { WinsockError.NO_ERROR, Unknown })
        {
            (error.IsConnectionLost() || error.IsTimeout() || error.IsUnreachable() || error.IsNameResolution()
                || error.IsPending() || error.IsRefused() || error.IsCanceled()).Should().BeFalse();
        }

        static IEnumerable<int> Codes(Func<WinsockError, bool> predicate) =>
            WinsockErrorTable.All.Where(row => predicate(row.Code)).Select(row => (int)row.Code);
    }

    // The values that .NET's own socket telemetry already uses.
    [Theory]
    [InlineData(WinsockError.WSAENETDOWN, "network_down")]
    [InlineData(WinsockError.WSAEADDRINUSE, "address_already_in_use")]
    [InlineData(WinsockError.WSAEINTR, "interrupted")]
    [InlineData(WinsockError.WSAEINPROGRESS, "in_progress")]
    [InlineData(WinsockError.WSAEALREADY, "already_in_progress")]
    [InlineData(WinsockError.WSAEADDRNOTAVAIL, "address_not_available")]
    [InlineData(WinsockError.WSAEAFNOSUPPORT, "address_family_not_supported")]
    [InlineData(WinsockError.WSAECONNREFUSED, "connection_refused")]
    [InlineData(WinsockError.WSAEFAULT, "fault")]
    [InlineData(WinsockError.WSAEINVAL, "invalid_argument")]
    [InlineData(WinsockError.WSAEISCONN, "is_connected")]
    [InlineData(WinsockError.WSAENETUNREACH, "network_unreachable")]
    [InlineData(WinsockError.WSAEHOSTUNREACH, "host_unreachable")]
    [InlineData(WinsockError.WSAENOBUFS, "no_buffer_space_available")]
    [InlineData(WinsockError.WSAETIMEDOUT, "timed_out")]
    [InlineData(WinsockError.WSAEACCES, "access_denied")]
    [InlineData(WinsockError.WSAEPROTOTYPE, "protocol_type")]
    [InlineData(WinsockError.WSAHOST_NOT_FOUND, "host_not_found")]
    [InlineData(WinsockError.WSATRY_AGAIN, "try_again")]
    [InlineData(WinsockError.WSANO_RECOVERY, "no_recovery")]
    [InlineData(WinsockError.WSAECONNRESET, "connection_reset")]
    [InlineData(WinsockError.WSA_IO_PENDING, "io_pending")]
    [InlineData(WinsockError.WSAEBADF, "wsaebadf")]
    [InlineData(WinsockError.WSA_QOS_EFLOWSPEC, "wsa_qos_eflowspec")]
    [InlineData(WinsockError.NO_ERROR, null)]
    [InlineData(Unknown, "_OTHER")]
    public void GetOpenTelemetryErrorType_OfACode_IsTheSpellingOfDotNet(WinsockError error, string? expected) =>
        error.GetOpenTelemetryErrorType().Should().Be(expected);

    [Fact]
    public void GetOpenTelemetryErrorType_OverTheTable_IsUniqueSnakeCase()
    {
        var types = WinsockErrorTable.All.Select(row => row.Code.GetOpenTelemetryErrorType()).ToList();

        types.Should().OnlyHaveUniqueItems();
        WinsockErrorTable.All.Should().OnlyContain(row =>
            WinsockErrorTable.Parse(row.Code.GetOpenTelemetryErrorType()!) == row.Code);
        types.Where(type => !System.Text.RegularExpressions.Regex.IsMatch(type!, "^[a-z]+(_[a-z]+)*$")).Should()
            .BeEmpty();
    }
}
