namespace WinsockErrors.Tool;

/// <summary>Counts the typing errors between two words: letters inserted, left out, replaced or swapped.</summary>
internal static class Slips
{
    /// <summary>Gets how many slips are forgiven in a word.</summary>
    internal static int GetForgiven(string word) => word.Length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Gets the minimum number of slips that turn one word into the other.</summary>
    internal static int Count(string first, string second)
    {
        // Rows of the table of all prefixes: the one before the last, the last, and the current one.
        int[] older = new int[second.Length + 1];
        int[] old = [.. Enumerable.Range(0, second.Length + 1)];
        int[] row = new int[second.Length + 1];
        for (int i = 1; i <= first.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                bool same = first[i - 1] == second[j - 1];
                row[j] = Math.Min(Math.Min(old[j] + 1, row[j - 1] + 1), old[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }
            }

            (older, old, row) = (old, row, older);
        }

        return old[second.Length];
    }
}
