namespace WinsockErrors.Tool;

/// <summary>A code that a text names, and the place of the words that name it.</summary>
internal readonly record struct Mention(WinsockErrorInfo Info, int Start, int End);
