using System.Text.RegularExpressions;

namespace WinsockErrors.Tests;

public class WinsockErrorInfoTests
{
    public static TheoryData<int> Codes => [.. WinsockErrorTable.All.Select(row => (int)row.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_OfEveryRow_ExistAndFollowTheRulesOfTheirLanguage(int code)
    {
        var info = Get(code);

        foreach (string english in Present(info.EnglishMessage, info.EnglishDescription, info.EnglishAdvice))
        {
            // A capital or a name first, a period last, straight quotes, single spaces, no space before a mark.
            english.Should().MatchRegex(@"^[A-Z][^\u2018\u2019\u201C\u201D\u00A0]*\.$").And.NotMatchRegex(
                @"\s\s|\s[.,;:)]|[\r\n\t]");
        }

        foreach (string french in Present(info.FrenchMessage, info.FrenchDescription, info.FrenchAdvice))
        {
            // The curly apostrophe, and a no-break space (U+00A0) before a high mark.
            french.Should().MatchRegex(@"^[\p{Lu}][^'""\u202F]*\.$")
                .And.NotMatchRegex(@"[^\u00A0][;:!?»]|«[^\u00A0]| \u00A0|\u00A0 |  |\s[.,)]|[\r\n\t]");
        }

        info.EnglishMessage.Length.Should().BeLessThanOrEqualTo(64);
        info.FrenchMessage.Length.Should().BeLessThanOrEqualTo(64);
        info.EnglishDescription.Length.Should().BeGreaterThan(info.EnglishMessage.Length);
        info.FrenchDescription.Length.Should().BeGreaterThan(info.FrenchMessage.Length);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GetMessageAndGetDescription_OfEveryRow_GiveTheLanguageAskedFor(int code)
    {
        var info = Get(code);

        info.GetMessage(WinsockLanguage.English).Should().Be(info.EnglishMessage);
        info.GetMessage(WinsockLanguage.French).Should().Be(info.FrenchMessage).And.NotBe(info.EnglishMessage);
        info.GetMessage(new NamedCulture("fr-CA")).Should().Be(info.FrenchMessage);
        info.GetDescription(WinsockLanguage.English).Should().Be(info.EnglishDescription);
        info.GetDescription(WinsockLanguage.French).Should()
            .Be(info.FrenchDescription).And.NotBe(info.EnglishDescription);
        info.GetDescription(new NamedCulture("fr-CA")).Should().Be(info.FrenchDescription);
        info.GetAdvice(WinsockLanguage.English).Should().Be(info.EnglishAdvice);
        info.GetAdvice(WinsockLanguage.French).Should().Be(info.FrenchAdvice);
        info.GetAdvice(new NamedCulture("fr-CA")).Should().Be(info.FrenchAdvice);
        info.Code.GetAdvice(WinsockLanguage.French).Should().Be(info.FrenchAdvice);
        info.Code.GetAdvice(new NamedCulture("de")).Should().Be(info.EnglishAdvice);
        (info.EnglishAdvice is null).Should().Be(info.FrenchAdvice is null);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Functions_OfEveryRow_AreNamedInBothLanguages(int code)
    {
        var info = Get(code);

        foreach (string function in info.Functions)
        {
            (info.EnglishDescription + info.EnglishAdvice).Should().Contain(function);
            (info.FrenchDescription + info.FrenchAdvice).Should().Contain(function);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void SeeAlso_OfEveryRow_HoldsOtherRows(int code)
    {
        var info = Get(code);

        info.SeeAlso.Should().NotContain(info.Code).And.OnlyHaveUniqueItems();
        info.SeeAlso.Where(other => other.GetCategory() == WinsockErrorCategory.None).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GetHelpLink_OfEveryRow_LeadsToItsAnchorInTheLanguageAskedFor(int code)
    {
        var info = Get(code);
        string page = info.IsDocumented
            ? $"windows/win32/winsock/windows-sockets-error-codes-2#{info.Name}"
            : $"windows/win32/debug/system-error-codes--9000-11999-#{info.Name}";

        info.GetHelpLink(WinsockLanguage.English).Should().Be($"https://learn.microsoft.com/en-us/{page}");
        info.GetHelpLink(WinsockLanguage.French).Should().Be($"https://learn.microsoft.com/fr-fr/{page}");
        info.GetHelpLink(new NamedCulture("fr-BE")).Should().Be(info.GetHelpLink(WinsockLanguage.French));
    }

    [Fact]
    public void IsDocumented_OverTheTable_LeavesOutTheTwoCodesOfTheHeadersAlone() =>
        WinsockErrorTable.All.Where(row => !row.IsDocumented).Select(row => row.Code)
            .Should().Equal(WinsockError.WSA_SECURE_HOST_NOT_FOUND, WinsockError.WSA_IPSEC_NAME_POLICY_ERROR);

    [Fact]
    public void NoError_Found_HasTextsButNoDocumentation()
    {
        var info = Get(0);

        info.Code.Should().Be(WinsockError.NO_ERROR);
        info.Name.Should().Be("NO_ERROR");
        info.Category.Should().Be(WinsockErrorCategory.None);
        info.IsDocumented.Should().BeFalse();
        info.IsTransient.Should().BeFalse();
        info.EnglishMessage.Should().Be("No error.");
        info.FrenchMessage.Should().Be("Aucune erreur.");
        info.Code.GetAdvice(WinsockLanguage.English).Should().Be(info.EnglishAdvice).And.Contain("SetLastError");
        info.SeeAlso.Should().BeEmpty();
        info.OtherNames.Should().Equal("Success", "STATUS_SUCCESS");
        info.GetHelpLink(WinsockLanguage.English).Should().BeNull();
        WinsockErrorTable.TryGet("no_error", out var byName).Should().BeTrue();
        byName.Should().BeSameAs(info);
        WinsockErrorTable.All.Should().NotContain(info);
    }

    // Two threads that ask at once must not get separate objects.
    [Fact]
    public void Rows_AskedForByManyThreads_AreOneObjectEach()
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<WinsockErrorInfo>();

        Parallel.For(0, 1000, i => found.Add(Get((int)WinsockErrorTable.All[i % WinsockErrorTable.All.Count].Code)));

        found.Distinct().Should().BeEquivalentTo(WinsockErrorTable.All, options => options.Using<WinsockErrorInfo>(
            context => context.Subject.Should().BeSameAs(context.Expectation)).WhenTypeIs<WinsockErrorInfo>());
    }

    // The thread that comes second gets the object that the first has made.
    [Fact]
    public void Make_OfARowThatIsMadeAlready_GivesThatObject() => WinsockErrorInfo.Make(0).Should().BeSameAs(Get(0));

#if NET // .NET Framework does not tell what a thread has allocated.
    [Fact]
    public void TryGetInfo_OfARowThatIsMadeAlready_AllocatesNothing()
    {
        _ = Get(10054);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = WinsockError.WSAECONNRESET.TryGetInfo(out _);
        }

        // Less than one object for each call; the collector may count a block of its own.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1000);
    }
#endif

    [Fact]
    public void Lists_ReadTwice_AreTheSameObjects()
    {
        var info = Get(10054);

        info.Functions.Should().BeSameAs(info.Functions);
        info.SeeAlso.Should().BeSameAs(info.SeeAlso);
        info.OtherNames.Should().BeSameAs(info.OtherNames);
        info.Equivalents.Should().BeSameAs(info.Equivalents);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void OtherNames_OfEveryRow_AreReadAsItsCode(int code)
    {
        var info = Get(code);

        info.OtherNames.Select(name => name.ToUpperInvariant()).Should().OnlyHaveUniqueItems()
            .And.NotContain(info.Name);
        foreach (string name in info.OtherNames)
        {
            WinsockErrorTable.TryParse(name, out var error, out var notation).Should().BeTrue(because: name);
            error.Should().Be(info.Code);
            ((int)notation).Should().BeInRange(
                (int)WinsockErrorNotation.Alias, (int)WinsockErrorNotation.RuntimeName, because: name);
        }
    }

    [Fact]
    public void GetOtherNames_OfAllRows_AreAllNamesEachOnce() =>
        Enumerable.Range(0, WinsockErrorTable.All.Count + 1).SelectMany(WinsockErrorInfo.GetOtherNames)
            .Should().Equal(OtherNames.All);

    [Fact]
    public void OtherNames_OfACode_AreThoseOfEachKind()
    {
        Get(10054).OtherNames.Should().Contain(
        [
            "ConnectionReset", "connection_reset", "ECONNRESET", "ERROR_NETNAME_DELETED", "STATUS_CONNECTION_RESET",
        ]);
        Get(11001).OtherNames.Should()
            .Contain(["HOST_NOT_FOUND", "HostNotFound", "EAI_NONAME", "EAI_NODATA", "ENOTFOUND"]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Equivalents_OfEveryRow_LeadToItsCode(int code)
    {
        var info = Get(code);
        foreach (var equivalent in info.Equivalents)
        {
            info.OtherNames.Should().Contain(equivalent.Name);
            equivalent.ToString().Should().Be(equivalent.Name);
            WinsockErrorTable.TryParse(equivalent.Name, out _, out var notation).Should().BeTrue();
            equivalent.Notation.Should().Be(notation);
            foreach (var platform in new[] { UnixPlatform.Linux, UnixPlatform.MacOS, UnixPlatform.FreeBSD })
            {
                if (equivalent.GetUnixNumber(platform) is int number)
                {
                    (notation == WinsockErrorNotation.ErrnoName
                        ? WinsockErrorConvert.FromErrno(number, platform)
                        : WinsockErrorConvert.FromGetAddrInfoError(number, platform)).Should().Be(info.Code);
                }
            }

            if (equivalent.WindowsNumber is int windows)
            {
                (notation == WinsockErrorNotation.Win32Name
                    ? WinsockErrorConvert.FromWin32Error(windows)
                    : WinsockErrorConvert.FromNtStatus(windows)).Should().Be(info.Code);
            }
        }

        // The first of each kind is the one that the code is converted to.
        First(WinsockErrorNotation.ErrnoName)?.GetUnixNumber(UnixPlatform.FreeBSD)
            .Should().Be(info.Code.ToErrno(UnixPlatform.FreeBSD));
        First(WinsockErrorNotation.GetAddrInfoName)?.GetUnixNumber(UnixPlatform.Linux)
            .Should().Be(info.Code.ToGetAddrInfoError(UnixPlatform.Linux));
        First(WinsockErrorNotation.NtStatusName)?.WindowsNumber.Should().Be(info.Code.ToNtStatus());

        WinsockErrorEquivalent? First(WinsockErrorNotation notation) =>
            info.Equivalents.FirstOrDefault(equivalent => equivalent.Notation == notation);
    }

    [Fact]
    public void Equivalent_OfUnixOrOfWindows_HasTheNumbersOfThatAlone()
    {
        var errno = new WinsockErrorEquivalent("EUNIX", WinsockErrorNotation.ErrnoName, linux: 1, macOS: 2, freeBSD: 0);
        var status = new WinsockErrorEquivalent("STATUS_WINDOWS", WinsockErrorNotation.NtStatusName, 3);

        errno.Name.Should().Be("EUNIX");
        errno.Notation.Should().Be(WinsockErrorNotation.ErrnoName);
        errno.WindowsNumber.Should().BeNull();
        errno.GetUnixNumber(UnixPlatform.Linux).Should().Be(1);
        errno.GetUnixNumber(UnixPlatform.MacOS).Should().Be(2);
        errno.GetUnixNumber(UnixPlatform.FreeBSD).Should().BeNull();
        status.Name.Should().Be("STATUS_WINDOWS");
        status.Notation.Should().Be(WinsockErrorNotation.NtStatusName);
        status.WindowsNumber.Should().Be(3);
        status.GetUnixNumber(UnixPlatform.Linux).Should().BeNull();
    }

    [Fact]
    public void GetUnixNumber_OutsideTheEnumeration_IsRefused() =>
        Get(10054).Equivalents[0].Invoking(equivalent => equivalent.GetUnixNumber(0))
            .Should().Throw<ArgumentOutOfRangeException>().Which.ActualValue.Should().Be((UnixPlatform)0);

    [Fact]
    public void ToString_WhateverTheCulture_GivesNameAndNumber()
    {
        var info = Get(10054);

        info.ToString().Should().Be("WSAECONNRESET (10054)");
    }

    [Fact]
    public void Lists_Cast_CannotBeChanged()
    {
        var info = Get(10054);

        ((IList<string>)info.Functions).Invoking(l => l[0] = "x").Should().Throw<NotSupportedException>();
        ((IList<WinsockError>)info.SeeAlso).Invoking(l => l[0] = 0).Should().Throw<NotSupportedException>();
        ((IList<string>)info.OtherNames).Invoking(l => l[0] = "x").Should().Throw<NotSupportedException>();
        ((IList<WinsockErrorEquivalent>)info.Equivalents).Invoking(l => l[0] = null!)
            .Should().Throw<NotSupportedException>();
    }

    private static WinsockErrorInfo Get(int code) =>
        WinsockErrorTable.TryGet(code, out var info) ? info : throw new ArgumentException($"The table lacks {code}.");

    // All texts, without the names, to which the typography rules do not apply.
    private static IEnumerable<string> Present(params string?[] texts) =>
        texts.OfType<string>().Select(text => Regex.Replace(text, @"(?<= )\.NET\b|::[\w.:]*\w", "XY"));
}
