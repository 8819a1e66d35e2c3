using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr list: the whole table.</summary>
internal static class ListCommand
{
    internal static Command Create(Argument<string> what, Option<string> language)
    {
        var json = new Option<bool>("--json") { Description = "As JSON, with everything in both languages." };
        var command = new Command("list", "Lists all codes, ascending.") { json };
        command.Validators.Add(result =>
        {
            if (result.Parent?.GetResult(what) is { Tokens: [var token, ..] })
            {
                result.AddError($"{token.Value}: list takes no code.");
            }
        });
        command.SetAction(result => Run(result.GetValue(json), LanguageOption.GetLanguage(result.GetValue(language))));
        return command;
    }

    private static int Run(bool json, WinsockLanguage language)
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
}
