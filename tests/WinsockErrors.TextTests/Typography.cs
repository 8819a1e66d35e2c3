using System.Text.RegularExpressions;

namespace WinsockErrors.TextTests;

/// <summary>Apostrophes, spaces, the ends of sentences, and terms that the project does not use.</summary>
internal static class Typography
{
    private static readonly (string Pattern, string Fault)[] French =
    [
        (@"\p{L}'", "a straight apostrophe: ’"),
        (@"[^\s\u00A0(:][;!?»]|[^\s\u00A0:]:(?=\s|$)|«[^\u00A0]", "no no-break space"),
        (@" [;:!?»]|« ", "a space, not a no-break space (U+00A0)"),
        (@"\u202F", "U+202F, not U+00A0"),
        (@"\s[,.)](?!\w)|\(\s|  ", "spacing"),
        (@"(?<!Windows )(?<=\p{L} )\bSockets?\b", "“socket” has no capital"),
        (@"\be/s\b", "E/S"),
        (@"(?i)\b(workflows?|saisie semi-automatique|tiers (?:connecté|distant)|hôte étranger"
            + @"|maintien en état|fermeture matérielle"
            + @"|réserve de|opération de blocage|handles?|itinéraires?|supportée?s?|mappée?s?"
            + @"|arrêt approprié|retentée?s?|occurrence légale|implémenter|sockets Windows)\b", "a rejected term"),
        (@"(?<![,(])\scar\s", "“car” after a comma"),
    ];

    private static readonly (string Pattern, string Fault)[] English =
    [
        (@"\s[,.;:)](?!\w)|\(\s|  ", "spacing"),
        (@"(?i)\b(foreign host|dead (?:host|network)|name space|Domain Name Server|time-out)\b", "a rejected term"),
        (@"(?i)\b(catalogue|colour|behaviour|neighbour|honour|favour|licence|cancelled|cancelling"
            + @"|labelled|travelled|analyse[ds]?|centre|grey)s?\b", "not American"),
    ];

    private static readonly (string Pattern, string Fault)[] Sentences =
    [
        (@"^\p{Ll}|(?<=\p{Ll}{3}\. )\p{Ll}", "a sentence begins with a capital"),
        (@"[^.]$", "a sentence ends with a period"),
    ];

    private static readonly (string Pattern, string Fault)[] EnglishSentences =
        [.. Sentences, ("[“”‘’]", "a curly quote")];

    internal static IEnumerable<Finding> Check(Passage passage)
    {
        var rules = passage.IsFrench ? French : English;
        var sentences = passage.IsFrench ? Sentences : EnglishSentences;
        foreach (var (pattern, fault) in passage.IsSentence ? rules.Concat(sentences) : rules)
        {
            foreach (Match match in Regex.Matches(passage.Text, pattern))
            {
                int start = Math.Max(0, match.Index - 15);
                yield return new Finding(
                    passage, fault,
                        passage.Text[start..Math.Min(passage.Text.Length, match.Index + match.Length + 10)]);
            }
        }
    }
}
