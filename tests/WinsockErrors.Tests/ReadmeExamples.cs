using System.Globalization;

namespace WinsockErrors.Tests;

/// <summary>The README's examples, compiled and run; the README shows the regions as they stand here.</summary>
public class ReadmeExamples
{
    [Fact]
    public void Texts_OfTheExample_AreAsItsCommentsSay()
    {
        #region texts
        var error = WinsockError.WSAECONNREFUSED;

        string? name = error.GetName();                                // WSAECONNREFUSED
        string english = error.GetMessage(WinsockLanguage.English);    // Connection refused.
        string french = error.GetMessage(WinsockLanguage.French);      // Connexion refusée.
        string forTheUser = error.GetDescription();                    // the long text, in the user's language
        string? link = error.GetHelpLink();                            // Microsoft's page, at this code
        bool retry = error.IsTransient();                              // true, if the operation is idempotent
        #endregion

        name.Should().Be("WSAECONNREFUSED");
        english.Should().Be("Connection refused.");
        french.Should().Be("Connexion refusée.");
        forTheUser.Should().Be(error.GetDescription(CultureInfo.CurrentUICulture));
        link.Should().EndWith("#WSAECONNREFUSED");
        retry.Should().BeTrue();
    }

    [Fact]
    public void Table_OfTheExample_AnswersByCodeAndByName()
    {
        #region table
        if (WinsockErrorTable.TryGet(10061, out var row))              // or a WinsockError, or "wsaeconnrefused"
        {
            Console.WriteLine($"{row.Name} {row.Category}: {row.EnglishMessage} / {row.FrenchMessage}");
        }

        var lost = WinsockErrorTable.All.Where(r => r.Category == WinsockErrorCategory.ConnectionLost);
        #endregion

        row.Code.Should().Be(WinsockError.WSAECONNREFUSED);
        lost.Select(r => r.Code).Should().Contain(WinsockError.WSAECONNRESET);
    }

    [Fact]
    public void UnknownCode_OfTheExample_IsNamedByItsNumber()
    {
        #region unknown
        string text = ((WinsockError)12345).GetMessage(WinsockLanguage.English);    // Unknown error 12345 (0x3039).
        #endregion

        text.Should().Be("Unknown error 12345 (0x3039).");
    }
}
