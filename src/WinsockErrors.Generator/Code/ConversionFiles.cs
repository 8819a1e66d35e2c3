using System.Net.Sockets;
using System.Text.Json;

namespace WinsockErrors.Generator;

/// <summary>Renders the C# files of the conversions.</summary>
internal static class ConversionFiles
{
    internal static IEnumerable<(string Path, string Content)> Render(Catalog catalog, Conversions conversions) =>
    [
        ("Conversions/ErrnoIndex", RenderErrnos(catalog, conversions)),
        ("Conversions/AddressInfoErrorIndex", RenderEais(catalog, conversions)),
        ("Conversions/Win32ErrorIndex", RenderWin32Errors(catalog, conversions)),
        ("Conversions/NtStatusIndex", RenderNtStatuses(catalog, conversions)),
        ("Conversions/OtherNames", RenderOtherNames(catalog, conversions)),
        ("CatalogErrorTypes", RenderErrorTypes(catalog)),
    ];

    /// <summary>The errno to convert a code back to: the one of its own name, else the first one listed.</summary>
    internal static ErrnoEntry? FindErrno(Conversions conversions, CatalogEntry entry) =>
        conversions.Errnos.FirstOrDefault(e => "WSA" + e.Name == entry.Name)
            ?? conversions.Errnos.FirstOrDefault(e => e.Error == entry.Name);

    /// <summary>The error of getaddrinfo to convert a code back to: the first one listed.</summary>
    internal static EaiEntry? FindEai(Conversions conversions, CatalogEntry entry) =>
        conversions.Eais.FirstOrDefault(e => e.Error == entry.Name);

    /// <summary>The SocketError of .NET with the number of a code; null where .NET has no name for it.</summary>
    internal static string? GetSocketError(CatalogEntry entry) => Enum.GetName((SocketError)entry.Code);

    /// <summary>The value of error.type: .NET's own name where it has one, else the macro's, in snake case.</summary>
    private static string GetErrorType(CatalogEntry entry) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(GetSocketError(entry) ?? entry.Name);

    private static string RenderErrnos(Catalog catalog, Conversions conversions)
    {
        var file = Begin("The errno of each system, by number and by row; 0 where there is none.", "ErrnoIndex");
        Rows("Linux", e => e.Linux);
        Rows("MacOS", e => e.MacOS);
        Rows("FreeBSD", e => e.FreeBSD, last: true);
        return file.Close().ToString();

        void Rows(string system, Func<ErrnoEntry, int?> number, bool last = false)
        {
            int[] rows = new int[conversions.Errnos.Max(e => number(e) ?? 0) + 1];
            foreach (var entry in conversions.Errnos.Where(e => e.Error is not null && number(e) is not null))
            {
                rows[number(entry)!.Value] = GetRow(catalog, entry.Error!);
            }

            file.Numbers("byte", system, $"The row of each errno of {system}.", rows)
                .Line()
                .Numbers(
                    "byte", $"{system}ByRow", $"The errno of {system} of each row.",
                    catalog.Rows.Select(entry => FindErrno(conversions, entry) is { } e ? number(e) ?? 0 : 0));
            if (!last)
            {
                file.Line();
            }
        }
    }

    private static string RenderEais(Catalog catalog, Conversions conversions)
    {
        var file = Begin("The errors of getaddrinfo, by number and by row; 0 where there is none.", "AddressInfoErrorIndex");
        Switches("Glibc", "glibc (netdb.h)", e => e.Glibc);
        file.Line();
        Switches("Bsd", "the BSDs and macOS (netdb.h)", e => e.Bsd);
        return file.Close().ToString();

        void Switches(string name, string system, Func<EaiEntry, int?> number)
        {
            file.Switch($"internal static int Find{name}Row(int error)", $"The row of an error of {system}.", "error", conversions.Eais
                .Where(e => number(e) is not null)
                .Select(e => ($"{number(e)}", GetRow(catalog, e.Error), e.Name)));
            file.Line().Switch($"internal static int Get{name}Error(int row)", $"The error of {system} of a row.", "row", catalog.Rows.Index()
                .Select(row => (row.Index, Eai: FindEai(conversions, row.Item)))
                .Where(row => row.Eai is not null && number(row.Eai) is not null)
                .Select(row => ($"{row.Index}", number(row.Eai!)!.Value, row.Eai!.Name)));
        }
    }

    private static string RenderWin32Errors(Catalog catalog, Conversions conversions) =>
        Begin("The errors of Windows that overlapped sockets report in place of a Winsock code.", "Win32ErrorIndex")
            .Switch("internal static int FindRow(int error)", "The row of an error; 0 where there is none.", "error", conversions.Win32Errors
                .Select(e => ($"{e.Code}", GetRow(catalog, e.Error), e.Name)))
            .Close()
            .ToString();

    private static string RenderNtStatuses(Catalog catalog, Conversions conversions) =>
        Begin("The statuses of the Windows kernel that stand for Winsock codes.", "NtStatusIndex")
            .Switch("internal static int FindRow(uint status)", "The row of a status; 0 where there is none.", "status", conversions.NtStatuses
                .Where(e => e.Error != catalog.NoError.Name)
                .Select(e => (e.Value, GetRow(catalog, e.Error), e.Name)))
            .Close()
            .ToString();

    private static string RenderOtherNames(Catalog catalog, Conversions conversions)
    {
        // All but the macros' own names, which have an index to themselves; NO_ERROR is not in it.
        var names = conversions.Aliases.Select(e => (e.Name, Row: GetRow(catalog, e.Error)))
            .Concat(conversions.Errnos.Where(e => e.Error is not null).Select(e => (e.Name, Row: GetRow(catalog, e.Error!))))
            .Concat(conversions.Eais.Select(e => (e.Name, Row: GetRow(catalog, e.Error))))
            .Concat(conversions.Win32Errors.Select(e => (e.Name, Row: GetRow(catalog, e.Error))))
            .Concat(conversions.NtStatuses.Select(e => (e.Name, Row: GetRow(catalog, e.Error))))
            .Concat(catalog.Rows.Index().Select(row => (Name: GetSocketError(row.Item)!, Row: row.Index)).Where(e => e.Name is not null))
            .Append((catalog.NoError.Name, Row: 0))
            .OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var file = Begin("The names beside those of the table, in ascending order whatever the case, and their rows.", "OtherNames")
            .Numbers("byte", "Rows", "The row of each name.", names.Select(e => e.Row))
            .Line()
            .Line("/// <summary>The names.</summary>")
            .Line("internal static readonly string[] All =")
            .Line("[");
        foreach (var (name, _) in names)
        {
            file.Line($"    \"{name}\",");
        }

        return file.Line("];").Close().ToString();
    }

    private static string RenderErrorTypes(Catalog catalog)
    {
        var file = Begin("The values of error.type.", "CatalogErrorTypes").Line("internal static readonly string[] All =").Line("[");
        foreach (var entry in catalog.Rows)
        {
            file.Line($"    \"{GetErrorType(entry)}\",");
        }

        return file.Line("];").Close().ToString();
    }

    private static int GetRow(Catalog catalog, string name) => catalog.Rows.Index().Single(row => row.Item.Name == name).Index;

    private static SourceWriter Begin(string summary, string name) =>
        SourceWriter.BeginCSharp("Conversions.xml").Line($"/// <summary>{summary}</summary>").Open($"internal static class {name}");
}
