using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr list: the table, ascending by code.</summary>
internal static class ListCommand
{
    internal static Command Create(UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        var categories = Enum.GetNames<WinsockErrorCategory>().Where(name => name != nameof(WinsockErrorCategory.None)).ToList();
        var category = new Option<string>("--category")
        {
            HelpName = text.In("NAME", "NOM"),
            Description = text.In("Only the codes of this category: ", "Seulement les codes de cette catégorie\u00A0: ")
                + string.Join(", ", categories) + ".",
        };
        category.AcceptOnly(text, categories);
        var transient = FlagOption.Create("--transient", text.In(
            "Only the codes that are often transient.",
            "Seulement les codes souvent passagers."));
        var json = JsonOption.Create(text);
        var command = new Command("list", text.In("Lists the codes, ascending.", "Affiche la liste des codes, dans l’ordre croissant."))
        {
            category, transient, json,
        };
        HelpAction.AddTo(command, text, ["[options]"],
        [
            "winsockerr list",
            "winsockerr list --category NameResolution --lang fr",
            "winsockerr list --transient --json",
        ]);
        command.SetAction(result => Run(
            Find(result.GetValue(category), result.GetValue(transient)), result.GetValue(json), text, languages));
        return command;
    }

    private static List<WinsockErrorInfo> Find(string? category, bool transient) =>
    [
        .. WinsockErrorTable.All
            .Where(info => category is null || info.Category == Enum.Parse<WinsockErrorCategory>(category, ignoreCase: true))
            .Where(info => !transient || info.IsTransient),
    ];

    private static int Run(List<WinsockErrorInfo> rows, bool json, UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        if (json)
        {
            JsonOutput.WriteArray(rows, JsonOutput.WriteRow);
        }
        else
        {
            var terminal = Terminal.Open();
            foreach (var info in rows)
            {
                ErrorLine.Write(terminal, info, info.Name, [.. languages.Select(info.GetMessage)]);
            }
        }

        return rows.Count > 0 ? ExitCode.Found : Failure.Report(ExitCode.NotFound, text.NoSuchRows);
    }
}
