namespace WinsockErrors.Tool;

/// <summary>A code that a text names, and the place of the words that name it.</summary>
/// <param name="Info">The code.</param>
/// <param name="Start">Where the words begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="ByWords">Whether a system's words name it, and not a name or a number.</param>
/// <param name="Needs">What the surrounding text has to show.</param>
internal readonly record struct Mention(WinsockErrorInfo Info, int Start, int End, bool ByWords = false,
    Evidence Needs = Evidence.None);
