namespace WinsockErrors.Tool;

/// <summary>
/// Ranks the codes by the words of a query: a word counts more the fewer codes have it, and the shorter the passage
/// that has it; stop words, endings, punctuation and a slip or two do not matter.
/// </summary>
internal static class CodeSearch
{
    // What is far behind the best is not an answer.
    private const double LeastPart = 0.35;

    private static readonly Lazy<SearchIndex> LazyIndex = new(() => new());

    private static SearchIndex Index => LazyIndex.Value;

    /// <summary>Finds the codes, best first, then in ascending order.</summary>
    /// <param name="query">The words.</param>
    /// <param name="preferred">The language whose texts to show, where a word occurs in both.</param>
    internal static IReadOnlyList<SearchHit> Find(string query, WinsockLanguage preferred)
    {
        var terms = Index.Read(query);
        // For each term, the best match in each row.
        SearchMatch?[][] matches =
            [.. terms.Select(term => Index.Rows.Select(row => row.FindBest(term, preferred)).ToArray())];
        double[] rarity = [.. matches.Select(GetRarity)];
        double all = rarity.Sum();
        var hits = new List<(SearchHit Hit, double Score)>();
        foreach (var (place, row) in Index.Rows.Index())
        {
            double score = 0;
            double matched = 0;
            var passages = new List<SearchPassage>();
            for (int i = 0; i < matches.Length; i++)
            {
                if (matches[i][place] is { } best)
                {
                    score += rarity[i] * best.Weight;
                    matched += rarity[i];
                    passages.Add(best.Passage);
                }
            }

            if (score > 0)
            {
                // Half of the words are worth less than half.
                hits.Add((new(row.Info, [.. passages.Distinct()]), score * matched / all));
            }
        }

        double least = hits.Count > 0 ? hits.Max(hit => hit.Score) * LeastPart : 0;
        return [.. hits.Where(hit => hit.Score >= least).OrderByDescending(hit => hit.Score).Select(hit => hit.Hit)];
    }

    /// <summary>Gets the parts of a text that a query has found.</summary>
    internal static IReadOnlyList<Range> FindIn(string text, string query)
    {
        var terms = Index.Read(query);
        var ranges = new List<Range>();
        var folded = new FoldedText(text);
        var words = folded.Words;
        for (int start = 1; start < words.Length;)
        {
            int end = start + words[start..].IndexOf(' ');
            var word = new IndexedWord(words[start..end].ToString());
            if (terms.Any(term => term.Matches(word)))
            {
                ranges.Add(folded.GetSource(start, end));
            }
            else if (terms.FirstOrDefault(term => term.MatchName(word) > 0) is { } part
                && word.Text.IndexOf(part.Word, StringComparison.Ordinal) is >= 0 and var offset)
            {
                ranges.Add(folded.GetSource(start + offset, start + offset + part.Word.Length));
            }

            start = end + 1;
        }

        return ranges;
    }

    // The weight of a term, by its matches.
    private static double GetRarity(SearchMatch?[] matches)
    {
        int rows = matches.Count(match => match is not null);
        return Math.Log(1 + ((matches.Length - rows + 0.5) / (rows + 0.5)));
    }
}
