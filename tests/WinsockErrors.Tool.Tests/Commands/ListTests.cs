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
                "code", "name", "documented", "category", "transient", "functions", "seeAlso", "helpLink", "message", "description");
            row.GetProperty("code").GetInt32().Should().Be((int)info.Code);
            row.GetProperty("name").GetString().Should().Be(info.Name);
            row.GetProperty("documented").GetBoolean().Should().Be(info.IsDocumented);
            row.GetProperty("category").GetString().Should().Be(info.Category.ToString());
            row.GetProperty("transient").GetBoolean().Should().Be(info.IsTransient);
            row.GetProperty("functions").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.Functions);
            row.GetProperty("seeAlso").EnumerateArray().Select(e => e.GetString()).Should().Equal(info.SeeAlso.Select(e => e.GetName()));
            row.GetProperty("helpLink").GetProperty("en").GetString().Should().Be(info.GetHelpLink(WinsockLanguage.English));
            row.GetProperty("helpLink").GetProperty("fr").GetString().Should().Be(info.GetHelpLink(WinsockLanguage.French));
            row.GetProperty("message").GetProperty("en").GetString().Should().Be(info.EnglishMessage);
            row.GetProperty("message").GetProperty("fr").GetString().Should().Be(info.FrenchMessage);
            row.GetProperty("description").GetProperty("en").GetString().Should().Be(info.EnglishDescription);
            row.GetProperty("description").GetProperty("fr").GetString().Should().Be(info.FrenchDescription);
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
}
