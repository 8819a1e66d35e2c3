using System.CommandLine;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>The command line of winsockerr.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            // The code pages of Windows consoles lack characters of the French texts.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var language = LanguageOption.Create();
        var what = ExplainCommand.CreateArgument();
        var root = ExplainCommand.Create(what, language);
        root.Subcommands.Add(ListCommand.Create(what, language));
        root.Directives.Clear();

        // An argument such as @name is a mistake to report, not a file to read arguments from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Failure.Report(ExitCode.Usage, parsed.Errors[0].Message);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
