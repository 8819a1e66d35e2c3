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
    public Task Text_InAPattern_IsFound() => Verify.Members(Rule, """
        static bool Is(Exception e) => [|e.Message is "Broken pipe"|];
        static bool IsNot(Exception e) => [|e.Message is not ("Connection refused" or "No route to host")|];
        static int Arm(Exception e) => e.Message switch { [|"Connection reset by peer" => 1|], "Done" => 2, _ => 0 };
        static int Case(Exception e)
        {
            switch (e.Message)
            {
                [|case "Connection timed out":|] return 1;
                case "Done": return 2;
                default: return 0;
            }
        }
        """);

    [Fact]
    public Task Text_BehindWhatMayBeNull_IsFound() => Verify.Members(Rule, """
        static bool OfMessage(Exception e) => e.Message?[|.Contains("Broken pipe")|] == true;
        static bool OfException(Exception? e) => [|(e?.Message ?? "").Contains("Broken pipe")|];
        static bool OfInner(Exception? e) => e?.InnerException?.Message?[|.Contains("Broken pipe")|] ?? false;
        """);

    [Fact]
    public Task Text_InAVariable_IsFound() => Verify.Members(Rule, """
        private static readonly string Reset = "Connection reset by peer";
        static bool OfMessage(Exception e) { var text = e.Message.ToLower(); return [|text.Contains("broken pipe")|]; }
        static bool OfText(Exception e) { string sought = "Broken pipe"; return [|e.Message.Contains(sought)|]; }
        static bool OfField(Exception e) => [|e.Message.Contains(Reset)|];
        """);

    [Fact]
    public Task Text_OfARegularExpression_IsFound() => Verify.Members(Rule, """
        private static readonly System.Text.RegularExpressions.Regex Reset = new("reset by peer|Broken pipe");
        static bool Field(Exception e) => [|Reset.IsMatch(e.Message)|];
        [System.Text.RegularExpressions.GeneratedRegex("reset by peer")]
        static System.Text.RegularExpressions.Regex Generated() => Reset;
        static bool OfGenerated(Exception e) => [|Generated().IsMatch(e.Message)|];
        static bool New(Exception e) =>
            [|new System.Text.RegularExpressions.Regex("ECONNRESET").IsMatch(e.ToString())|];
        """);

    [Fact]
    public Task Text_OfAnErrno_IsFound() => Verify.Members(Rule, """
        static bool Name(Exception e) => [|e.Message.Contains("EPIPE")|] || [|e.Message.Contains("(ECONNREFUSED)")|];
        """);

    [Fact]
    public Task Text_OfSomethingElse_IsFine() => Verify.Members(Rule, """
        static bool OtherWords(Exception e) => e.Message.Contains("not found");
        static bool OtherNumber(Exception e) => e.Message.Contains("404");
        static bool OtherText(string text) => text.Contains("forcibly closed");
        static bool OfTheProgram(Exception e, string text) => e.Message.Contains(text);
        static bool Empty(SocketException e) => e.Message == "";
        static bool OfAnotherType(Uri uri) => uri.ToString().Contains("10054");
        static bool OfAClient(Exception e) =>
            e.Message == "The client is not connected." || e.Message is "Not connected";
        static bool OfAPort(Exception e) { var text = e.Message; return text.Contains("The port is not connected"); }
        static bool Reconnecting(Exception e) =>
            e.Message.Contains("Reconnecting to the host") || e.Message is { Length: 0 };
        static bool OfSeveral(Exception e, bool b)
        {
            var text = e.Message;
            if (b) { text = "x"; }
            return text.Contains("Broken pipe");
        }
        static bool OtherExpression(Exception e) =>
            new System.Text.RegularExpressions.Regex("[0-9]+").IsMatch(e.Message);
        """);
}
