using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Counts the lines of the logs that name a code, with the first and the last of them.</summary>
internal sealed class MentionCount(WinsockErrorInfo info)
{
    internal WinsockErrorInfo Info { get; } = info;

    internal LinePlace First { get; private set; }

    internal LinePlace Last { get; private set; }

    internal long Lines { get; private set; }

    internal void Add(LinePlace place)
    {
        First = Lines == 0 ? place : First;
        Last = place;
        Lines++;
    }
}

/// <summary>The number of a line and, where there are several, the name of the log.</summary>
internal readonly record struct LinePlace(string? LogName, long Line)
{
    public override string ToString() =>
        (LogName is null ? "" : $"{LogName}:") + Line.ToString(CultureInfo.InvariantCulture);
}
