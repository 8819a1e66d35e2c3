using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr convert WHAT --to TARGET: bare results, for scripts.</summary>
internal static class ConvertCommand
{
    private static readonly string[] Targets = ChoiceOption.GetChoices<ConversionTarget>();

    internal static Command Create(ToolConsole console)
    {
        var language = console.Language;
        var what = CodesArgument.Create(language);
        var to = ChoiceOption.Create(
            language,
            "--to",
            new Text("TARGET", "CIBLE").In(language),
            new(
                "What to convert to: code (the Winsock code), name, socketerror (the name in .NET's SocketError), "
                    + "hresult, ntstatus, or the number of an errno or of a getaddrinfo error (eai).",
                "Ce qu’il faut obtenir\u00A0: code (le code Winsock), name (son nom), socketerror (son nom dans "
                    + "SocketError de .NET), hresult, ntstatus, ou le numéro d’un errno ou d’une erreur de getaddrinfo "
                    + "(eai)."),
            Targets,
            ChoiceOption.IsMember<ConversionTarget>);
        var platform = PlatformOption.Create(language, new(
            "The system whose numbers are meant. It is required with --to errno or eai, and is that of the result and "
                + "of each WHAT such as errno:104. Otherwise each WHAT is an errno of this system, such as 104 or "
                + "errno:104. To go from one system to another, convert twice.",
            "Le système auquel appartiennent les numéros. Avec --to errno ou eai, l’option est obligatoire et désigne "
                + "le système du résultat, et de tout CODE de la forme errno:104. Sinon, chaque CODE est un errno de "
                + "ce système, par exemple 104 ou errno:104. Pour passer d’un système à un autre, convertir deux "
                + "fois."));
        var all = FlagOption.Create(language, "--all", new(
            "All equivalents where there are several, one per line. Without it, the first: one line for each WHAT.",
            "Tous les équivalents s’il y en a plusieurs, un par ligne. Sans cette option, seul le premier est "
                + "donné\u00A0: une ligne par code."));
        var description = new Text(
            "Converts codes, and prints the bare results for scripts. Where there is no equivalent, a message on "
                + "standard error says so.",
            "Convertit des codes et n’affiche que les résultats, pour les scripts. À défaut d’équivalent, un message "
                + "le signale sur la sortie d’erreur.");
        var command = new Command("convert", description.In(language)) { what, to, platform, all };
        HelpAction.AddTo(command, console,
        [
            new("[WHAT...] --to TARGET [options]", "[CODE...] --to CIBLE [options]"),
        ],
        [
            "winsockerr convert WSAECONNRESET --to errno --platform macos",
            "winsockerr convert errno:104 --platform linux --to hresult",
            "winsockerr convert errno:104 --platform linux --to code | winsockerr convert --to errno --platform macos",
            "winsockerr convert WSAECONNRESET --to ntstatus --all",
        ]);
        command.SetAction(result =>
        {
            if (ChoiceOption.Parse<ConversionTarget>(result.GetValue(to)) is not { } target)
            {
                string list = string.Join(", ", Targets);
                return console.Report(ExitCode.Usage, new(
                    $"--to is missing; choose one of these: {list}.",
                    $"Il manque --to, suivi d’une de ces valeurs\u00A0: {list}."));
            }

            return Run(
                console,
                CodesArgument.GetInputs(result.GetValue(what)!, console),
                target,
                PlatformOption.Get(result, platform),
                result.GetValue(all));
        });
        return command;
    }

    private static int Run(
        ToolConsole console, IEnumerable<string>? inputs, ConversionTarget target, UnixPlatform? platform, bool all)
    {
        if (inputs is null)
        {
            return console.Report(ExitCode.Usage, CodesArgument.Missing);
        }

        bool needsPlatform = target is ConversionTarget.Errno or ConversionTarget.Eai;
        if (needsPlatform && platform is null)
        {
            return console.Report(ExitCode.Usage, target == ConversionTarget.Eai
                ? new(
                    "The numbers of getaddrinfo's errors depend on the system. Add --platform linux, macos or freebsd. "
                        + "(On Windows, they are the codes.)",
                    "Les numéros des erreurs de getaddrinfo dépendent du système. Préciser --platform linux, macos ou "
                        + "freebsd. (Sous Windows, ce sont les codes.)")
                : new(
                    "The numbers of errno depend on the system. Add --platform linux, macos or freebsd.",
                    "Les numéros d’errno dépendent du système. Préciser --platform linux, macos ou freebsd."));
        }

        var outcome = new LookupOutcome(console);
        foreach (string input in inputs)
        {
            bool isErrno = !needsPlatform || CodeReader.HasErrnoPrefix(input);
            var lookup = CodeReader.Read(input, isErrno ? platform : null);
            outcome.Add(lookup);
            if (lookup.Info is not { } info)
            {
                continue;
            }

            string[] results = [.. ConversionResults.Find(info, target, platform)];
            if (results.Length == 0)
            {
                outcome.Add(ExitCode.NotFound, LookupText.NoEquivalent(lookup, target, platform));
            }

            foreach (string result in all ? results : results.Take(1))
            {
                console.WriteLine(result);
            }
        }

        return outcome.Finish();
    }
}
