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
                "What to search for, in English or French: words, a name, a message as a system prints "
                    + "it. Case, accents, "
                    + "punctuation, endings and a typing error do not matter.",
                "Ce qu’il faut chercher, en français ou en anglais\u00A0: des mots, un nom, un message "
                    + "tel qu’un système "
                    + "l’affiche. La casse, les accents, la ponctuation, les terminaisons et une faute de frappe ne "
                    + "comptent pas.").In(console.Language),
        };
        var json = JsonOption.Create(console.Language);
        var command = new Command("search", new Text(
            "Searches all names and all texts, in both languages. The best hits come first: what the words name by "
                + "themselves, then the codes with the rarest of them, in names before short texts before long ones.",
            "Cherche dans tous les noms et tous les textes, dans les deux langues. Les meilleurs résultats viennent en "
                + "premier\u00A0: ce que les mots nomment à eux seuls, puis les codes qui ont les plus "
                + "rares d’entre eux, "
                + "dans un nom, un texte court ou un texte long.").In(console.Language)) { words, json };
        HelpAction.AddTo(command, console, [new("WORDS... [options]", "MOTS... [options]")],
        [
            "winsockerr search reset",
            "winsockerr search réinitialisée",
            "winsockerr search ICMP --json",
        ]);
        command.SetAction(result => Run(
            string.Join(' ', result.GetValue(words)!), result.GetValue(json), console));
        return command;
    }

    private static int Run(string words, bool json, ToolConsole console)
    {
        if (SearchIndex.GetWords(words).Length == 0)
        {
            return console.Report(
                ExitCode.Usage,
                new Text("A word to search for is missing: ",
                    "Il manque un mot à chercher\u00A0: ") + UsageErrors.SeeHelp);
        }

        var hits = FindHits(words, console.Language);
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

        return hits.Count > 0
            ? ExitCode.Found : console.Report(ExitCode.NotFound, new("Nothing was found.", "Rien n’a été trouvé."));
    }

    // What the words would name as an argument comes first.
    private static List<SearchHit> FindHits(string words, WinsockLanguage preferred)
    {
        var hits = CodeSearch.Find(words, preferred);
        var named = PastedText.Read(words, null, preferred).Select(reading => reading.Info);
        return
        [
            .. named.Select(info => hits.FirstOrDefault(hit => hit.Info == info) ?? new(info, [])),
            .. hits.ExceptBy(named, hit => hit.Info),
        ];
    }

    private static void Write(ToolConsole console, SearchHit hit, string words)
    {
        string[] messages = [.. console.Languages.Select(language => Highlight(hit.Info.GetMessage(language)))];
        CodeLine.Write(console, hit.Info, Highlight(hit.Info.Name), messages);

        string otherNames = string
            .Join(", ", hit.Passages.Where(p => p.Field == SearchField.OtherName).Select(p => Highlight(p.Text)));
        if (otherNames.Length > 0)
        {
            console.WriteWrapped(otherNames, $"{CodeLine.Indent}{new Text("also", "aussi").In(console.Language)} ");
        }

        // The line above has the name, and the short text of the language of the answer.
        foreach (var passage in hit.Passages
            .Where(p => p.Field is SearchField.Description or SearchField.Advice or SearchField.SystemText
            || (p.Field is SearchField.Message && !console.Languages.Contains(p.Language!.Value))))
        {
            string label = passage.Language switch
            {
                WinsockLanguage.English => "en",
                WinsockLanguage.French => "fr",
                // The words that a system prints.
                _ => "> ",
            };
            console.WriteWrapped(Highlight(passage.Text), $"{CodeLine.Indent}{label}  ");
        }

        string Highlight(string passage)
        {
            foreach (var range in CodeSearch.FindIn(passage, words).Reverse())
            {
                passage = passage[..range.Start] + console.Match(passage[range]) + passage[range.End..];
            }

            return passage;
        }
    }
}
