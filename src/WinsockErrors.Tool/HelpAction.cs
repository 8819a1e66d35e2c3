using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace WinsockErrors.Tool;

/// <summary>Shows the help of a command, with examples and the exit codes, in the user's language.</summary>
/// <param name="text">The words.</param>
/// <param name="usages">What may follow the name of the command.</param>
/// <param name="examples">Command lines that show what the command is for.</param>
internal sealed class HelpAction(UserText text, IReadOnlyList<string> usages, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    // What is longer has a line of its own.
    private const int MaxLabel = 20;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    internal static void AddTo(Command command, UserText text, IReadOnlyList<string> usages, IReadOnlyList<string> examples) =>
        command.Options.Add(new HelpOption
        {
            Recursive = false,
            Description = text.In("Shows this help.", "Affiche cette aide."),
            Action = new HelpAction(text, usages, examples),
        });

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var root = parseResult.RootCommandResult.Command;
        var terminal = Terminal.Open();
        terminal.WriteWrapped(command.Description!);
        string name = command == root ? "winsockerr" : $"winsockerr {command.Name}";
        Lines("Usage", usages.Select(usage => $"{name} {usage}"));
        Table("Arguments", command.Arguments.Select(argument => (GetLabel(argument), argument.Description!)));
        Table("Options", command.Options
            .Union(root.Options.Where(option => option.Recursive))
            .Select(option => (GetLabel(option), option.Description!)));
        Table(text.In("Commands", "Commandes"), command.Subcommands.Select(child => (child.Name, GetFirstSentence(child.Description!))));
        Lines(text.In("Examples", "Exemples"), examples);
        Table(text.In("Exit codes", "Codes de retour"), text.ExitCodes);
        return ExitCode.Found;

        void Lines(string title, IEnumerable<string> lines)
        {
            Head(title);
            foreach (string line in lines)
            {
                terminal.WriteLine("  " + line);
            }
        }

        void Table(string title, IEnumerable<(string Label, string Text)> rows)
        {
            var list = rows.ToList();
            if (list.Count == 0)
            {
                return;
            }

            Head(title);
            int width = list.Select(row => row.Label.Length).Where(length => length <= MaxLabel).Max();
            foreach (var (label, value) in list)
            {
                string first = label.PadRight(width);
                if (label.Length > MaxLabel)
                {
                    terminal.WriteLine("  " + label);
                    first = new string(' ', width);
                }

                terminal.WriteWrapped(value, $"  {first}  ");
            }
        }

        void Head(string title)
        {
            terminal.WriteLine();
            terminal.WriteLine(terminal.Bold(text.Heading(title)));
        }
    }

    // In the list of commands, the first sentence says enough.
    private static string GetFirstSentence(string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? description[..(end + 1)] : description;

    private static string GetLabel(Argument argument) =>
        argument.HelpName + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");

    private static string GetLabel(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).Distinct())
            + (option.HelpName is null ? "" : $" {option.HelpName}");
}
