using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr WHAT: explains a code.</summary>
internal static class ExplainCommand
{
    internal static Argument<string> CreateArgument() => new("WHAT")
    {
        Description = "A code in decimal or 0x hexadecimal, an HRESULT, or a name in any case: WSA..., E..., EAI_..., SocketError's.",
    };

    internal static RootCommand Create(Argument<string> what, Option<string> language)
    {
        var platform = new Option<string>("--platform")
        {
            Description = "Read WHAT as an errno of this system: linux, macos or freebsd.",
        };
        platform.AcceptOnlyFromAmong("linux", "macos", "freebsd");
        var root = new RootCommand("Explains Winsock error codes, in English and French.") { what, language, platform };
        root.SetAction(result => Run(
            result.GetValue(what)!, GetPlatform(result.GetValue(platform)), LanguageOption.GetLanguage(result.GetValue(language))));
        return root;
    }

    private static UnixPlatform? GetPlatform(string? option) => option switch
    {
        "linux" => UnixPlatform.Linux,
        "macos" => UnixPlatform.MacOS,
        "freebsd" => UnixPlatform.FreeBSD,
        _ => null,
    };

    private static int Run(string what, UnixPlatform? platform, WinsockLanguage language)
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
                ? Failure.Report(ExitCode.NotFound, text.NoSuchErrno(what, system))
                : Failure.Report(ExitCode.Usage, text.NotAnErrno(what))
            : ErrorQuery.HasErrnoPrefix(what) ? Failure.Report(ExitCode.Usage, text.WhichPlatform(what))
            : ErrorQuery.IsNumber(what) ? Failure.Report(ExitCode.NotFound, text.NoSuchCode(what))
            : ErrorQuery.LooksLikeName(what) ? Failure.Report(ExitCode.NotFound, text.NoSuchName(what, NearestNames.Find(what)))
            : Failure.Report(ExitCode.Usage, text.NotReadable(what));
    }
}
