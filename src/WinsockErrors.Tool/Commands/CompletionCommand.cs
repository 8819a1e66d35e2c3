using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr completion SHELL: a script that lets a shell complete the command line.</summary>
internal static class CompletionCommand
{
    // Each asks the program itself, which parses the line up to the cursor: there is no list to keep up to date.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = """
            _winsockerr() {
                local IFS=$'\n'
                COMPREPLY=($(winsockerr completion --line "${COMP_LINE:0:COMP_POINT}" 2>/dev/null))
            }
            complete -o default -F _winsockerr winsockerr

            """,
        ["zsh"] = """
            #compdef winsockerr
            _winsockerr() {
                local -a candidates
                candidates=(${(f)"$(winsockerr completion --line "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)"})
                if (( $#candidates )); then
                    compadd -a candidates
                else
                    _files
                fi
            }
            if [ "$funcstack[1]" = _winsockerr ]; then
                _winsockerr
            else
                compdef _winsockerr winsockerr
            fi

            """,
        ["fish"] = """
            complete -c winsockerr -n 'not __fish_seen_subcommand_from scan' -f
            complete -c winsockerr -a '(winsockerr completion --line (commandline -cp | string collect) 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName winsockerr -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $length = $cursorPosition - $commandAst.Extent.StartOffset
                $line = $commandAst.Extent.Text.PadRight($length).Substring(0, $length)
                winsockerr completion --line $line 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };

    internal static Command Create(ToolConsole console)
    {
        var language = console.Language;
        var shell = new Argument<string?>("SHELL")
        {
            HelpName = string.Join('|', Scripts.Keys),
            Arity = ArgumentArity.ZeroOrOne,
            Description = new Text("The shell.", "L’interpréteur de commandes.").In(language),
        };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        // For the scripts.
        var line = new Option<string?>("--line") { HelpName = "TEXT", Hidden = true };
        var description = new Text(
            "Prints the script that completes command lines in a shell.",
            "Produit un script qui permet à un interpréteur de compléter la ligne de commande.");
        var command = new Command("completion", description.In(language)) { shell, line };
        HelpAction.AddTo(command, console, [new("bash|zsh|fish|pwsh [options]", "bash|zsh|fish|pwsh [options]")],
        [
            "eval \"$(winsockerr completion bash)\"",
            "winsockerr completion fish >~/.config/fish/completions/winsockerr.fish",
            "winsockerr completion pwsh >>$PROFILE",
        ]);
        command.SetAction(result =>
        {
            if (result.GetValue(line) is { } text)
            {
                foreach (string word in Complete(Program.CreateRoot(console), text))
                {
                    console.WriteLine(word);
                }

                return ExitCode.Found;
            }

            return Print(console, result.GetValue(shell));
        });
        return command;
    }

    private static int Print(ToolConsole console, string? shell)
    {
        if (shell is not null && Scripts.TryGetValue(shell, out string? script))
        {
            console.Output.Write(script.ReplaceLineEndings("\n"));
            return ExitCode.Found;
        }

        string list = string.Join(", ", Scripts.Keys);
        return console.Report(ExitCode.Usage, shell is null
            ? new($"Which shell? One of these: {list}.", $"Quel interpréteur\u00A0? L’un de ceux-ci\u00A0: {list}.")
            : new(
                $"{shell}: one of these is expected: {list}.",
                $"{shell}\u00A0: interpréteur inconnu\u00A0; valeurs possibles\u00A0: {list}."));
    }

    // The line begins with the name of the program, however the user has written it.
    private static IEnumerable<string> Complete(Command root, string line)
    {
        int end = line.IndexOf(' ', StringComparison.Ordinal);
        string rest = end < 0 ? "" : line[(end + 1)..];
        string word = rest[(rest.LastIndexOf(' ') + 1)..];
        return root.Parse(rest).GetCompletions(rest.Length)
            .Select(item => item.InsertText ?? item.Label)
            .Where(text => text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            // Only the options that say what they are.
            .Where(text => text[0] != '/' && (text[0] != '-' || text.StartsWith("--", StringComparison.Ordinal)));
    }
}
