using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Reads whatever people paste: codes, a system's sentence, a line of a log.</summary>
internal static class PastedText
{
    // More candidates than that help nobody.
    private const int MaxCandidates = 5;

    private static readonly char[] BetweenCodes = [' ', '\t', '\r', '\n', ',', ';', '|', '\u00A0'];
    private static readonly char[] AroundCodes = ['(', ')', '[', ']', '{', '}', '<', '>', '"', '\'', '«', '»', '“',
        '”', '’', '#', '.', ':', '!', '?'];

    /// <summary>Reads a text, step by step.</summary>
    /// <param name="text">The text.</param>
    /// <param name="platform">The system whose errno numbers are read too; null for none.</param>
    /// <param name="preferred">The language whose texts the search prefers.</param>
    /// <returns>
    /// The codes of the first step that finds any, in the order of the text; the codes that are marked come with those
    /// that words name. Candidates come likeliest first. Empty if nothing is near.
    /// </returns>
    internal static IReadOnlyList<TextReading> Read(string text, UnixPlatform? platform, WinsockLanguage preferred)
    {
        if (ReadCodes(text, platform) is { Count: > 0 } codes)
        {
            return codes;
        }

        var reader = new LineReader(platform);
        reader.Read(text);
        if (reader.Mentions.Count > 0)
        {
            return [.. reader.Mentions.Select(mention => new TextReading(
                mention.Info, mention.ByWords ? ReadingStep.Words : ReadingStep.Marked,
                    text[mention.Start..mention.End]))];
        }

        // What would count near a socket, unmarked numbers, and what the search finds.
        var candidates = reader.Doubtful
            .OrderByDescending(mention => mention.End - mention.Start)
            .Select(mention => new TextReading(mention.Info, ReadingStep.Candidate, text[mention.Start..mention.End]))
            .Concat(GetNumbers(text))
            .Concat(CodeSearch.Find(text, preferred)
                .Select(hit => new TextReading(hit.Info, ReadingStep.Candidate, null)));
        return [.. candidates.DistinctBy(candidate => candidate.Info).Take(MaxCandidates)];
    }

    // 10054; 10054,10060; (10054); [10054]; "ECONNRESET". Each has to be one.
    private static IReadOnlyList<TextReading>? ReadCodes(string text, UnixPlatform? platform)
    {
        var readings = new List<TextReading>();
        foreach (string part in text.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries))
        {
            string code = part.Trim(AroundCodes);
            if (code.Length == 0)
            {
                continue;
            }

            if (CodeReader.Read(code, platform).Info is not { } info)
            {
                return null;
            }

            readings.Add(new(info, ReadingStep.Exact, code));
        }

        return [.. readings.DistinctBy(reading => reading.Info)];
    }

    private static IEnumerable<TextReading> GetNumbers(string text)
    {
        foreach (string word in SearchIndex.GetWords(text))
        {
            if (word.Length == 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && WinsockErrorTable.TryGet(number, out var info))
            {
                yield return new(info, ReadingStep.Candidate, word);
            }
        }
    }
}
