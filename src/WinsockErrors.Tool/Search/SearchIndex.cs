using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Everything of the codes that can be searched for, in words.</summary>
internal sealed class SearchIndex
{
    // A name outweighs a word of the short text, and that a word of the long ones.
    private const double CodeWeight = 10;
    private const double NameWeight = 8;
    private const double OtherNameWeight = 6;
    private const double MessageWeight = 4;
    private const double SystemTextWeight = 3;
    private const double LongTextWeight = 1;

    private readonly HashSet<string> stems = [];
    private readonly HashSet<string> vocabulary = [];

    internal SearchIndex()
    {
        WinsockErrorTable.TryGet(WinsockError.NO_ERROR, out var noError);
        var phrases = new SystemWords().All
            .SelectMany(phrase => phrase.Meanings.Select(meaning => (meaning.Error, phrase.Text)))
            .Distinct().ToLookup(phrase => phrase.Error, phrase => phrase.Text);
        Rows = [.. WinsockErrorTable.All.Prepend(noError!)
            .Select(info => new SearchRow(info, [.. GetPassages(info, phrases[info.Code])]))];
        foreach (var passage in Rows.SelectMany(row => row.Passages))
        {
            vocabulary.UnionWith(passage.Words.Where(word => passage.IsName || !WordStem.SaysNothing(word)));
        }

        stems.UnionWith(vocabulary.Select(WordStem.Of));
    }

    internal IReadOnlyList<SearchRow> Rows { get; }

    /// <summary>The words of a query that say something, each with what it may mean.</summary>
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
                .Any(passage => passage.IsName && passage.Words[0].Contains(word, StringComparison.Ordinal)));
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

    private static IEnumerable<IndexedPassage> GetPassages(WinsockErrorInfo info, IEnumerable<string> phrases)
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

        static IndexedPassage Create(SearchField field, WinsockLanguage? language, string text, double weight) =>
            new(new(field, language, text), GetWords(text), weight);
    }
}

/// <summary>A code and what can be searched for.</summary>
internal sealed record SearchRow(WinsockErrorInfo Info, IReadOnlyList<IndexedPassage> Passages);

/// <summary>A passage in words, and how much a word of it weighs.</summary>
internal sealed record IndexedPassage(SearchPassage Passage, string[] Words, double Weight)
{
    // A word says more of a short text.
    private const double LengthWeight = 0.02;

    internal bool IsName => Passage.Field is SearchField.Code or SearchField.Name or SearchField.OtherName;

    /// <summary>How well the passage matches a term, from 0 to its weight.</summary>
    internal double Match(SearchTerm term) => Weight
        * (IsName ? term.MatchName(Words[0]) : Words.Max(term.MatchText) / (1 + (LengthWeight * Words.Length)));
}
