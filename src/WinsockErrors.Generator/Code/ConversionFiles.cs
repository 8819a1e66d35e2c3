namespace WinsockErrors.Generator;

/// <summary>Renders the C# files of the conversions: from other numbers and names to rows, and back.</summary>
internal static class ConversionFiles
{
    // A third of the slots are in use, so that most names have a slot of their own.
    private const int OtherNameSlotBits = 10;

    internal static IEnumerable<(string Path, string Content)> Render(Catalog catalog, Conversions conversions) =>
    [
        ("Conversions/ErrnoIndex", RenderErrnos(catalog, conversions)),
        ("Conversions/GetAddrInfoIndex", RenderGetAddrInfoErrors(catalog, conversions)),
        ("Conversions/Win32ErrorIndex", RenderWin32Errors(catalog, conversions)),
        ("Conversions/NtStatusIndex", RenderNtStatuses(catalog, conversions)),
        ("Conversions/OtherNames", RenderOtherNames(catalog, conversions)),
        ("Conversions/CatalogEquivalents", RenderEquivalents(catalog, conversions)),
    ];

    private static string RenderErrnos(Catalog catalog, Conversions conversions)
    {
        var file = Begin("The errno of each system, by number and by row.", "ErrnoIndex");
        Rows("Linux", e => e.Linux);
        Rows("MacOS", e => e.MacOS);
        Rows("FreeBSD", e => e.FreeBSD, last: true);
        return file.Close().ToString();

        void Rows(string system, Func<ErrnoEntry, int?> number, bool last = false)
        {
            int[] rows = new int[conversions.Errnos.Max(e => number(e) ?? 0) + 1];
            Array.Fill(rows, -1);
            rows[0] = 0;
            foreach (var entry in conversions.Errnos.Where(e => number(e) is not null))
            {
                rows[number(entry)!.Value] = catalog.GetRow(entry.Error);
            }

            file.Numbers("sbyte", system, $"The row of each errno of {system}; -1 where there is none.", rows)
                .Line()
                .Numbers(
                    "byte", $"{system}ByRow", $"The errno of {system} of each row; 0 where there is none.",
                    catalog.Rows.Select(row =>
                        conversions.GetErrnos(row).FirstOrDefault() is { } e ? number(e) ?? 0 : 0));
            if (!last)
            {
                file.Line();
            }
        }
    }

    private static string RenderGetAddrInfoErrors(Catalog catalog, Conversions conversions)
    {
        var file = Begin("The errors of getaddrinfo, by number and by row.", "GetAddrInfoIndex");
        Switches("Glibc", "glibc and musl (netdb.h)", e => e.Glibc);
        file.Line();
        Switches("Bsd", "the BSDs, macOS and Android (netdb.h)", e => e.Bsd);
        return file.Close().ToString();

        void Switches(string name, string system, Func<GetAddrInfoEntry, int?> number)
        {
            file.RowSwitch($"internal static int Find{name}Row(int error)", $"The row of an error of {system}", "error",
                conversions.GetAddrInfoErrors.Where(e => e.Error is not null && number(e) is not null)
                    .Select(e => ($"{number(e)}", catalog.GetRow(e.Error!), e.Name))
                    .Prepend(("0", 0, catalog.NoError.Name)));
            file.Line().Switch(
                $"internal static int Get{name}Error(int row)",
                $"The error of {system} of a row; 0 where there is none.", "row", "0",
                catalog.Rows.Index()
                    .Select(row => (row.Index, Error: conversions.GetGetAddrInfoErrors(row.Item).FirstOrDefault()))
                    .Where(row => row.Error is not null && number(row.Error) is not null)
                    .Select(row => ($"{row.Index}", $"{number(row.Error!)}", row.Error!.Name)));
        }
    }

    private static string RenderWin32Errors(Catalog catalog, Conversions conversions) =>
        Begin("The Windows errors that overlapped sockets report in place of a Winsock code.", "Win32ErrorIndex")
            .RowSwitch("internal static int FindRow(int error)", "The row of an error", "error", conversions.Win32Errors
                .Where(e => e.IsSibling)
                .Select(e => ($"{e.Code}", catalog.GetRow(e.Error), e.Name)))
            .Close()
            .ToString();

    private static string RenderNtStatuses(Catalog catalog, Conversions conversions) =>
        Begin("The statuses of the Windows kernel that stand for Winsock codes.", "NtStatusIndex")
            .RowSwitch("internal static int FindRow(uint status)", "The row of a status", "status",
                conversions.NtStatuses.Select(e => (e.Value, catalog.GetRow(e.Error), e.Name)))
            .Line()
            .Switch(
                "internal static uint GetStatus(int row)", "The canonical status of a row; 0 where there is none.",
                "row", "0", catalog.Rows.Index()
                    .Select(row => (row.Index, Status: conversions.GetNtStatuses(row.Item).FirstOrDefault()))
                    .Where(row => row.Status is not null)
                    .Select(row => ($"{row.Index}", row.Status!.Value, row.Status.Name)))
            .Close()
            .ToString();

    private static string RenderOtherNames(Catalog catalog, Conversions conversions)
    {
        var names = catalog.Rows.Index()
            .SelectMany(row => conversions.GetOtherNames(row.Item).Select(e => (Row: row.Index, e.Name, e.Notation)))
            .ToList();
        if (names.GroupBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidDataException(
                $"{twice.Key} stands for {twice.Count()} codes. A name has to stand for one.");
        }

        var slots = new NameSlots([.. names.Select(e => e.Name)], OtherNameSlotBits);
        var file = Begin("The names beside those of the table, by row, and how to find them.", "OtherNames")
            .Line("/// <summary>Spreads the names over the slots; see NameHash.</summary>")
            .Line($"internal const uint Multiplier = {slots.Multiplier}u;")
            .Line()
            .Line("/// <summary>The number of slots, as a power of two.</summary>")
            .Line($"internal const int SlotBits = {slots.SlotBits};")
            .Line()
            .Numbers("short", "Slots", "The name in each slot, by its place in All; -1 where there is none.",
                slots.Indexes)
            .Line()
            .Numbers("byte", "Rows", "The row of each name.", names.Select(e => e.Row))
            .Line()
            .Numbers("byte", "Notations", "What kind of name each is.", names.Select(e => (int)e.Notation))
            .Line()
            .Numbers("ushort", "FirstOfRow", "Where the names of each row begin; the last number ends the last row.",
                Enumerable.Range(0, catalog.Rows.Count + 1).Select(row => names.Count(e => e.Row < row)))
            .Line()
            .Line("/// <summary>The names.</summary>")
            .Line("internal static readonly string[] All =")
            .Line("[");
        foreach (var (_, name, _) in names)
        {
            file.Line($"    \"{name}\",");
        }

        return file.Line("];").Close().ToString();
    }

    private static string RenderEquivalents(Catalog catalog, Conversions conversions)
    {
        var file = Begin(
            "What stands for each row elsewhere. A class of its own, so that it costs nothing until it is used.",
            "CatalogEquivalents").Line("internal static readonly WinsockErrorEquivalent[][] All =").Line("[");
        foreach (var row in catalog.Rows)
        {
            string[] equivalents =
            [
                .. conversions.GetErrnos(row).Select(e => OfUnix(e.Name, "ErrnoName", e.Linux, e.MacOS, e.FreeBSD)),
                .. conversions.GetGetAddrInfoErrors(row).Select(e =>
                    OfUnix(e.Name, "GetAddrInfoName", e.Glibc, e.Bsd, e.Bsd)),
                .. conversions.GetWin32Errors(row).Select(e => OfWindows(e.Name, "Win32Name", $"{e.Code}")),
                .. conversions.GetNtStatuses(row).Select(e =>
                    OfWindows(e.Name, "NtStatusName", $"unchecked((int){e.Value})")),
            ];
            if (equivalents.Length == 0)
            {
                file.Line("    [],");
                continue;
            }

            file.Line("    [");
            foreach (string equivalent in equivalents)
            {
                file.Line($"        {equivalent},");
            }

            file.Line("    ],");
        }

        return file.Line("];").Close().ToString();

        static string OfUnix(string name, string notation, params int?[] numbers) =>
            $"new(\"{name}\", WinsockErrorNotation.{notation}, "
                + string.Join(", ", numbers.Select(number => $"{number ?? 0}")) + ")";

        static string OfWindows(string name, string notation, string number) =>
            $"new(\"{name}\", WinsockErrorNotation.{notation}, {number})";
    }

    private static SourceWriter Begin(string summary, string name) =>
        SourceWriter.BeginCSharp("Conversions.xml").Line($"/// <summary>{summary}</summary>")
            .Open($"internal static class {name}");
}
