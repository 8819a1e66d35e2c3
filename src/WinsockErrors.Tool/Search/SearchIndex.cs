using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Everything about the codes that can be searched for, in words.</summary>
internal sealed class SearchIndex
{
    // A name outweighs a word of the short text, which outweighs a word of the long ones.
    private const double CodeWeight = 10;
    private const double NameWeight = 8;
    private const double OtherNameWeight = 6;
    private const double MessageWeight = 4;
    private const double SystemTextWeight = 3;
    private const double LongTextWeight = 1;

    private readonly HashSet<string> stems = [];
    private readonly HashSet<string> vocabulary = [];

    // The words of all passages, each once.
    private readonly Dictionary<string, IndexedWord>.AlternateLookup<ReadOnlySpan<char>> words =
        new Dictionary<string, IndexedWord>().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FoldedText folded = new();

    internal SearchIndex()
    {
        WinsockErrorTable.TryGet(WinsockError.NO_ERROR, out var noError);
        var phrases = SystemWords.Instance.All
            .SelectMany(phrase => phrase.Meanings.Select(meaning => (meaning.Error, phrase.Text)))
            .Distinct().ToLookup(phrase => phrase.Error, phrase => phrase.Text);
        Rows = [.. WinsockErrorTable.All.Prepend(noError!)
            .Select(info => new SearchRow(info, [.. GetPassages(info, phrases[info.Code])]))];
        foreach (var word in words.Dictionary.Values.Where(word => word.IsOfName || !WordStem.SaysNothing(word.Text)))
        {
            vocabulary.Add(word.Text);
            stems.Add(word.Stem);
        }
    }

    internal IReadOnlyList<SearchRow> Rows { get; }

    /// <summary>Gets the significant words of a query, each with what it may mean.</summary>
    internal IReadOnlyList<SearchTerm> Read(string query)
    {
        string[] words = [.. GetWords(query).Distinct()];
        string[] telling = [.. words.Where(word => !WordStem.SaysNothing(word))];
        return [.. (telling.Length > 0 ? telling : words).Select(Resolve)];
    }

    internal static string[] GetWords(string text) =>
        [.. new FoldedText(text).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != ".")];

    private SearchTerm Resolve(string word)
    {
        string stem = WordStem.Of(word);
        bool known = stems.Contains(stem)
            || Rows.Any(row => row.Passages
                .Any(passage => passage.IsName && passage.Words[0].Text.Contains(word, StringComparison.Ordinal)));
        int forgiven = Slips.GetForgiven(word);
        if (known || forgiven == 0)
        {
            return new(word, [stem], 0);
        }

        var near = vocabulary.Where(other => Math.Abs(other.Length - word.Length) <= forgiven)
            .Select(other => (Stem: WordStem.Of(other), Slips: Slips.Count(word, other)))
            .Where(other => other.Slips <= forgiven)
            .ToList();
        int least = near.Count > 0 ? near.Min(other => other.Slips) : 0;
        return new(word, near.Count > 0
            ? [.. near.Where(other => other.Slips == least).Select(other => other.Stem).Distinct()] : [stem], least);
    }

    private IEnumerable<IndexedPassage> GetPassages(WinsockErrorInfo info, IEnumerable<string> phrases)
    {
        string code = ((int)info.Code).ToString(CultureInfo.InvariantCulture);
        yield return Create(SearchField.Code, null, code, CodeWeight);
        yield return Create(SearchField.Name, null, info.Name, NameWeight);
        foreach (string name in info.OtherNames)
        {
            yield return Create(SearchField.OtherName, null, name, OtherNameWeight);
        }

        foreach (string phrase in phrases)
        {
            yield return Create(SearchField.SystemText, null, phrase, SystemTextWeight);
        }

        foreach (var language in new[] { WinsockLanguage.English, WinsockLanguage.French })
        {
            yield return Create(SearchField.Message, language, info.GetMessage(language), MessageWeight);
            foreach (string sentence in Sentences.Split(info.GetDescription(language)))
            {
                yield return Create(SearchField.Description, language, sentence, LongTextWeight);
            }

            foreach (string sentence in Sentences.Split(info.GetAdvice(language) ?? ""))
            {
                yield return Create(SearchField.Advice, language, sentence, LongTextWeight);
            }
        }

        IndexedPassage Create(SearchField field, WinsockLanguage? language, string text, double weight)
        {
            var passage = new IndexedPassage(new(field, language, text), Index(text), weight);
            passage.Words[0].IsOfName |= passage.IsName;
            return passage;
        }
    }

    private IndexedWord[] Index(string text)
    {
        folded.Fold(text);
        var indexed = new List<IndexedWord>();
        foreach (var range in folded.Words.Split(' '))
        {
            var word = folded.Words[range];
            if (word.Length > 0 && word is not ".")
            {
                if (!words.TryGetValue(word, out var known))
                {
                    known = new(word.ToString());
                    words[word] = known;
                }

                indexed.Add(known);
            }
        }

        return [.. indexed];
    }
}

/// <summary>A code and what can be searched for.</summary>
internal sealed record SearchRow(WinsockErrorInfo Info, IndexedPassage[] Passages)
{
    /// <summary>Finds the passage that matches a term best; null where none does.</summary>
    /// <param name="term">The term.</param>
    /// <param name="preferred">The language to take, where a word occurs in both.</param>
    internal SearchMatch? FindBest(SearchTerm term, WinsockLanguage preferred)
    {
        SearchMatch? best = null;
        foreach (var passage in Passages)
        {
            double weight = passage.Match(term);
            if (weight > 0 && (best is null || weight > best.Weight || (weight == best.Weight
                && passage.Passage.Language == preferred && best.Passage.Language != preferred)))
            {
                best = new(passage.Passage, weight);
            }
        }

        return best;
    }
}

/// <summary>A passage that matches a term, and how well.</summary>
internal sealed record SearchMatch(SearchPassage Passage, double Weight);

/// <summary>A folded word of some passages.</summary>
internal sealed class IndexedWord(string text)
{
    internal string Text { get; } = text;

    internal string Stem { get; } = WordStem.Of(text);

    /// <summary>Gets or sets a value indicating whether it is a name, or begins one.</summary>
    internal bool IsOfName { get; set; }
}

/// <summary>A passage in words, and how much a word of it weighs.</summary>
internal sealed record IndexedPassage(SearchPassage Passage, IndexedWord[] Words, double Weight)
{
    // A word says more about a short text.
    private const double LengthWeight = 0.02;

    internal bool IsName => Passage.Field is SearchField.Code or SearchField.Name or SearchField.OtherName;

    /// <summary>Gets how well the passage matches a term, from 0 to its weight.</summary>
    internal double Match(SearchTerm term)
    {
        if (IsName)
        {
            return Weight * term.MatchName(Words[0]);
        }

        double best = 0;
        foreach (var word in Words)
        {
            best = Math.Max(best, term.MatchText(word));
        }

        return Weight * (best / (1 + (LengthWeight * Words.Length)));
    }
}
