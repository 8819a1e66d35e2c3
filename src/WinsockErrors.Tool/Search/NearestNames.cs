namespace WinsockErrors.Tool;

/// <summary>Finds the names that a mistyped one may have meant.</summary>
internal static class NearestNames
{
    private const int Count = 3;

    /// <summary>Finds those that an input without a code may have meant: none if it is not a name.</summary>
    internal static IReadOnlyList<string> Find(Lookup lookup) => lookup.Problem == LookupProblem.NoSuchName
        ? Find(lookup.Input) : [];

    /// <summary>
    /// Gets the nearest names by the number of letters to insert, delete, replace or swap, nearest first; none if half
    /// of the name would have to change.
    /// </summary>
    private static IReadOnlyList<string> Find(string name)
    {
        string upper = name.ToUpperInvariant();
        return [.. WinsockErrorTable.All
            .Select(info => (info.Name, Distance: Slips.Count(upper, info.Name)))
            .Where(candidate => candidate.Distance * 2 < upper.Length)
            .OrderBy(candidate => candidate.Distance)
            .Take(Count)
            .Select(candidate => candidate.Name)];
    }
}
