using System.CommandLine;
using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>winsockerr man: the manual page, made from the help of all commands.</summary>
internal static class ManCommand
{
    internal static Command Create(ToolConsole console)
    {
        var description = new Text(
            "Prints the manual page, which man shows.",
            "Produit la page de manuel, que man affiche.");
        var command = new Command("man", description.In(console.Language));
        HelpAction.AddTo(command, console, [new("[options]", "[options]")],
        [
            "winsockerr man | man -l -",
            "winsockerr man >~/.local/share/man/man1/winsockerr.1",
        ]);
        command.SetAction(_ =>
        {
            console.Output.Write(Render(Program.CreateRoot(console), console.Language));
            return ExitCode.Found;
        });
        return command;
    }

    // In the language of man's macros (man 7 man).
    private static string Render(Command root, WinsockLanguage language)
    {
        var help = HelpAction.Of(root);
        var page = new StringBuilder("'\\\" -*- coding: UTF-8 -*-\n");
        page.Append(CultureInfo.InvariantCulture, $".TH WINSOCKERR 1 \"\" \"winsockerr {VersionAction.Version}\"\n");
        AppendTitle("SH", new("Name", "Nom"));
        page.Append(CultureInfo.InvariantCulture, $"winsockerr \\- {Escape(Uncapitalize(root.Description!))}\n");
        AppendTitle("SH", new("Synopsis", "Synopsis"));
        AppendSynopsis(help.GetUsages(root));
        foreach (var section in help.GetSections(root, root).Where(section => section.Rows.Count > 0))
        {
            AppendTitle("SH", section.Title);
            // Each command has its own part, below.
            AppendRows(section);
        }

        foreach (var command in root.Subcommands)
        {
            var commandHelp = HelpAction.Of(command);
            page.Append(CultureInfo.InvariantCulture, $".SH winsockerr {Escape(command.Name)}\n");
            AppendSynopsis(commandHelp.GetUsages(command));
            page.Append(CultureInfo.InvariantCulture, $".PP\n{Escape(command.Description!)}\n");
            foreach (var section in commandHelp.GetSections(command, null).Where(section => section.Rows.Count > 0))
            {
                AppendTitle("SS", section.Title);
                AppendRows(section);
            }
        }

        var exitCodes = help.GetExitCodes();
        AppendTitle("SH", exitCodes.Title);
        AppendRows(exitCodes);
        return page.ToString();

        void AppendTitle(string macro, Text title) =>
            page.Append(CultureInfo.InvariantCulture, $".{macro} {Escape(title.In(language))}\n");

        void AppendSynopsis(HelpSection usages)
        {
            foreach (var (usage, _) in usages.Rows)
            {
                page.Append(CultureInfo.InvariantCulture, $"{Escape(usage)}\n.br\n");
            }
        }

        void AppendRows(HelpSection section)
        {
            foreach (var (label, text) in section.Rows)
            {
                page.Append(text is null
                    ? $"{Escape(label)}\n.br\n"
                    : $".TP\n.B {Escape(label)}\n{Escape(text)}\n");
            }
        }
    }

    // A line that begins with a period or an apostrophe would be a request; a plain hyphen may become a dash.
    private static string Escape(string text)
    {
        string escaped = text
            .Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("\u00A0", "\\ ", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }

    // It follows the name of the program, as on other pages.
    private static string Uncapitalize(string sentence) =>
        char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
