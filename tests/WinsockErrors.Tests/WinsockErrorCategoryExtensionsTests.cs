using System.Globalization;

namespace WinsockErrors.Tests;

public class WinsockErrorCategoryExtensionsTests
{
    private const WinsockErrorCategory Lost = WinsockErrorCategory.ConnectionLost;
    private const WinsockErrorCategory Unknown = (WinsockErrorCategory)(-1);

    [Theory]
    [InlineData(WinsockLanguage.English, "en-GB", "Connection lost")]
    [InlineData(WinsockLanguage.English, "de", "Connection lost")]
    [InlineData(WinsockLanguage.French, "fr-CA", "Connexion perdue")]
    public void GetDisplayName_InALanguage_IsTheSameAsOfItsCulture(
        WinsockLanguage language, string culture, string expected)
    {
        Lost.GetDisplayName(language).Should().Be(expected);
        Lost.GetDisplayName(new NamedCulture(culture)).Should().Be(expected);
    }

    [Fact]
    public void GetDescription_OfEveryCategory_IsASentenceInEachLanguage()
    {
        foreach (var category in WinsockErrorTable.All.Select(info => info.Category).Distinct())
        {
            string english = category.GetDescription(WinsockLanguage.English);
            string french = category.GetDescription(WinsockLanguage.French);

            english.Should().EndWith(".").And.NotBe(french).And.NotBe(category.GetDisplayName(WinsockLanguage.English));
            french.Should().EndWith(".");
            category.GetDescription(new NamedCulture("fr")).Should().Be(french);
            category.GetDescription(CultureInfo.InvariantCulture).Should().Be(english);
        }
    }

    [Fact]
    public void GetDescription_InALanguage_IsInThatLanguage()
    {
        Lost.GetDescription(WinsockLanguage.English).Should().Contain("connection");
        Lost.GetDescription(WinsockLanguage.French).Should().Contain("connexion");
    }

    [Fact]
    public void Category_OutsideTheEnumeration_IsRefused()
    {
        Action[] calls =
        [
            () => Unknown.GetDisplayName(WinsockLanguage.English), () => Unknown.GetDisplayName(WinsockLanguage.French),
            () => Unknown.GetDescription(WinsockLanguage.English), () => Unknown.GetDescription(WinsockLanguage.French),
        ];

        foreach (var call in calls)
        {
            var exception = call.Should().Throw<ArgumentOutOfRangeException>().Which;
            exception.ActualValue.Should().Be(Unknown);
            exception.ParamName.Should().Be("category");
            exception.Message.Should().StartWith("The enumeration does not have");
        }
    }
}
