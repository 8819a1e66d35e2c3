using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Finds the phrases that systems print for the codes; the rules are those of SystemTexts.xml.</summary>
internal sealed class SystemWords
{
    // The rest of a shorter phrase whose accents are lost could be anything.
    private const int ShortestWithoutAccents = 8;

    private readonly Dictionary<string, List<SystemPhrase>> phrases = new(StringComparer.OrdinalIgnoreCase);

    private readonly WordFilter firstWords = new();
    private readonly Dictionary<string, List<SystemPhrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <summary>Gets the phrases, which never change.</summary>
    internal static SystemWords Instance { get; } = new();

    internal SystemWords()
    {
        var all = new Dictionary<string, SystemPhrase>();
        var folded = new FoldedText();
        Read(SystemTexts.Certain, Evidence.None);
        Read(SystemTexts.WithNumber, Evidence.NumberOrSocket);
        Read(SystemTexts.WithSocket, Evidence.Socket);
        Read(SystemTexts.WithHost, Evidence.HostOrException);
        Read(SystemTexts.Alone, Evidence.Alone);
        foreach (var phrase in all.Values)
        {
            string first = phrase.Words[..(phrase.Words + " ").IndexOf(' ', StringComparison.Ordinal)];
            if (!phrases.TryGetValue(first, out var list))
            {
                phrases.Add(first, list = []);
            }

            list.Add(phrase);
            firstWords.Add(first);
        }

        foreach (var list in phrases.Values)
        {
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        byFirstWord = phrases.GetAlternateLookup<ReadOnlySpan<char>>();

        void Read(string lines, Evidence needs)
        {
            foreach (var line in lines.AsSpan().EnumerateLines())
            {
                int space = line.IndexOf(' ');
                var error = (WinsockError)int.Parse(line[..space], CultureInfo.InvariantCulture);
                var text = line[(space + 1)..];
                folded.Fold(text);
                string words = folded.ToString();
                folded.Fold(text, asciiOnly: true);
                string ascii = folded.ToString();
                Add(words, text.ToString(), new(error, needs));
                if (ascii != words && ascii.Length >= ShortestWithoutAccents)
                {
                    Add(ascii, text.ToString(), new(error, needs));
                }
            }
        }

        void Add(string words, string text, PhraseMeaning meaning)
        {
            if (!all.TryGetValue(words, out var phrase))
            {
                all.Add(words, phrase = new(words, text, []));
            }

            if (!phrase.Meanings.Contains(meaning))
            {
                phrase.Meanings.Add(meaning);
            }
        }
    }

    /// <summary>Gets all phrases, with those without accents listed separately.</summary>
    internal IEnumerable<SystemPhrase> All => phrases.Values.SelectMany(list => list);

    /// <summary>
    /// Determines whether a text may have a phrase: if not, it need not be folded. It must consist of plain characters.
    /// </summary>
    internal bool MayHave(ReadOnlySpan<char> plainText, LineWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            var word = plainText[words[i]];
            if (firstWords.MayContain(word) && byFirstWord.ContainsKey(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the phrases of a text; where some overlap, the longest.</summary>
    internal void Find(FoldedText text, List<PhraseMatch> matches)
    {
        var words = text.Words;
        int first = matches.Count;
        int start = 1;
        foreach (int end in text.Ends)
        {
            var word = words[start..end];
            if (firstWords.MayContain(word) && byFirstWord.TryGetValue(word, out var list))
            {
                foreach (var phrase in list)
                {
                    if (words[start..].StartsWith(phrase.Words) && words[start + phrase.Words.Length] == ' ')
                    {
                        Add(new(phrase, start, start + phrase.Words.Length));
                        break;
                    }
                }
            }

            start = end + 1;
        }

        void Add(PhraseMatch match)
        {
            // The matches come in the order of their beginnings.
            while (matches.Count > first && matches[^1].End > match.Start)
            {
                if (matches[^1].End - matches[^1].Start >= match.End - match.Start)
                {
                    return;
                }

                matches.RemoveAt(matches.Count - 1);
            }

            matches.Add(match);
        }
    }
}

/// <summary>A phrase, folded and as it is printed, and what it may mean, the likeliest first.</summary>
internal sealed record SystemPhrase(string Words, string Text, List<PhraseMeaning> Meanings);

/// <summary>A code that a phrase means, and what the surrounding text must show for that.</summary>
internal readonly record struct PhraseMeaning(WinsockError Error, Evidence Needs);

/// <summary>A phrase and its place in the folded text.</summary>
internal readonly record struct PhraseMatch(SystemPhrase Phrase, int Start, int End);
