using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr WHAT: explains codes.</summary>
internal static class ExplainCommand
{
    internal static Command Create(ToolConsole console)
    {
        var language = console.Language;
        var what = CodesArgument.Create(language);
        var platform = PlatformOption.Create(language, new(
            "Reads each WHAT as an errno of this system, such as 104 or errno:104.",
            "Lit chaque CODE comme un errno de ce système, par exemple 104 ou errno:104."));
        var json = JsonOption.Create(language);
        var description = new Text(
            "Explains socket error codes, in English and French.",
            "Explique les codes d’erreur des sockets, en français et en anglais.");
        // A RootCommand would bring --help and --version with the parser's own texts, which are slow to load.
        var root = new Command(HelpAction.ProgramName, description.In(language)) { what, platform, json };
        HelpAction.AddTo(root, console,
        [
            new("[WHAT...] [options]", "[CODE...] [options]"),
            new("COMMAND [options]", "COMMANDE [options]"),
        ],
        [
            "winsockerr 10054",
            "winsockerr ECONNRESET 0x80072746 --lang fr",
            "winsockerr 104 --platform linux",
            "winsockerr --json <codes.txt",
        ]);
        root.SetAction(result =>
        {
            var system = PlatformOption.Get(result, platform);
            string[] arguments = Join(result.GetValue(what)!, system);
            return Run(console, CodesArgument.GetInputs(arguments, console), system, result.GetValue(json));
        });
        return root;
    }

    // Codes are answered one by one; everything else is one text, however the shell has split it.
    private static string[] Join(string[] arguments, UnixPlatform? platform) =>
        arguments.All(argument => argument == CodesArgument.StandardInput
            || TextAnswer.IsMeantForCode(argument.Trim(), platform))
            ? arguments
            : [string.Join(' ', arguments)];

    private static int Run(ToolConsole console, IEnumerable<string>? inputs, UnixPlatform? platform, bool json)
    {
        if (inputs is null)
        {
            return console.Report(ExitCode.Usage, CodesArgument.Missing);
        }

        using var array = json ? new JsonArray(console.OutputStream) : null;
        var answer = new TextAnswer(console, platform, array);
        foreach (string input in inputs)
        {
            answer.Add(input);
        }

        array?.End();
        return answer.Finish();
    }
}
