namespace WinsockErrors.Generator;

/// <summary>Renders the C# files of the conversions.</summary>
internal static class ConversionFiles
{
    internal static IEnumerable<(string Name, string Content)> Render(Catalog catalog, Conversions conversions) =>
        [("ErrnoIndex", RenderErrnos(catalog, conversions.Errnos))];

    private static string RenderErrnos(Catalog catalog, IReadOnlyList<ErrnoEntry> errnos)
    {
        var file = SourceWriter.BeginCSharp("Conversions.xml")
            .Line("/// <summary>The row of each errno, 0 where there is none, for each system.</summary>")
            .Open("internal static class ErrnoIndex");
        Rows("Linux", e => e.Linux);
        file.Line();
        Rows("MacOS", e => e.MacOS);
        file.Line();
        Rows("FreeBSD", e => e.FreeBSD);
        return file.Close().ToString();

        void Rows(string system, Func<ErrnoEntry, int?> number)
        {
            int[] rows = new int[errnos.Max(e => number(e) ?? 0) + 1];
            foreach (var entry in errnos)
            {
                if (number(entry) is int errno)
                {
                    rows[errno] = catalog.Rows.Index().Single(row => row.Item.Name == entry.Error).Index;
                }
            }

            file.Numbers("byte", system, $"By the errno of {system}.", rows);
        }
    }
}
