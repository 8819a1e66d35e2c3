using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace WinsockErrors.Tool;

/// <summary>Shows the help of a command, with examples and the exit codes, in the user's language.</summary>
/// <param name="console">Where it is shown.</param>
/// <param name="usages">What may follow the name of the command.</param>
/// <param name="examples">Command lines that show what the command is for.</param>
internal sealed class HelpAction(ToolConsole console, IReadOnlyList<Text> usages, IReadOnlyList<string> examples)
    : SynchronousCommandLineAction
{
    // What is longer has a line of its own.
    private const int MaxLabel = 20;

    private static readonly (string Code, Text Meaning)[] ExitCodes =
    [
        ("0", new("found", "trouvé")),
        ("1", new(
            "not found: there is no such code, or no equivalent",
            "introuvable\u00A0: ce code n’existe pas, ou n’a pas d’équivalent")),
        ("2", new(
            "wrong command line, or an item that looks like no code at all",
            "ligne de commande incorrecte, ou élément qui n’a la forme d’aucun code")),
        ("3", new("reading or writing failed", "échec de lecture ou d’écriture")),
    ];

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    internal static void AddTo(
        Command command, ToolConsole console, IReadOnlyList<Text> usages, IReadOnlyList<string> examples) =>
        command.Options.Add(new HelpOption
        {
            Recursive = false,
            Description = new Text("Shows this help.", "Affiche cette aide.").In(console.Language),
            Action = new HelpAction(console, usages, examples),
        });

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var root = parseResult.RootCommandResult.Command;
        console.WriteWrapped(command.Description!);
        string name = command == root ? "winsockerr" : $"winsockerr {command.Name}";
        WriteLines(new("Usage:", "Usage\u00A0:"), usages.Select(usage => $"{name} {usage.In(console.Language)}"));
        WriteTable(
            new("Arguments:", "Arguments\u00A0:"),
            command.Arguments.Select(argument => (GetLabel(argument), argument.Description!)));
        WriteTable(new("Options:", "Options\u00A0:"), command.Options
            .Union(root.Options.Where(option => option.Recursive))
            .Select(option => (GetLabel(option), option.Description!)));
        WriteTable(
            new("Commands:", "Commandes\u00A0:"),
            command.Subcommands.Select(child => (child.Name, GetFirstSentence(child.Description!))));
        WriteLines(new("Examples:", "Exemples\u00A0:"), examples);
        WriteTable(
            new("Exit codes:", "Codes de retour\u00A0:"),
            ExitCodes.Select(exit => (exit.Code, exit.Meaning.In(console.Language))));
        return ExitCode.Found;
    }

    // In the list of commands, the first sentence says enough.
    private static string GetFirstSentence(string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
            ? description[..(end + 1)]
            : description;

    private static string GetLabel(Argument argument) =>
        argument.HelpName + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");

    private static string GetLabel(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).Distinct())
            + (option.HelpName is null ? "" : $" {option.HelpName}");

    private void WriteLines(Text title, IEnumerable<string> lines)
    {
        WriteTitle(title);
        foreach (string line in lines)
        {
            console.WriteLine("  " + line);
        }
    }

    private void WriteTable(Text title, IEnumerable<(string Label, string Text)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        WriteTitle(title);
        int width = list.Select(row => row.Label.Length).Where(length => length <= MaxLabel).Max();
        foreach (var (label, value) in list)
        {
            string first = label.PadRight(width);
            if (label.Length > MaxLabel)
            {
                console.WriteLine("  " + label);
                first = new string(' ', width);
            }

            console.WriteWrapped(value, $"  {first}  ");
        }
    }

    private void WriteTitle(Text title)
    {
        console.WriteLine();
        console.WriteLine(console.Bold(title.In(console.Language)));
    }
}
