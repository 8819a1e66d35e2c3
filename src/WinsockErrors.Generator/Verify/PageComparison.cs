using System.Globalization;

namespace WinsockErrors.Generator;

/// <summary>Compares the catalog with a documented page of error codes.</summary>
internal static class PageComparison
{
    /// <summary>Finds the differences.</summary>
    /// <param name="catalog">The catalog, whose documented rows count.</param>
    /// <param name="page">The rows of the page, in its order.</param>
    /// <returns>One line for each difference.</returns>
    internal static IReadOnlyList<string> FindDifferences(Catalog catalog, IReadOnlyList<DocumentedRow> page)
    {
        var differences = new List<string>();
        var byName = catalog.Errors.Where(e => e.IsDocumented).ToDictionary(e => e.Name);
        var byCode = byName.Values.ToDictionary(e => e.Code);
        var found = new HashSet<string>();
        var named = page.Select(row => row.Name).ToHashSet();
        int highest = 0;
        foreach (var row in page)
        {
            if (byName.TryGetValue(row.Name, out var entry))
            {
                if (entry.Code != row.Code)
                {
                    Add($"{row.Name}: the page says {row.Code}, the catalog {entry.Code}.");
                }
            }
            else if (byCode.TryGetValue(row.Code, out entry) && !named.Contains(entry.Name))
            {
                Add($"{row.Code}: the page calls it {row.Name}, the catalog {entry.Name}.");
            }
            else
            {
                Add($"{row.Name} ({row.Code}): on the page, but not in the catalog.");
                continue;
            }

            if (!found.Add(entry.Name))
            {
                Add($"{row.Name} ({row.Code}): more than once on the page.");
            }

            // A wrong value says nothing about the order.
            if (row.Code == entry.Code)
            {
                if (row.Code < highest)
                {
                    Add($"{row.Name} ({row.Code}): out of order on the page, after {highest}.");
                }

                highest = Math.Max(highest, row.Code);
            }

            foreach (string link in row.Links.Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(link => !Names(entry, link)))
            {
                Add($"{row.Name}: the page links to {link}, which the catalog does not name.");
            }
        }

        foreach (var entry in byName.Values.Where(e => !found.Contains(e.Name)))
        {
            Add($"{entry.Name} ({entry.Code}): in the catalog, but not on the page.");
        }

        return differences;

        void Add(FormattableString difference) => differences.Add(difference.ToString(CultureInfo.InvariantCulture));
    }

    // Addresses name the ANSI or the Unicode version of a function: loadlibrarya.
    private static bool Names(CatalogEntry entry, string link) => entry.Functions.Any(function =>
        link.StartsWith(function, StringComparison.OrdinalIgnoreCase) && link[function.Length..] is "" or "A" or "a"
            or "W" or "w");
}
