namespace WinsockErrors.Tool;

/// <summary>A code that was found in a text.</summary>
/// <param name="Info">The code.</param>
/// <param name="Step">The step that found it.</param>
/// <param name="Words">The words of the text that name it; null for a candidate that the search offers.</param>
internal sealed record TextReading(WinsockErrorInfo Info, ReadingStep Step, string? Words);
