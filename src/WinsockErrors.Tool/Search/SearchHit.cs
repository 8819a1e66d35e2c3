namespace WinsockErrors.Tool;

/// <summary>A code that a search has found, and the passages, each once.</summary>
internal sealed record SearchHit(WinsockErrorInfo Info, IReadOnlyList<SearchPassage> Passages);
