using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>winsockerr search WORDS: searches names and texts.</summary>
internal static class SearchCommand
{
    internal static Command Create(UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        var words = new Argument<string[]>("WORDS")
        {
            HelpName = text.In("WORDS", "MOTS"),
            Arity = ArgumentArity.ZeroOrMore,
            Description = text.In(
                "What to search for. All words have to occur; \"an argument in quotes\" is searched for as it stands. Case, accents, ligatures "
                    + "and the kind of apostrophe do not matter.",
                "Ce qu’il faut chercher. Tous les mots doivent être trouvés\u00A0; «\u00A0un argument entre guillemets\u00A0» est cherché tel quel. La "
                    + "casse, les accents, les ligatures et le genre d’apostrophe ne comptent pas."),
        };
        var json = JsonOption.Create(text);
        var command = new Command("search", text.In(
            "Searches all names and all texts, in both languages. The best hits come first: those in names, then in other names, "
                + "short texts and descriptions.",
            "Cherche dans tous les noms et tous les textes, dans les deux langues. Les meilleurs résultats viennent en premier\u00A0: "
                + "ceux des noms, puis des autres noms, des textes courts et des descriptions.")) { words, json };
        HelpAction.AddTo(command, text, [text.In("WORDS... [options]", "MOTS... [options]")],
        [
            "winsockerr search reset",
            "winsockerr search réinitialisée",
            "winsockerr search ICMP --json",
        ]);
        command.SetAction(result => Run(
            [.. result.GetValue(words)!.Select(word => new FoldedText(word)).Where(word => !word.IsEmpty)], result.GetValue(json),
            text, languages));
        return command;
    }

    private static int Run(IReadOnlyList<FoldedText> words, bool json, UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        if (words.Count == 0)
        {
            return Failure.Report(ExitCode.Usage, text.WordsMissing);
        }

        var hits = ErrorSearch.Find(words, languages[0]);
        if (json)
        {
            JsonOutput.WriteArray(hits, JsonOutput.WriteHit);
        }
        else
        {
            var terminal = Terminal.Open();
            foreach (var hit in hits)
            {
                Write(terminal, hit, words, text, languages);
            }
        }

        return hits.Count > 0 ? ExitCode.Found : Failure.Report(ExitCode.NotFound, text.NoSuchWords);
    }

    private static void Write(
        Terminal terminal, SearchHit hit, IReadOnlyList<FoldedText> words, UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        string[] messages = [.. languages.Select(language => Highlight(hit.Info.GetMessage(language)))];
        ErrorLine.Write(terminal, hit.Info, Highlight(hit.Info.Name), messages);

        string otherNames = string.Join(", ", hit.Passages.Where(p => p.Field == SearchField.OtherName).Select(p => Highlight(p.Text)));
        if (otherNames.Length > 0)
        {
            terminal.WriteWrapped(otherNames, $"{ErrorLine.Indent}{text.AlsoCalled} ");
        }

        // The line above has the name, and the short text of the language of the answer.
        foreach (var passage in hit.Passages.Where(p => p.Field is SearchField.Description
            || (p.Field is SearchField.Message && !languages.Contains(p.Language!.Value))))
        {
            string language = passage.Language == WinsockLanguage.French ? "fr" : "en";
            terminal.WriteWrapped(Highlight(passage.Text), $"{ErrorLine.Indent}{language}  ");
        }

        string Highlight(string passage)
        {
            foreach (var range in new FoldedText(passage).Find(words).Reverse())
            {
                passage = passage[..range.Start] + terminal.Match(passage[range]) + passage[range.End..];
            }

            return passage;
        }
    }
}
