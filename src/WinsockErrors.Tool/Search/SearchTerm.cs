namespace WinsockErrors.Tool;

/// <summary>A word that is searched for.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Stems">Its stem; where no text has it, the stems that a slip may have made it from.</param>
/// <param name="Slips">The number of slips that this takes.</param>
internal sealed record SearchTerm(string Word, string[] Stems, int Slips)
{
    // A part of a name is more than a letter or two of it.
    private const int ShortestPart = 3;

    internal bool Matches(IndexedWord word) => Array.IndexOf(Stems, word.Stem) >= 0;

    /// <summary>
    /// Gets how well a word of a text matches, from 0 to 1: the word itself more than another with the same stem.
    /// </summary>
    internal double MatchText(IndexedWord word) =>
        word.Text == Word ? 1 : Matches(word) ? 0.9 / (1 + (0.3 * Slips)) : 0;

    /// <summary>Gets how well a name matches, from 0 to 1.</summary>
    internal double MatchName(IndexedWord name) =>
        name.Text == Word ? 1
        : Slips > 0 && Matches(name) ? 0.8
        : Word.Length < ShortestPart ? 0
        : name.Text.StartsWith(Word, StringComparison.Ordinal) ? 0.8
        : name.Text.Contains(Word, StringComparison.Ordinal) ? 0.6 : 0;
}
