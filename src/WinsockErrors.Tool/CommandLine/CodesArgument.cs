using System.CommandLine;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>The argument WHAT: codes on the command line, or one per line on standard input.</summary>
internal static class CodesArgument
{
    internal const string StandardInput = "-";

    /// <summary>Gets what to say where there is neither an argument nor an input.</summary>
    internal static Text Missing { get; } =
        new Text("WHAT is missing: ", "Il manque un code\u00A0: ") + UsageErrors.SeeHelp;

    internal static Argument<string[]> Create(WinsockLanguage language)
    {
        var argument = new Argument<string[]>("WHAT")
        {
            HelpName = new Text("WHAT", "CODE").In(language),
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Text(
                "A code in decimal or 0x hexadecimal, an HRESULT, an NTSTATUS, or a name in any case: WSA..., E..., "
                    + "EAI_..., STATUS_..., SocketError's. A dash (-) means standard input, one code per line, "
                    + "which is also read if it is redirected and there is no WHAT.",
                "Un code décimal ou hexadécimal (0x), un HRESULT, un NTSTATUS ou un nom, en majuscules ou en "
                    + "minuscules\u00A0: WSA..., E..., EAI_..., STATUS_..., ceux de SocketError. Un tiret (-) désigne "
                    + "l’entrée standard, lue à raison d’un code par ligne\u00A0; à défaut de CODE, une entrée "
                    + "redirigée est lue de même.").In(language),
        };
        // Only the names that begin with what the user has typed.
        argument.CompletionSources.Add(context =>
            context.WordToComplete.Length == 0 ? [] : WinsockErrorTable.All.Select(info => info.Name));
        return argument;
    }

    /// <summary>Gets what the user asks for, without surrounding white space.</summary>
    /// <returns>Null if there is nothing, and nothing to read.</returns>
    internal static IEnumerable<string>? GetInputs(string[] arguments, ToolConsole console) =>
        arguments.Length > 0
            ? arguments.SelectMany(argument => argument == StandardInput ? ReadLines(console) : [argument.Trim()])
        : console.IsInputRedirected ? ReadLines(console)
        : null;

    // UTF-8 wherever it comes from, unless it begins with another byte order mark; what is not UTF-8 becomes U+FFFD.
    private static IEnumerable<string> ReadLines(ToolConsole console)
    {
        using var reader = new StreamReader(console.Input, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line.Trim();
            }
        }
    }
}
