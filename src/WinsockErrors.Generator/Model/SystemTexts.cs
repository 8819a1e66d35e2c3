namespace WinsockErrors.Generator;

/// <summary>What systems print for the codes, and the words for reading texts.</summary>
/// <param name="Words">The words of each list, by their purpose.</param>
/// <param name="Texts">The phrases, in the order of the file.</param>
internal sealed record SystemTexts(IReadOnlyDictionary<string, IReadOnlyList<string>> Words,
    IReadOnlyList<SystemText> Texts);

/// <summary>A phrase that systems print for a code.</summary>
/// <param name="Error">The name of the code.</param>
/// <param name="Language">The language of the phrase.</param>
/// <param name="Systems">Who prints it.</param>
/// <param name="Needs">What the surrounding text must show; null if nothing.</param>
/// <param name="Phrase">The phrase, as it is printed.</param>
internal sealed record SystemText(string Error, string Language, IReadOnlyList<string> Systems, string? Needs,
    string Phrase);
