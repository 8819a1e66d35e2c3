namespace WinsockErrors.Tool;

/// <summary>
/// Reads the codes that a line of text names: marked as such, or by the words that systems print. It can read many
/// lines.
/// </summary>
/// <param name="platform">
/// The system whose errno numbers are read too, where they are marked as such; null for none.
/// </param>
internal sealed class LineReader(UnixPlatform? platform)
{
    private static readonly Comparison<Mention> ByPlace = (a, b) => a.Start.CompareTo(b.Start);

    private readonly SystemWords systemWords = SystemWords.Instance;
    private readonly MarkedCodes markedCodes = new(platform);
    private readonly LineWords words = new();
    private readonly FoldedText folded = new();
    private readonly List<PhraseMatch> phrases = [];
    private readonly List<Mention> mentions = [];
    private readonly List<Mention> doubtful = [];

    /// <summary>Gets the codes that the line names, each once, in the order of the line.</summary>
    internal List<Mention> Mentions => mentions;

    /// <summary>Gets the codes that phrases and names of the line would name if a socket were nearby.</summary>
    internal List<Mention> Doubtful => doubtful;

    /// <summary>
    /// Indicates whether the line names nothing, but marks a number as an errno of a system that is not given.
    /// </summary>
    internal bool HasOtherErrno => markedCodes.HasOtherErrno && mentions.Count == 0;

    /// <summary>Gets all phrases that the reader knows.</summary>
    internal IEnumerable<SystemPhrase> Phrases => systemWords.All;

    internal void Read(ReadOnlySpan<char> line)
    {
        mentions.Clear();
        doubtful.Clear();
        words.Read(line);
        markedCodes.Read(line, words, mentions, doubtful);
        if (line.ContainsAnyExcept(FoldedText.PlainCharacters) || systemWords.MayHave(line, words))
        {
            ReadPhrases(line, asciiOnly: false);
        }

        if (line.ContainsAnyExceptInRange('\0', '\x7F') || line.Contains('?'))
        {
            ReadPhrases(line, asciiOnly: true);
        }

        // What needs evidence is not needed where a code is named anyway.
        KeepFirst(doubtful);
        if (mentions.Count == 0)
        {
            foreach (var mention in doubtful)
            {
                if (mention.ByWords && IsBelieved(line, mention))
                {
                    mentions.Add(mention);
                }
            }
        }

        for (int i = doubtful.Count - 1; i >= 0; i--)
        {
            if (IndexOf(mentions, doubtful[i].Info) >= 0)
            {
                doubtful.RemoveAt(i);
            }
        }

        if (mentions.Count > 1)
        {
            mentions.Sort(ByPlace);
            KeepFirst(mentions);
        }
    }

    private void ReadPhrases(ReadOnlySpan<char> line, bool asciiOnly)
    {
        folded.Fold(line, asciiOnly);
        phrases.Clear();
        systemWords.Find(folded, phrases);
        foreach (var match in phrases)
        {
            var source = folded.GetSource(match.Start, match.End);
            int start = source.Start.Value;
            int end = source.End.Value;
            var meaning = Choose(line, match.Phrase, end);
            if (WinsockErrorTable.TryGet(meaning.Error, out var info))
            {
                (meaning.Needs is Evidence.None or Evidence.HostOrException ? mentions : doubtful)
                    .Add(new(info, start, end, true, meaning.Needs));
            }
        }
    }

    private PhraseMeaning Choose(ReadOnlySpan<char> line, SystemPhrase phrase, int end)
    {
        foreach (var meaning in phrase.Meanings)
        {
            if (meaning.Needs == Evidence.HostOrException
                && (HasHost(line[end..]) || MarkedCodes.HasNetException(line, words)))
            {
                return meaning;
            }
        }

        var first = phrase.Meanings[0];
        return first.Needs == Evidence.HostOrException ? first with { Needs = Evidence.Alone } : first;
    }

    private bool IsBelieved(ReadOnlySpan<char> line, Mention mention) => mention.Needs switch
    {
        Evidence.Socket => markedCodes.HasSocket(line, words),
        Evidence.NumberOrSocket => markedCodes.HasSocket(line, words) || HasHost(line[mention.End..])
            || HasNumber(line, mention) || IsSentence(line, mention),
        _ => false,
    };

    // (db.example:5432), or the same after a full stop
    private static bool HasHost(ReadOnlySpan<char> rest)
    {
        rest = rest is ['.', ..] ? rest[1..] : rest;
        int end = rest.IndexOf(')');
        if (!rest.StartsWith(" (") || end < 0)
        {
            return false;
        }

        var host = rest[2..end];
        int colon = host.LastIndexOf(':');
        return colon > 0 && colon + 1 < host.Length && !host.Contains(' ')
            && !host[(colon + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    // Hôte inconnu.
    private static bool IsSentence(ReadOnlySpan<char> line, Mention mention) =>
        line[..mention.Start].IsWhiteSpace() && line[mention.End..].Trim() is ".";

    // 110: Connection timed out, [Errno 111] Connexion refusée, Host is down (os error 112)
    private bool HasNumber(ReadOnlySpan<char> line, Mention mention)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int start = words[i].Start.Value;
            int end = words[i].End.Value;
            const int Nearby = 4;
            bool before = end <= mention.Start && mention.Start - end <= Nearby
                && !LineWords.HasAny(line[end..mention.Start]);
            bool after = start >= mention.End && start - mention.End <= " (os error ".Length
                && (start - mention.End <= Nearby || line[mention.End..start].SequenceEqual(" (os error "));
            if ((before || after) && int.TryParse(line[start..end], out int number)
                && MarkedCodes.StandsFor(number, mention.Info))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(List<Mention> list, WinsockErrorInfo info)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].Info == info)
            {
                return i;
            }
        }

        return -1;
    }

    private static void KeepFirst(List<Mention> list)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            if (IndexOf(list, list[i].Info) < i)
            {
                list.RemoveAt(i);
            }
        }
    }
}
