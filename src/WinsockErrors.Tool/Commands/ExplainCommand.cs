using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr WHAT: explains codes.</summary>
internal static class ExplainCommand
{
    internal static RootCommand Create(ToolConsole console)
    {
        var language = console.Language;
        var what = WhatArgument.Create(language);
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
            WhatArgument.GetItems(result.GetValue(what)!, console),
            PlatformOption.Get(result.GetValue(platform)),
            result.GetValue(json)));
        return root;
    }

    private static int Run(ToolConsole console, IEnumerable<string>? items, UnixPlatform? platform, bool json)
    {
        if (items is null)
        {
            return console.Report(ExitCode.Usage, WhatArgument.Missing);
        }

        var failures = new ItemFailures(console);
        var answers = items.Select(item =>
        {
            var answer = ErrorQuery.Read(item, platform);
            failures.Add(answer);
            return answer;
        });
        if (json)
        {
            JsonOutput.WriteArray(console.OutputStream, answers, JsonOutput.WriteAnswer);
        }
        else
        {
            WriteReports(console, answers.Where(answer => answer.Error is not null));
        }

        return failures.Finish();
    }

    private static void WriteReports(ToolConsole console, IEnumerable<ErrorAnswer> answers)
    {
        bool first = true;
        foreach (var answer in answers)
        {
            if (!first)
            {
                console.WriteLine();
                console.WriteLine(new string('-', console.Width));
                console.WriteLine();
            }

            first = false;
            foreach (var (index, language) in console.Languages.Index())
            {
                if (index > 0)
                {
                    console.WriteLine();
                }

                ErrorReport.Write(console, answer, language);
            }
        }
    }
}
