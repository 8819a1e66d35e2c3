using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr convert WHAT --to TARGET: bare results, for scripts.</summary>
internal static class ConvertCommand
{
    internal static Command Create(UserText text)
    {
        string[] targets = ["code", "name", "socketerror", "errno", "eai", "hresult", "ntstatus"];
        var what = WhatArgument.Create(text);
        var to = new Option<string>("--to")
        {
            HelpName = text.In("TARGET", "CIBLE"),
            Description = text.In(
                "What to convert to: code (the Winsock code), name, socketerror (the name in .NET's SocketError), hresult, ntstatus, or the "
                    + "number of an errno or of an error of getaddrinfo (eai).",
                "Ce qu’il faut obtenir\u00A0: code (le code Winsock), name (son nom), socketerror (son nom dans SocketError de .NET), "
                    + "hresult, ntstatus, ou le numéro d’un errno ou d’une erreur de getaddrinfo (eai)."),
        };
        to.AcceptOnly(text, targets);
        var platform = PlatformOption.Create(text, text.In(
            "The system whose numbers are meant. With --to errno or eai it is required, and is that of the result and of each WHAT such "
                + "as errno:104. Otherwise each WHAT is an errno of this system, as in 104 or errno:104. From one system to another, "
                + "convert twice.",
            "Le système auquel appartiennent les numéros. Avec --to errno ou eai, l’option est obligatoire et désigne le système du "
                + "résultat, et de tout CODE de la forme errno:104. Sinon, chaque CODE est un errno de ce système, par exemple 104 ou "
                + "errno:104. Pour passer d’un système à un autre, convertir deux fois."));
        var all = FlagOption.Create("--all", text.In(
            "All equivalents where there are several, one a line. Without it, the first: one line for each WHAT.",
            "Tous les équivalents s’il y en a plusieurs, un par ligne. À défaut, le premier\u00A0: une ligne par code."));
        var command = new Command("convert", text.In(
            "Converts codes, and prints the bare results for scripts. Where there is no equivalent, a message on standard error says so.",
            "Convertit des codes et n’affiche que les résultats, pour les scripts. À défaut d’équivalent, un message le "
                + "signale sur la sortie d’erreur.")) { what, to, platform, all };
        HelpAction.AddTo(command, text, [text.In("[WHAT...] --to TARGET [options]", "[CODE...] --to CIBLE [options]")],
        [
            "winsockerr convert WSAECONNRESET --to errno --platform macos",
            "winsockerr convert errno:104 --platform linux --to hresult",
            "winsockerr convert errno:104 --platform linux --to code | winsockerr convert --to errno --platform macos",
            "winsockerr convert WSAECONNRESET --to ntstatus --all",
        ]);
        command.SetAction(result => result.GetValue(to) is { } target
            ? Run(
                WhatArgument.GetItems(result.GetValue(what)!), Enum.Parse<ConversionTarget>(target, ignoreCase: true),
                PlatformOption.Get(result.GetValue(platform)), result.GetValue(all), text)
            : Failure.Report(ExitCode.Usage, text.OptionMissing(to.Name, targets)));
        return command;
    }

    private static int Run(IEnumerable<string>? items, ConversionTarget target, UnixPlatform? platform, bool all, UserText text)
    {
        if (items is null)
        {
            return Failure.Report(ExitCode.Usage, text.WhatMissing);
        }

        bool needsPlatform = target is ConversionTarget.Errno or ConversionTarget.Eai;
        if (needsPlatform && platform is null)
        {
            return Failure.Report(ExitCode.Usage, text.TargetNeedsPlatform(target));
        }

        var failures = new ItemFailures(text);
        foreach (string item in items)
        {
            var answer = ErrorQuery.Read(item, needsPlatform && !ErrorQuery.HasErrnoPrefix(item) ? null : platform);
            failures.Add(answer);
            if (answer.Error is not { } error)
            {
                continue;
            }

            var results = Equivalents.Find(error, target, platform);
            if (results.Count == 0)
            {
                failures.Add(ExitCode.NotFound, text.NoEquivalent(answer, target, platform));
            }

            foreach (string result in all ? results : results.Take(1))
            {
                Console.Out.WriteLine(result);
            }
        }

        return failures.Finish();
    }
}
