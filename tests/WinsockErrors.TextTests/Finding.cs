namespace WinsockErrors.TextTests;

/// <summary>A fault in a text.</summary>
/// <param name="Passage">The text.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Where">The words that it is about.</param>
internal sealed record Finding(Passage Passage, string Fault, string Where)
{
    public override string ToString() => $"{Passage.Place}: {Fault}: {Where} | {Passage.Text}";
}
