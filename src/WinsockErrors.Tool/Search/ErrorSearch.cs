using System.Globalization;
using System.Text.RegularExpressions;

namespace WinsockErrors.Tool;

/// <summary>Searches names and texts for words.</summary>
internal static partial class ErrorSearch
{
    // From best to worst.
    private enum Rank
    {
        ExactName,
        NamePrefix,
        NamePart,
        OtherName,
        Message,
        Description,
    }

    /// <summary>The codes in which all words occur, each of them anywhere; best first, then ascending by code.</summary>
    /// <param name="words">The words.</param>
    /// <param name="preferred">The language whose texts to show, where a word occurs in both.</param>
    internal static IReadOnlyList<SearchHit> Find(IReadOnlyList<FoldedText> words, WinsockLanguage preferred)
    {
        var hits = new List<(SearchHit Hit, int Worst, int Sum)>();
        // The table does not list NO_ERROR.
        WinsockErrorTable.TryGet(WinsockError.NO_ERROR, out var noError);
        foreach (var info in WinsockErrorTable.All.Prepend(noError!))
        {
            var matches = words.Select(word => Match(word, info, info.OtherNames, preferred)).ToList();
            if (matches.TrueForAll(match => match is not null))
            {
                var passages = matches.SelectMany(match => match!.Value.Passages).Distinct().ToList();
                hits.Add((new(info, passages), matches.Max(match => (int)match!.Value.Rank), matches.Sum(match => (int)match!.Value.Rank)));
            }
        }

        return [.. hits.OrderBy(hit => hit.Worst).ThenBy(hit => hit.Sum).Select(hit => hit.Hit)];
    }

    // The best place where the word occurs.
    private static (Rank Rank, IReadOnlyList<SearchPassage> Passages)? Match(
        FoldedText word, WinsockErrorInfo info, IEnumerable<string> otherNames, WinsockLanguage preferred)
    {
        string code = ((int)info.Code).ToString(CultureInfo.InvariantCulture);
        if (new FoldedText(code).Equals(word))
        {
            return (Rank.ExactName, [new(SearchField.Code, null, code)]);
        }

        var name = new FoldedText(info.Name);
        if (name.Contains(word))
        {
            var rank = name.Equals(word) ? Rank.ExactName : name.StartsWith(word) ? Rank.NamePrefix : Rank.NamePart;
            return (rank, [new(SearchField.Name, null, info.Name)]);
        }

        var others = otherNames.Where(other => new FoldedText(other).Contains(word)).ToList();
        if (others.Count > 0)
        {
            return (Rank.OtherName, [.. others.Select(other => new SearchPassage(SearchField.OtherName, null, other))]);
        }

        WinsockLanguage[] languages = preferred == WinsockLanguage.French
            ? [WinsockLanguage.French, WinsockLanguage.English]
            : [WinsockLanguage.English, WinsockLanguage.French];
        foreach (var language in languages)
        {
            string message = info.GetMessage(language);
            if (new FoldedText(message).Contains(word))
            {
                return (Rank.Message, [new(SearchField.Message, language, message)]);
            }
        }

        foreach (var language in languages)
        {
            string description = info.GetDescription(language);
            if (new FoldedText(description).Find([word]) is [var first, ..])
            {
                return (Rank.Description, [new(SearchField.Description, language, GetSentence(description, first.Start.Value))]);
            }
        }

        return null;
    }

    private static string GetSentence(string text, int position)
    {
        int start = 0;
        foreach (Match end in EndOfSentence().Matches(text))
        {
            if (end.Index > position)
            {
                return text[start..end.Index];
            }

            start = end.Index + end.Length;
        }

        return text[start..];
    }

    [GeneratedRegex(@"(?<=[.?!]\)?) (?=[\p{Lu}(«])")]
    private static partial Regex EndOfSentence();
}
