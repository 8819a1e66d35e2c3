namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE007: WinsockError.Parse and TryParse, which are those of System.Enum.</summary>
public class EnumParseTests
{
    private const string Rule = "WSE007";

    [Fact]
    public Task Parse_OfTheEnumeration_IsFoundAndFixed() => Verify.Fix(
        Rule,
        """
        static bool TryParse(string text, out WinsockError error) => [|WinsockError.TryParse(text, out error)|];
        static bool IgnoringCase(string text) => [|WinsockError.TryParse(text, true, out WinsockError error)|];
        static bool OfAType(string text) => [|WinsockError.TryParse<WinsockError>(text, out var error)|];
        static bool OfASpan(ReadOnlySpan<char> text) => [|WinsockError.TryParse(text, out WinsockError error)|];
        static WinsockError Parse(string text) =>
            (WinsockError)[|WinsockError.Parse(typeof(WinsockError), text, true)|];
        static WinsockError Generic(string text) => [|WinsockError.Parse<WinsockError>(text)|];
        static object AsAnObject(string text) => [|WinsockError.Parse(typeof(WinsockError), text)|];
        """,
        """
        static bool TryParse(string text, out WinsockError error) => WinsockErrorTable.TryParse(text, out error);
        static bool IgnoringCase(string text) => WinsockErrorTable.TryParse(text, out WinsockError error);
        static bool OfAType(string text) => WinsockErrorTable.TryParse(text, out var error);
        static bool OfASpan(ReadOnlySpan<char> text) => WinsockErrorTable.TryParse(text, out WinsockError error);
        static WinsockError Parse(string text) =>
            WinsockErrorTable.Parse(text);
        static WinsockError Generic(string text) => WinsockErrorTable.Parse(text);
        static object AsAnObject(string text) => [|WinsockError.Parse(typeof(WinsockError), text)|];
        """);

    [Fact]
    public Task Parse_OfSomethingElse_IsFine() => Verify.Members(Rule, """
        static bool OfTheTable(string text) => WinsockErrorTable.TryParse(text, out _);
        static bool OfAnotherEnumeration(string text) => SocketError.TryParse(text, out SocketError error);
        static bool OnPurpose(string text) => Enum.TryParse(text, out WinsockError error);
        static bool OtherMethod() => WinsockError.IsDefined(typeof(WinsockError), 10054);
        """);
}
