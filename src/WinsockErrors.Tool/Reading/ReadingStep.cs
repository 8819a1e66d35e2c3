namespace WinsockErrors.Tool;

/// <summary>The steps of reading what people paste; the first that finds something answers.</summary>
internal enum ReadingStep
{
    /// <summary>The text is a code in a known notation.</summary>
    Exact,

    /// <summary>
    /// The text marks a code as such: by a name, an HRESULT, or a number with words that say what it is.
    /// </summary>
    Marked,

    /// <summary>The text has words that a system prints for a code.</summary>
    Words,

    /// <summary>The code is a candidate, near the words of the text.</summary>
    Candidate,
}
