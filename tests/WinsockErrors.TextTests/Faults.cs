namespace WinsockErrors.TextTests;

/// <summary>The faults in all texts, found at once, because the checkers take long to start.</summary>
public sealed class Faults
{
    internal List<Finding> Found { get; } = Find([.. TextSources.Names.SelectMany(TextSources.Read).Distinct()]);

    internal static List<Finding> Find(IReadOnlyList<Passage> passages) =>
        [.. passages.SelectMany(Typography.Check), .. Prose.Check(passages)];
}
