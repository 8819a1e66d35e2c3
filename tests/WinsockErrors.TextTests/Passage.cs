using System.Text.RegularExpressions;

namespace WinsockErrors.TextTests;

/// <summary>A text that people read.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="IsFrench">Whether it is French, not English.</param>
/// <param name="Text">The text on one line, in which code is the letters XY.</param>
/// <param name="IsSentence">Whether it begins and ends as a sentence does.</param>
internal sealed partial record Passage(string Place, bool IsFrench, string Text, bool IsSentence = false)
{
    /// <summary>The replacement for code: an abbreviation, for spelling and grammar alike.</summary>
    internal const string Code = "XY";

    /// <summary>Creates a passage from a text as written, in wrapped lines.</summary>
    internal static Passage Create(string place, bool isFrench, string written, bool isSentence = false) =>
        new(place, isFrench, TakeCodeOut(Space().Replace(written, " ").Trim(' ')), isSentence);

    /// <summary>
    /// Replaces what is not a word of a language: placeholders, addresses, files, calls, options, long numbers,
    /// and names with digits, underscores or capitals inside.
    /// </summary>
    private static string TakeCodeOut(string text) => Repeated().Replace(CodeOfAnyKind().Replace(text, Code), Code);

    // Not the no-break spaces, which are a part of the text.
    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Space();

    [GeneratedRegex(
        @"(?:\b[dlDL]’)?(?:\{\{?\w+\}?\}|https?://\S+"
            // Paths; names of several parts, and calls; beginnings of names; IPv6 addresses.
            + @"|%\w+%\S*|(?<![\w/])\w*(?:/\w+(?:[.-]\w+)*){2,}|(?<!\w)/\w+|\w+(?:\.\p{L}\w*)*\([\w, ]*\)"
            + @"|(?:(?<!\w)\.\p{Ll}|\w+\.\p{L})\w*(?:\.\p{L}\w*)*|\w+(?:::\w+)+"
            + @"|\w+\.\.\.|::[\da-fA-F:.]*[\da-fA-F]|\w+:\d+"
            // Options and negative numbers; names.
            + @"|(?<![\w-])--?\w[\w-]*|\b\d{5,}"
            + @"|\.?(?:\w+-)*\b(?=\w*[\p{L}_])\w*(?:[0-9_]|(?<=\w)\p{Lu})\w*(?:-\w+)*|\bwsa\w+)")]
    private static partial Regex CodeOfAnyKind();

    [GeneratedRegex(Code + "(?:[ .]" + Code + ")+")]
    private static partial Regex Repeated();
}
