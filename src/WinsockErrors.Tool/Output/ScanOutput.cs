namespace WinsockErrors.Tool;

/// <summary>Receives the codes that a scan finds.</summary>
/// <param name="stream">Where it is written, as UTF-8 without BOM.</param>
internal abstract class ScanOutput(Stream stream)
{
    /// <summary>Indicates whether a code was found.</summary>
    internal bool Found { get; private set; }

    /// <summary>Gets or sets the name of the log if there are several; null if there is one.</summary>
    internal string? LogName { get; set; }

    protected Stream Stream { get; } = stream;

    /// <summary>Takes a code, the first time that the line names it.</summary>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="info">The code.</param>
    /// <param name="text">The words that name it.</param>
    internal void Add(long line, WinsockErrorInfo info, ReadOnlySpan<char> text)
    {
        Found = true;
        Write(line, info, text);
    }

    /// <summary>Takes the log itself, piece by piece.</summary>
    internal virtual void Pass(ReadOnlySpan<byte> log)
    {
    }

    /// <summary>A line that named a code has ended, and has been passed on.</summary>
    /// <param name="newLine">What ended it; empty at the end of the log.</param>
    internal virtual void EndLine(string newLine)
    {
    }

    /// <summary>Nothing more follows.</summary>
    internal virtual void Finish() => Flush();

    internal void Flush() => Stream.Flush();

    // Nothing that a terminal would obey.
    protected static string Quote(ReadOnlySpan<char> text) =>
        string.Concat(text.ToString().Select(c => char.IsControl(c) ? ' ' : c));

    protected abstract void Write(long line, WinsockErrorInfo info, ReadOnlySpan<char> text);
}
