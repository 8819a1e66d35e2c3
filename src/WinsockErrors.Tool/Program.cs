using System.CommandLine;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>The command line of winsockerr.</summary>
internal static class Program
{
    private static readonly InvocationConfiguration Invocation = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static readonly (string Name, Func<ToolConsole, Command> Create)[] Commands =
    [
        ("search", SearchCommand.Create),
        ("list", ListCommand.Create),
        ("convert", ConvertCommand.Create),
        ("scan", ScanCommand.Create),
        ("completion", CompletionCommand.Create),
        ("man", ManCommand.Create),
    ];

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">What the command reads and writes.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, ToolConsole console)
    {
        // To the parser, a first argument in brackets, as in [WinError 10054], would be a directive, even where it
        // knows none. All commands ignore a space before an argument.
        if (args is [['[', ..] first, .. var rest])
        {
            args = [" " + first, .. rest];
        }

        // First, because the texts of the commands depend on the language.
        console.Languages = LanguageOption.Find(args, console.Language) ?? console.Languages;

        // Creating all commands would take as long as running a short one.
        var root = CreateRoot(console, args);

        // An argument such as @name is a mistake to report, not a file to read arguments from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpAction && UsageErrors.FindFirst(parsed) is { } error)
        {
            return console.Report(ExitCode.Usage, error);
        }

        try
        {
            return args.Length == 0 && !console.IsInputRedirected
                ? HelpAction.Of(root).ShowShortHelp()
                : parsed.Invoke(Invocation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A reader of the beginning only, such as head, has it.
            return StandardOutput.IsClosed(e) ? ExitCode.Found : console.Report(
                ExitCode.InputOutput,
                new Text("Reading or writing failed: ", "La lecture ou l’écriture a échoué\u00A0: ")
                    + SystemError.Describe(e)
                    + new Text(".", "."));
        }
    }

    private static int Main(string[] args)
    {
        WindowsConsole.UseUtf8();
        BrokenPipe.MakeFatal();
        return Run(args, ToolConsole.Open());
    }

    /// <summary>Creates the command line.</summary>
    /// <param name="console">What the commands read and write.</param>
    /// <param name="args">The arguments to parse, which decide what commands are needed; null for all commands.</param>
    internal static Command CreateRoot(ToolConsole console, string[]? args = null)
    {
        var root = ExplainCommand.Create(console);
        foreach (var (name, create) in Commands)
        {
            if (args is null || args.Contains(name))
            {
                root.Subcommands.Add(create(console));
            }
        }

        root.Options.Add(LanguageOption.Create(console.Language));
        root.Options.Add(VersionAction.CreateOption(console));
        return root;
    }
}
