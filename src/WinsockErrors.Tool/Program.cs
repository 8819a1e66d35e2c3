using System.CommandLine;
using System.Globalization;
using System.Text;
using WinsockErrors.Tool.Scan;

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

        var language = new Option<string>("--lang")
        {
            Description = "The language of the answer, en or fr. Without it, that of the user interface.",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("en", "fr");
        var what = new Argument<string>("WHAT")
        {
            Description = "A code in decimal or 0x hexadecimal, an HRESULT, or a name in any case: WSA..., E..., EAI_..., SocketError's.",
        };
        var platform = new Option<string>("--platform")
        {
            Description = "Read WHAT as an errno of this system: linux, macos or freebsd.",
        };
        platform.AcceptOnlyFromAmong("linux", "macos", "freebsd");
        var json = new Option<bool>("--json") { Description = "As JSON, with everything in both languages." };
        var list = new Command("list", "Lists all codes, ascending.") { json };
        list.Validators.Add(result =>
        {
            if (result.Parent?.GetResult(what) is { Tokens: [var token, ..] })
            {
                result.AddError($"{token.Value}: list takes no code.");
            }
        });
        list.SetAction(result => List(result.GetValue(json), GetLanguage(result.GetValue(language))));
        var root = new RootCommand("Explains Winsock error codes, in English and French.") { what, language, platform, list };
        root.Subcommands.Add(ScanCommand.Create(WinsockLanguage.English, result => GetLanguage(result.GetValue(language))));
        root.Directives.Clear();
        root.SetAction(result => Explain(
            result.GetValue(what)!, GetPlatform(result.GetValue(platform)), GetLanguage(result.GetValue(language))));

        // An argument such as @name is a mistake to report, not a file to read arguments from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Fail(ExitCode.Usage, parsed.Errors[0].Message);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static WinsockLanguage GetLanguage(string? option)
    {
        string name = option ?? CultureInfo.CurrentUICulture.Name;
        return name == "fr" || name.StartsWith("fr-", StringComparison.Ordinal) ? WinsockLanguage.French : WinsockLanguage.English;
    }

    internal static UnixPlatform? GetPlatform(string? option) => option switch
    {
        "linux" => UnixPlatform.Linux,
        "macos" => UnixPlatform.MacOS,
        "freebsd" => UnixPlatform.FreeBSD,
        _ => null,
    };

    private static int Explain(string what, UnixPlatform? platform, WinsockLanguage language)
    {
        what = what.Trim();
        var text = new UserText(language);
        if (ErrorQuery.TryRead(what, platform, out var error, out var reading))
        {
            // The default row is the one of NO_ERROR.
            error.TryGetInfo(out var info);
            ErrorReport.Write(Console.Out, info, text.ReadAs(what, reading, platform), language);
            return ExitCode.Found;
        }

        return platform is { } system
            ? ErrorQuery.IsErrno(what)
                ? Fail(ExitCode.NotFound, text.NoSuchErrno(what, system))
                : Fail(ExitCode.Usage, text.NotAnErrno(what))
            : ErrorQuery.HasErrnoPrefix(what) ? Fail(ExitCode.Usage, text.WhichPlatform(what))
            : ErrorQuery.IsNumber(what) ? Fail(ExitCode.NotFound, text.NoSuchCode(what))
            : ErrorQuery.LooksLikeName(what) ? Fail(ExitCode.NotFound, text.NoSuchName(what, NearestNames.Find(what)))
            : Fail(ExitCode.Usage, text.NotReadable(what));
    }

    private static int List(bool json, WinsockLanguage language)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            ErrorList.WriteJson(output);
        }
        else
        {
            ErrorList.Write(Console.Out, language);
        }

        return ExitCode.Found;
    }

    internal static int Fail(int exitCode, string line)
    {
        // One line, whatever line ends the input or a message of the parser has.
        Console.Error.WriteLine(string.Join(' ', line.Split('\r', '\n').Select(part => part.Trim())));
        return exitCode;
    }
}
