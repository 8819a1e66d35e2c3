namespace WinsockErrors.Tool;

/// <summary>How many lines of a log name a code, and the numbers of the first and the last.</summary>
internal sealed class MentionCount(WinsockErrorInfo info, long firstLine)
{
    internal WinsockErrorInfo Info { get; } = info;

    internal long FirstLine { get; } = firstLine;

    internal long LastLine { get; private set; }

    internal long Lines { get; private set; }

    internal void Add(long line)
    {
        LastLine = line;
        Lines++;
    }
}
