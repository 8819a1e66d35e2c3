using System.Text.Json;

namespace WinsockErrors.Tool.Tests;

/// <summary>Lists codes.</summary>
public class ListTests
{
    [Theory]
    [InlineData(WinsockLanguage.English)]
    [InlineData(WinsockLanguage.French)]
    public void ListJson_WhateverTheLanguage_IsTheTableInUtf8WithoutBom(WinsockLanguage language)
    {
        var run = new TestConsole { Language = language }.Run("list", "--json");

        run.ExitCode.Should().Be(0);
        run.Output[0].Should().Be((byte)'[');
        using var json = JsonDocument.Parse(run.OutputText);
        var rows = json.RootElement.EnumerateArray().ToList();
        rows.Should().HaveCount(97);
        foreach (var (row, info) in rows.Zip(WinsockErrorTable.All))
        {
            row.EnumerateObject().Select(property => property.Name).Should().Equal(
                "code", "name", "documented", "category", "categoryName", "transient", "hResult", "socketError",
                "errnos", "getAddrInfoErrors", "win32Errors", "ntStatuses", "otherNames", "functions", "seeAlso",
                "helpLink", "message", "description", "advice");
            row.GetProperty("code").GetInt32().Should().Be((int)info.Code);
            row.GetProperty("name").GetString().Should().Be(info.Name);
            row.GetProperty("documented").GetBoolean().Should().Be(info.IsDocumented);
            row.GetProperty("category").GetString().Should().Be(info.Category.ToString());
            row.GetProperty("transient").GetBoolean().Should().Be(info.IsTransient);
            row.GetProperty("functions").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.Functions);
            row.GetProperty("seeAlso").EnumerateArray().Select(e => e.GetString())
                .Should().Equal(info.SeeAlso.Select(e => e.GetName()));
            GetText(row, "helpLink", "en").Should().Be(info.GetHelpLink(WinsockLanguage.English));
            GetText(row, "helpLink", "fr").Should().Be(info.GetHelpLink(WinsockLanguage.French));
            GetText(row, "message", "en").Should().Be(info.EnglishMessage);
            GetText(row, "message", "fr").Should().Be(info.FrenchMessage);
            GetText(row, "description", "en").Should().Be(info.EnglishDescription);
            GetText(row, "description", "fr").Should().Be(info.FrenchDescription);
            GetText(row, "advice", "en").Should().Be(info.EnglishAdvice);
            GetText(row, "advice", "fr").Should().Be(info.FrenchAdvice);
            GetText(row, "categoryName", "fr").Should().Be(info.Category.GetDisplayName(WinsockLanguage.French));
            row.GetProperty("otherNames").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.OtherNames);
        }
    }

    [Fact]
    public void List_ForPeople_IsOneLineForEachCode()
    {
        var run = TestConsole.Start("list", "--lang", "fr");

        string[] lines = run.OutputText.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(97);
        lines.Should().Contain("10061  WSAECONNREFUSED              Connexion refusée.");
    }

    [Fact]
    public void List_OfACategoryInAnyCase_IsThatCategory()
    {
        var run = TestConsole.Start("list", "--category", "addRESS");

        run.OutputText.TrimEnd('\n').Split('\n').Should().SatisfyRespectively(
            first => first.Should().StartWith("10013  WSAEACCES "),
            second => second.Should().StartWith("10048  WSAEADDRINUSE "),
            third => third.Should().StartWith("10049  WSAEADDRNOTAVAIL "));
    }

    // What a program needs to continue from another system.
    [Fact]
    public void ListJson_OfACode_HasItsNamesAndNumbersElsewhere()
    {
        using var json = JsonDocument.Parse(TestConsole.Start("list", "--json").OutputText);

        var row = json.RootElement.EnumerateArray().Single(e => e.GetProperty("code").GetInt32() == 10054);
        row.GetProperty("hResult").GetString().Should().Be("0x80072746");
        row.GetProperty("socketError").GetString().Should().Be("ConnectionReset");
        var errno = row.GetProperty("errnos")[0];
        errno.GetProperty("name").GetString().Should().Be("ECONNRESET");
        errno.GetProperty("linux").GetInt32().Should().Be(104);
        errno.GetProperty("macos").GetInt32().Should().Be(54);
        errno.GetProperty("freebsd").GetInt32().Should().Be(54);
        row.GetProperty("ntStatuses")[0].GetProperty("name").GetString().Should().Be("STATUS_CONNECTION_RESET");
        row.GetProperty("ntStatuses")[0].GetProperty("number").GetString().Should().Be("0xC000020D");
        row.GetProperty("win32Errors").EnumerateArray().Select(e => (
            e.GetProperty("name").GetString(), e.GetProperty("number").GetInt32()))
            .Should().Contain(("ERROR_NETNAME_DELETED", 64));
    }

    [Theory]
    [InlineData("Connexion perdue", 10054)]
    [InlineData("DELAI DEPASSE", 10060)]
    [InlineData("Héritage d'Unix", 10062)]
    [InlineData("connection lost", 10054)]
    public void List_OfACategoryAsPeopleCallIt_IsThatCategory(string name, int code) =>
        TestConsole.Start("list", "--category", name).OutputText.Should().Contain($"{code}  ");

    [Fact]
    public void ListJson_OfTransientCodes_IsThose()
    {
        using var json = JsonDocument.Parse(TestConsole.Start("list", "--transient", "--json").OutputText);

        json.RootElement.EnumerateArray().Select(e => e.GetProperty("code").GetInt32())
            .Should().Equal(WinsockErrorTable.All.Where(info => info.IsTransient).Select(info => (int)info.Code));
    }

    [Fact]
    public void List_OfNoCode_SaysSo()
    {
        var run = TestConsole.Start("list", "--category", "Qos", "--transient");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Be("No code matches.\n");
    }

    private static string? GetText(JsonElement row, string property, string language) =>
        row.GetProperty(property).GetProperty(language).GetString();
}
