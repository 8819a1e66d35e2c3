using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr WHAT: explains codes.</summary>
internal static class ExplainCommand
{
    internal static RootCommand Create(ToolConsole console)
    {
        var language = console.Language;
        var what = CodesArgument.Create(language);
        var platform = PlatformOption.Create(language, new(
            "Reads each WHAT as an errno of this system, as in 104 or errno:104.",
            "Lit chaque CODE comme un errno de ce système, par exemple 104 ou errno:104."));
        var json = JsonOption.Create(language);
        var description = new Text(
            "Explains socket error codes, in English and French.",
            "Explique les codes d’erreur des sockets, en français et en anglais.");
        var root = new RootCommand(description.In(language)) { what, platform, json };
        // These are --help and --version in the parser's own words, and directives for those who debug it.
        root.Options.Remove(root.Options.Single(option => option is VersionOption));
        root.Options.Remove(root.Options.Single(option => option is System.CommandLine.Help.HelpOption));
        root.Directives.Clear();
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
        root.SetAction(result => Run(
            console,
            CodesArgument.GetInputs(result.GetValue(what)!, console),
            result.GetValue(platform),
            result.GetValue(json)));
        return root;
    }

    private static int Run(ToolConsole console, IEnumerable<string>? inputs, UnixPlatform? platform, bool json)
    {
        if (inputs is null)
        {
            return console.Report(ExitCode.Usage, CodesArgument.Missing);
        }

        var outcome = new LookupOutcome(console);
        if (json)
        {
            using var array = new JsonArray(console.OutputStream);
            foreach (string input in inputs)
            {
                var lookup = CodeReader.Read(input, platform);
                outcome.Add(lookup);
                array.Add(properties => JsonProperties.WriteLookup(properties, lookup));
            }

            array.End();
        }
        else
        {
            var explanations = new Explanations(console);
            foreach (string input in inputs)
            {
                var lookup = CodeReader.Read(input, platform);
                outcome.Add(lookup);
                explanations.Add(lookup);
            }
        }

        return outcome.Finish();
    }
}
