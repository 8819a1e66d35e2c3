namespace WinsockErrors.Tests;

public class WinsockErrorInfoTests
{
    public static TheoryData<int> Codes => [.. WinsockErrorTable.All.Select(row => (int)row.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_OfEveryRow_ExistAndFollowTheRulesOfTheirLanguage(int code)
    {
        WinsockErrorTable.TryGet(code, out var info).Should().BeTrue();

        foreach (string english in new[] { info.EnglishMessage, info.EnglishDescription })
        {
            // A capital or a name first, a period last, straight quotes, single spaces, no space before a mark.
            english.Should().MatchRegex(@"^[A-Z][^\u2018\u2019\u201C\u201D\u00A0]*\.$").And.NotMatchRegex(@"\s\s|\s[.,;:)]|[\r\n\t]");
        }

        foreach (string french in new[] { info.FrenchMessage, info.FrenchDescription })
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
        WinsockErrorTable.TryGet(code, out var info).Should().BeTrue();

        info.GetMessage(WinsockLanguage.English).Should().Be(info.EnglishMessage);
        info.GetMessage(WinsockLanguage.French).Should().Be(info.FrenchMessage).And.NotBe(info.EnglishMessage);
        info.GetMessage(new NamedCulture("fr-CA")).Should().Be(info.FrenchMessage);
        info.GetDescription(WinsockLanguage.English).Should().Be(info.EnglishDescription);
        info.GetDescription(WinsockLanguage.French).Should().Be(info.FrenchDescription).And.NotBe(info.EnglishDescription);
        info.GetDescription(new NamedCulture("fr-CA")).Should().Be(info.FrenchDescription);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Functions_OfEveryRow_AreNamedByBothDescriptions(int code)
    {
        WinsockErrorTable.TryGet(code, out var info).Should().BeTrue();

        foreach (string function in info.Functions)
        {
            info.EnglishDescription.Should().Contain(function);
            info.FrenchDescription.Should().Contain(function);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void SeeAlso_OfEveryRow_HoldsOtherRows(int code)
    {
        WinsockErrorTable.TryGet(code, out var info).Should().BeTrue();

        info.SeeAlso.Should().NotContain(info.Code).And.OnlyHaveUniqueItems();
        info.SeeAlso.Where(other => other.GetCategory() == WinsockErrorCategory.None).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void GetHelpLink_OfEveryRow_LeadsToItsAnchorInTheLanguageAskedFor(int code)
    {
        WinsockErrorTable.TryGet(code, out var info).Should().BeTrue();
        string page = info.IsDocumented
            ? $"windows/win32/winsock/windows-sockets-error-codes-2#{info.Name}"
            : "windows/win32/debug/system-error-codes--9000-11999-";

        info.GetHelpLink(WinsockLanguage.English).Should().Be($"https://learn.microsoft.com/en-us/{page}");
        info.GetHelpLink(WinsockLanguage.French).Should().Be($"https://learn.microsoft.com/fr-fr/{page}");
        info.GetHelpLink(new NamedCulture("fr-BE")).Should().Be(info.GetHelpLink(WinsockLanguage.French));
    }

    [Fact]
    public void IsDocumented_OverTheTable_LeavesOutTheTwoCodesOfTheHeadersAlone() =>
        WinsockErrorTable.All.Where(row => !row.IsDocumented).Select(row => row.Code)
            .Should().Equal(WinsockError.WSA_SECURE_HOST_NOT_FOUND, WinsockError.WSA_IPSEC_NAME_POLICY_ERROR);

    [Fact]
    public void Default_Read_IsNoErrorWithTextsButWithoutDocumentation()
    {
        var info = default(WinsockErrorInfo);

        info.Code.Should().Be(WinsockError.NO_ERROR);
        info.Name.Should().Be("NO_ERROR");
        info.Category.Should().Be(WinsockErrorCategory.None);
        info.IsDocumented.Should().BeFalse();
        info.IsTransient.Should().BeFalse();
        info.EnglishMessage.Should().Be("No error.");
        info.FrenchMessage.Should().Be("Aucune erreur.");
        info.SeeAlso.Should().BeEmpty();
        info.GetHelpLink(WinsockLanguage.English).Should().BeNull();
    }

    [Fact]
    public void Equality_OfTwoRows_GoesByCode()
    {
        WinsockErrorTable.TryGet(10054, out var reset);
        WinsockErrorTable.TryGet("wsaeconnreset", out var same);
        WinsockErrorTable.TryGet(10053, out var aborted);

        (reset == same).Should().BeTrue();
        (reset == aborted).Should().BeFalse();
        reset.GetHashCode().Should().Be(same.GetHashCode());
    }

    [Fact]
    public void ToString_WhateverTheCulture_GivesNameAndNumber()
    {
        WinsockErrorTable.TryGet(10054, out var info);

        info.ToString().Should().Be("WSAECONNRESET (10054)");
    }

    [Fact]
    public void Lists_Cast_CannotBeChanged()
    {
        WinsockErrorTable.TryGet(10054, out var info);

        ((IList<string>)info.Functions).Invoking(l => l[0] = "x").Should().Throw<NotSupportedException>();
        ((IList<WinsockError>)info.SeeAlso).Invoking(l => l[0] = 0).Should().Throw<NotSupportedException>();
    }
}
