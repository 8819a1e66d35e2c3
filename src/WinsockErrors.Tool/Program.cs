using System.CommandLine;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>The command line of winsockerr.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        WindowsConsole.UseUtf8();
        BrokenPipe.MakeFatal();

        // The language of the user interface may not be the one asked for, and it decides the words of the commands.
        var languages = LanguageOption.OfUserInterface;
        var text = new UserText(languages[0]);
        var parsed = Parse(args, text, languages);
        if (LanguageOption.Find(parsed) is { } asked)
        {
            languages = asked;
            text = languages is [var only] ? new UserText(only) : text;
            parsed = Parse(args, text, languages);
        }

        if (parsed.Action is not HelpAction && UsageErrors.FindFirst(parsed, text) is { } error)
        {
            return Failure.Report(ExitCode.Usage, error);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Report(ExitCode.InputOutput, text.InputOutputFailed(e.Message));
        }
    }

    private static ParseResult Parse(string[] args, UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        var root = ExplainCommand.Create(text, languages);
        root.Subcommands.Add(SearchCommand.Create(text, languages));
        root.Subcommands.Add(ListCommand.Create(text, languages));
        root.Subcommands.Add(ConvertCommand.Create(text));
        root.Subcommands.Add(ScanCommand.Create(text, languages));
        root.Options.Add(LanguageOption.Create(text));
        root.Options.Add(VersionAction.CreateOption(text));

        // An argument such as @name is a mistake to report, not a file to read arguments from.
        return root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }
}
