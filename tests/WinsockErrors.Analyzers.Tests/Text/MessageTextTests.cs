namespace WinsockErrors.Analyzers.Tests;

/// <summary>WSE010: the text of an exception compared instead of its code.</summary>
public class MessageTextTests
{
    private const string Rule = "WSE010";

    [Fact]
    public Task Text_OfAnException_IsFound() => Verify.Members(Rule, """
        static bool Words(Exception e) => [|e.Message.Contains("forcibly closed")|];
        static bool WordsOfInner(Exception e) =>
            e.InnerException?[|.Message.Contains("Connection refused", StringComparison.OrdinalIgnoreCase)|] == true;
        static bool Number(Exception e) => [|e.ToString().Contains("10054")|];
        static bool NumberInParentheses(Exception e) => [|e.ToString().Contains("(10054)")|];
        static bool Name(Exception e) => [|e.Message.StartsWith("WSAECONNRESET")|];
        static bool Equality(SocketException e) => [|e.Message == "Host not found"|];
        static bool Position(Exception e) => [|e.Message.IndexOf("Broken pipe")|] >= 0;
        static bool LowerCase(Exception e) => [|e.Message.ToLowerInvariant().Contains("connection reset")|];
        static bool Expression(Exception e) =>
            [|System.Text.RegularExpressions.Regex.IsMatch(e.Message, "reset by peer")|];
        static bool AnyTextOfASocketException(SocketException e) => [|e.Message.Contains("accès")|];
        """);

    [Fact]
    public Task Text_OfSomethingElse_IsFine() => Verify.Members(Rule, """
        static bool OtherWords(Exception e) => e.Message.Contains("not found");
        static bool OtherNumber(Exception e) => e.Message.Contains("404");
        static bool OtherText(string text) => text.Contains("forcibly closed");
        static bool OfTheProgram(Exception e, string text) => e.Message.Contains(text);
        static bool Empty(SocketException e) => e.Message == "";
        static bool OfAnotherType(Uri uri) => uri.ToString().Contains("10054");
        """);
}
