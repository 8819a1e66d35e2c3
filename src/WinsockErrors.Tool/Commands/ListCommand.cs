using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr list: the table, in ascending order of code.</summary>
internal static class ListCommand
{
    internal static Command Create(ToolConsole console)
    {
        var language = console.Language;
        var category = CategoryOption.Create(language);
        var transient = FlagOption.Create(language, "--transient", new(
            "Only the codes that are often transient.",
            "Seulement les codes souvent passagers."));
        var json = JsonOption.Create(language);
        var description = new Text(
            "Lists the codes in ascending order.",
            "Affiche la liste des codes, dans l’ordre croissant.");
        var command = new Command("list", description.In(language)) { category, transient, json };
        HelpAction.AddTo(command, console, [new("[options]", "[options]")],
        [
            "winsockerr list",
            "winsockerr list --category NameResolution --lang fr",
            "winsockerr list --transient --json",
        ]);
        command.SetAction(result => Run(
            console, Find(CategoryOption.Get(result, category), result.GetValue(transient)), result.GetValue(json)));
        return command;
    }

    private static List<WinsockErrorInfo> Find(WinsockErrorCategory? category, bool transient) =>
    [
        .. WinsockErrorTable.All
            .Where(info => category is null || info.Category == category)
            .Where(info => !transient || info.IsTransient),
    ];

    private static int Run(ToolConsole console, List<WinsockErrorInfo> rows, bool json)
    {
        if (json)
        {
            JsonArray.Write(console.OutputStream, rows, JsonProperties.WriteRow);
        }
        else
        {
            foreach (var info in rows)
            {
                CodeLine.Write(console, info, info.Name, [.. console.Languages.Select(info.GetMessage)]);
            }
        }

        return rows.Count > 0 ? ExitCode.Found
            : console.Report(ExitCode.NotFound, new("No code matches.", "Aucun code ne répond à ces critères."));
    }
}
