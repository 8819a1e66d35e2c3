using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr WHAT: explains codes.</summary>
internal static class ExplainCommand
{
    internal static RootCommand Create(UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        var what = WhatArgument.Create(text);
        var platform = PlatformOption.Create(text, text.In(
            "Reads each WHAT as an errno of this system, as in 104 or errno:104.",
            "Lit chaque CODE comme un errno de ce système, par exemple 104 ou errno:104."));
        var json = JsonOption.Create(text);
        var root = new RootCommand(text.In(
            "Explains socket error codes, in English and French.",
            "Explique les codes d’erreur des sockets, en français et en anglais.")) { what, platform, json };
        // These are --help and --version in the parser's own words, and directives for those who debug it.
        root.Options.Remove(root.Options.Single(option => option is VersionOption));
        root.Options.Remove(root.Options.Single(option => option is System.CommandLine.Help.HelpOption));
        root.Directives.Clear();
        HelpAction.AddTo(root, text,
        [
            text.In("[WHAT...] [options]", "[CODE...] [options]"),
            text.In("COMMAND [options]", "COMMANDE [options]"),
        ],
        [
            "winsockerr 10054",
            "winsockerr ECONNRESET 0x80072746 --lang fr",
            "winsockerr 104 --platform linux",
            "winsockerr --json <codes.txt",
        ]);
        root.SetAction(result => Run(
            WhatArgument.GetItems(result.GetValue(what)!), PlatformOption.Get(result.GetValue(platform)), result.GetValue(json),
            text, languages));
        return root;
    }

    private static int Run(
        IEnumerable<string>? items, UnixPlatform? platform, bool json, UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        if (items is null)
        {
            return Failure.Report(ExitCode.Usage, text.WhatMissing);
        }

        var failures = new ItemFailures(text);
        var answers = items.Select(item =>
        {
            var answer = ErrorQuery.Read(item, platform);
            failures.Add(answer);
            return answer;
        });
        if (json)
        {
            JsonOutput.WriteArray(answers, JsonOutput.WriteAnswer);
        }
        else
        {
            WriteReports(answers.Where(answer => answer.Error is not null), languages);
        }

        return failures.Finish();
    }

    private static void WriteReports(IEnumerable<ErrorAnswer> answers, IReadOnlyList<WinsockLanguage> languages)
    {
        var terminal = Terminal.Open();
        bool first = true;
        foreach (var answer in answers)
        {
            if (!first)
            {
                terminal.WriteLine();
                terminal.WriteLine(new string('-', terminal.Width));
                terminal.WriteLine();
            }

            first = false;
            foreach (var (index, language) in languages.Index())
            {
                if (index > 0)
                {
                    terminal.WriteLine();
                }

                ErrorReport.Write(terminal, answer, language);
            }
        }
    }
}
