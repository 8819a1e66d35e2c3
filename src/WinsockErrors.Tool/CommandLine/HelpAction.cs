using System.CommandLine;
using System.CommandLine.Invocation;

namespace WinsockErrors.Tool;

/// <summary>Shows the help of a command, with examples and the exit codes, in the user's language.</summary>
/// <param name="console">Where it is shown.</param>
/// <param name="usages">What may follow the name of the command.</param>
/// <param name="examples">Command lines that show what the command is for.</param>
internal sealed class HelpAction(ToolConsole console, IReadOnlyList<Text> usages, IReadOnlyList<string> examples)
    : SynchronousCommandLineAction
{
    // A longer label has a line of its own.
    private const int MaxLabel = 20;

    internal const string ProgramName = "winsockerr";

    private static readonly Text Usage = new("Usage", "Usage");

    private static readonly (string Code, Text Meaning)[] ExitCodes =
    [
        ("0", new("found", "trouvé")),
        ("1", new(
            "not found: there is no such code, or no equivalent",
            "introuvable\u00A0: ce code n’existe pas, ou n’a pas d’équivalent")),
        ("2", new(
            "wrong command line, or an item that does not look like a code at all",
            "ligne de commande incorrecte, ou élément qui n’a la forme d’aucun code")),
        ("3", new("reading or writing failed", "échec de lecture ou d’écriture")),
    ];

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command its help.</summary>
    internal static void AddTo(
        Command command, ToolConsole console, IReadOnlyList<Text> usages, IReadOnlyList<string> examples)
    {
        var option = FlagOption.Create(
            console.Language, "--help", new("Shows this help.", "Affiche cette aide."));
        foreach (string alias in (string[])["-h", "/h", "-?", "/?"])
        {
            option.Aliases.Add(alias);
        }

        option.Action = new HelpAction(console, usages, examples);
        command.Options.Add(option);
    }

    /// <summary>Gets the help of a command.</summary>
    internal static HelpAction Of(Command command) =>
        command.Options.Select(option => option.Action).OfType<HelpAction>().Single();

    public override int Invoke(ParseResult parseResult)
    {
        // With all commands: those used for parsing are only the ones that the arguments name.
        var root = Program.CreateRoot(console);
        var command = IsRoot(parseResult.CommandResult.Command) ? root : parseResult.CommandResult.Command;
        console.WriteWrapped(command.Description!);
        Write([GetUsages(command), .. GetSections(command, root), GetExitCodes()]);
        return ExitCode.Found;
    }

    /// <summary>Shows what the program is for and how to learn more, to someone who has asked for nothing.</summary>
    internal int ShowShortHelp()
    {
        var root = Program.CreateRoot(console);
        console.WriteWrapped(root.Description!);
        Write([GetUsages(root), GetCommands(root), GetExamples()]);
        console.WriteLine();
        console.WriteWrapped(new Text(
            "winsockerr --help says more, and so does each command's own --help.",
            "winsockerr --help en dit plus, de même que l’option --help de chaque commande.").In(console.Language));
        return ExitCode.Found;
    }

    /// <summary>Gets the ways to call a command.</summary>
    internal HelpSection GetUsages(Command command)
    {
        string name = IsRoot(command) ? ProgramName : $"{ProgramName} {command.Name}";
        return new(Usage, [.. usages.Select(usage => ($"{name} {usage.In(console.Language)}", (string?)null))]);
    }

    /// <summary>Gets the sections of the help of a command; a section may be empty.</summary>
    /// <param name="command">The command.</param>
    /// <param name="root">The command with the options that all commands have; null to leave these out.</param>
    internal IEnumerable<HelpSection> GetSections(Command command, Command? root)
    {
        yield return new(
            new("Arguments", "Arguments"),
            [.. command.Arguments.Select(argument => (GetLabel(argument), argument.Description))]);
        var options = root is null
            ? command.Options.Where(option => option.Action is not HelpAction)
            : command.Options.Union(root.Options.Where(option => option.Recursive));
        yield return new(
            new("Options", "Options"),
            [.. options.Where(option => !option.Hidden).Select(option => (GetLabel(option), option.Description))]);
        yield return GetCommands(command);
        yield return GetExamples();
    }

    /// <summary>Gets the section about the exit codes.</summary>
    internal HelpSection GetExitCodes() => new(
        new("Exit codes", "Codes de retour"),
        [.. ExitCodes.Select(exit => (exit.Code, (string?)exit.Meaning.In(console.Language)))]);

    private static bool IsRoot(Command command) => !command.Parents.Any();

    private static string GetLabel(Argument argument) =>
        argument.HelpName + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");

    private static string GetLabel(Option option) =>
        string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-')).Prepend(option.Name).Distinct())
            + (option.HelpName is null ? "" : $" {option.HelpName}");

    // In the list of commands, the first sentence says enough.
    private static string GetFirstSentence(string description) =>
        description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
            ? description[..(end + 1)]
            : description;

    private static HelpSection GetCommands(Command command) => new(
        new("Commands", "Commandes"),
        [.. command.Subcommands.Select(child => (child.Name, (string?)GetFirstSentence(child.Description!)))]);

    private HelpSection GetExamples() =>
        new(new("Examples", "Exemples"), [.. examples.Select(example => (example, (string?)null))]);

    private void Write(IEnumerable<HelpSection> sections)
    {
        foreach (var section in sections.Where(section => section.Rows.Count > 0))
        {
            console.WriteLine();
            string title = (section.Title + new Text(":", "\u00A0:")).In(console.Language);
            console.WriteLine(console.Bold(title));
            int width = section.Rows.Max(row => row.Label.Length <= MaxLabel ? row.Label.Length : 0);
            foreach (var (label, text) in section.Rows)
            {
                if (text is null || label.Length > MaxLabel)
                {
                    console.WriteLine("  " + label);
                }

                if (text is not null)
                {
                    console.WriteWrapped(text, $"  {(label.Length > MaxLabel ? "" : label).PadRight(width)}  ");
                }
            }
        }
    }
}
