using System.Text.RegularExpressions;

namespace WinsockErrors.TextTests;

/// <summary>A text that people read.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="IsFrench">Whether it is French, not English.</param>
/// <param name="Text">The text on one line, in which code is the letters XY.</param>
/// <param name="IsSentence">Whether it begins and ends as a sentence does.</param>
internal sealed record Passage(string Place, bool IsFrench, string Text, bool IsSentence = false)
{
    /// <summary>What stands for code: an abbreviation, for spelling and grammar alike.</summary>
    internal const string Code = "XY";

    /// <summary>Makes a passage of a text as it is written down: lines are wrapped, and a format has places for its arguments.</summary>
    internal static Passage Create(string place, bool isFrench, string written, bool isSentence = false) =>
        new(place, isFrench, Space.Replace(Argument.Replace(written, Code), " ").Trim(' '), isSentence);

    // Not the no-break spaces, which are a part of the text.
    private static Regex Space { get; } = new("[ \t\r\n]+");

    private static Regex Argument { get; } = new(@"\{\{?\w+\}?\}");
}
