using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr search WORDS: searches names and texts.</summary>
internal static class SearchCommand
{
    internal static Command Create(ToolConsole console)
    {
        var words = new Argument<string[]>("WORDS")
        {
            HelpName = new Text("WORDS", "MOTS").In(console.Language),
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Text(
                "What to search for. All words have to occur; \"an argument in quotes\" is searched for as it stands. "
                    + "Case, accents, ligatures and the kind of apostrophe do not matter.",
                "Ce qu’il faut chercher. Tous les mots doivent être trouvés\u00A0; un argument entre guillemets "
                    + "est cherché tel quel. La casse, les accents, les ligatures et le genre d’apostrophe ne comptent "
                    + "pas.").In(console.Language),
        };
        var json = JsonOption.Create(console.Language);
        var command = new Command("search", new Text(
            "Searches all names and all texts, in both languages. The best hits come first: those in names, then in "
                + "other names, short texts and descriptions.",
            "Cherche dans tous les noms et tous les textes, dans les deux langues. Les meilleurs résultats viennent en "
                + "premier\u00A0: ceux des noms, puis des autres noms, des textes courts et des "
                + "descriptions.").In(console.Language)) { words, json };
        HelpAction.AddTo(command, console, [new("WORDS... [options]", "MOTS... [options]")],
        [
            "winsockerr search reset",
            "winsockerr search réinitialisée",
            "winsockerr search ICMP --json",
        ]);
        command.SetAction(result => Run(
            [.. result.GetValue(words)!.Select(word => new FoldedText(word)).Where(word => !word.IsEmpty)], result.GetValue(json),
            console));
        return command;
    }

    private static int Run(IReadOnlyList<FoldedText> words, bool json, ToolConsole console)
    {
        if (words.Count == 0)
        {
            return console.Report(
                ExitCode.Usage,
                new Text("A word to search for is missing: ", "Il manque un mot à chercher\u00A0: ") + UsageErrors.SeeHelp);
        }

        var hits = ErrorSearch.Find(words, console.Language);
        if (json)
        {
            JsonArray.Write(console.OutputStream, hits, JsonProperties.WriteHit);
        }
        else
        {
            foreach (var hit in hits)
            {
                Write(console, hit, words);
            }
        }

        return hits.Count > 0 ? ExitCode.Found : console.Report(ExitCode.NotFound, new("Nothing was found.", "Rien n’a été trouvé."));
    }

    private static void Write(ToolConsole console, SearchHit hit, IReadOnlyList<FoldedText> words)
    {
        string[] messages = [.. console.Languages.Select(language => Highlight(hit.Info.GetMessage(language)))];
        CodeLine.Write(console, hit.Info, Highlight(hit.Info.Name), messages);

        string otherNames = string.Join(", ", hit.Passages.Where(p => p.Field == SearchField.OtherName).Select(p => Highlight(p.Text)));
        if (otherNames.Length > 0)
        {
            console.WriteWrapped(otherNames, $"{CodeLine.Indent}{new Text("also", "aussi").In(console.Language)} ");
        }

        // The line above has the name, and the short text of the language of the answer.
        foreach (var passage in hit.Passages.Where(p => p.Field is SearchField.Description
            || (p.Field is SearchField.Message && !console.Languages.Contains(p.Language!.Value))))
        {
            string language = passage.Language == WinsockLanguage.French ? "fr" : "en";
            console.WriteWrapped(Highlight(passage.Text), $"{CodeLine.Indent}{language}  ");
        }

        string Highlight(string passage)
        {
            foreach (var range in new FoldedText(passage).Find(words).Reverse())
            {
                passage = passage[..range.Start] + console.Match(passage[range]) + passage[range.End..];
            }

            return passage;
        }
    }
}
