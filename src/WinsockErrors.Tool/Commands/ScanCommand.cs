using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>The command <c>winsockerr scan</c>.</summary>
internal static class ScanCommand
{
    internal static Command Create(ToolConsole console)
    {
        var words = new ScanText(console.Languages);
        var files = new Argument<string[]>("FILE")
        {
            HelpName = words.FileName,
            Description = words.File,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var annotate = FlagOption.Create(console.Language, "--annotate", ScanText.Annotate);
        var summary = FlagOption.Create(console.Language, "--summary", ScanText.Summary);
        var json = FlagOption.Create(console.Language, "--json", ScanText.Json);
        var platform = PlatformOption.Create(console.Language, ScanText.Errno);
        platform.Aliases.Add("--errno");
        string[] uses = ChoiceOption.GetChoices<ColorUse>();
        var color = ChoiceOption.Create(
            console.Language, "--color", string.Join('|', uses), ScanText.Color, uses, ChoiceOption.IsMember<ColorUse>);
        var command = new Command("scan", words.Description) { files, annotate, summary, json, platform, color };
        HelpAction.AddTo(command, console, ScanText.Usages,
        [
            "winsockerr scan app.log",
            "winsockerr scan logs/*.log --summary",
            "winsockerr scan --annotate <app.log",
            "journalctl | winsockerr scan --platform linux",
        ]);
        command.SetAction(result =>
        {
            if (result.GetValue(annotate) && (result.GetValue(summary) || result.GetValue(json)))
            {
                return console.Report(ExitCode.Usage, ScanText.AnnotateAlone);
            }

            string[] paths = [.. result.GetValue(files)!.SelectMany(LogFiles.Expand)];
            if (paths.Length == 0 && !console.IsInputRedirected)
            {
                return console.Report(ExitCode.Usage, ScanText.NoLog);
            }

            var use = ChoiceOption.Parse<ColorUse>(result.GetValue(color));
            console.HasColor = use == ColorUse.Always || (console.HasColor && use != ColorUse.Never);
            var scan = new LogScan(console, words, PlatformOption.Get(result, platform), stream =>
                result.GetValue(annotate) ? new AnnotatedLog(stream, words, console)
                : result.GetValue(summary) ? new MentionSummary(stream, words, result.GetValue(json))
                : result.GetValue(json) ? new MentionJson(stream)
                : new MentionList(stream, words, console));
            return scan.Run(paths.Length > 0 ? paths : [LogFiles.StandardInput], hints: !result.GetValue(json));
        });
        return command;
    }
}
