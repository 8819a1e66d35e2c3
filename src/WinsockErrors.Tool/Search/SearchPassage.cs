namespace WinsockErrors.Tool;

/// <summary>A passage that a search has found.</summary>
/// <param name="Field">Where it is.</param>
/// <param name="Language">The language of a text; null for a name.</param>
/// <param name="Text">The name, the phrase, the short text, or a sentence of a long one.</param>
internal sealed record SearchPassage(SearchField Field, WinsockLanguage? Language, string Text);
