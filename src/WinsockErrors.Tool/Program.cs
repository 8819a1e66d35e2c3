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

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">What the command reads and writes.</param>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] args, ToolConsole console)
    {
        // To the parser, a first argument in brackets, as in [WinError 10054], would be a directive, even where it
        // knows none. All commands overlook a space before an argument.
        if (args is [['[', ..] first, .. var rest])
        {
            args = [" " + first, .. rest];
        }

        // First, because the language decides the words of the commands.
        console.Languages = LanguageOption.Find(args, console.Language) ?? console.Languages;

        // An argument such as @name is a mistake to report, not a file to read arguments from.
        var root = CreateRoot(console);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpAction && UsageErrors.FindFirst(parsed) is { } error)
        {
            return console.Report(ExitCode.Usage, error);
        }

        try
        {
            return args.Length == 0 && !console.IsInputRedirected
                ? HelpAction.Of(root).ShowShortHelp(root)
                : parsed.Invoke(Invocation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads the beginning only, as head does, has got it.
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

    private static RootCommand CreateRoot(ToolConsole console)
    {
        var root = ExplainCommand.Create(console);
        root.Subcommands.Add(SearchCommand.Create(console));
        root.Subcommands.Add(ListCommand.Create(console));
        root.Subcommands.Add(ConvertCommand.Create(console));
        root.Subcommands.Add(ScanCommand.Create(console));
        root.Subcommands.Add(CompletionCommand.Create(console));
        root.Subcommands.Add(ManCommand.Create(console));
        root.Options.Add(LanguageOption.Create(console.Language));
        root.Options.Add(VersionAction.CreateOption(console));
        return root;
    }
}
