using System.Net.Sockets;
using System.Text.Json;

namespace WinsockErrors.Generator;

/// <summary>The equivalents of the Winsock codes in other numberings.</summary>
internal sealed record Conversions(
    IReadOnlyList<NameEntry> Aliases,
    IReadOnlyList<NameEntry> RuntimeNames,
    IReadOnlyList<ErrnoEntry> Errnos,
    IReadOnlyList<GetAddrInfoEntry> GetAddrInfoErrors,
    IReadOnlyList<Win32Entry> Win32Errors,
    IReadOnlyList<NtStatusEntry> NtStatuses)
{
    /// <summary>
    /// Gets the errnos that are equivalent to a code, the one to convert it back to first: that of its own name.
    /// </summary>
    internal IEnumerable<ErrnoEntry> GetErrnos(CatalogEntry entry) =>
        Errnos.Where(e => e.Error == entry.Name).OrderByDescending(e => "WSA" + e.Name == entry.Name);

    /// <summary>
    /// Gets the getaddrinfo errors that are equivalent to a code, the one to convert it back to first.
    /// </summary>
    internal IEnumerable<GetAddrInfoEntry> GetGetAddrInfoErrors(CatalogEntry entry) =>
        GetAddrInfoErrors.Where(e => e.Error == entry.Name);

    internal IEnumerable<Win32Entry> GetWin32Errors(CatalogEntry entry) =>
        Win32Errors.Where(e => e.Error == entry.Name);

    /// <summary>Gets the statuses that are equivalent to a code, the canonical one first.</summary>
    internal IEnumerable<NtStatusEntry> GetNtStatuses(CatalogEntry entry) =>
        NtStatuses.Where(e => e.Error == entry.Name);

    /// <summary>Gets the .NET SocketError with the number of a code; null if .NET has no name for it.</summary>
    internal static string? GetSocketError(CatalogEntry entry) =>
        Enum.GetName((SocketError)entry.Code);

    /// <summary>
    /// Gets the value of error.type: .NET's own name where it has one, else the macro's, in snake case.
    /// </summary>
    internal static string GetErrorType(CatalogEntry entry) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(GetSocketError(entry) ?? entry.Name);

    /// <summary>
    /// Gets all names of a code besides the macro's own, as TryParse reads them: no two the same except for case,
    /// because the first one counts.
    /// </summary>
    internal IEnumerable<(string Name, Notation Notation)> GetOtherNames(CatalogEntry entry) =>
        Aliases.Where(e => e.Error == entry.Name).Select(e => ((string?)e.Name, Notation.Alias))
            .Append((GetSocketError(entry), Notation.SocketErrorName))
            .Append((entry.Code == 0 ? null : GetErrorType(entry), Notation.ErrorType))
            .Concat(GetErrnos(entry).Select(e => ((string?)e.Name, Notation.ErrnoName)))
            .Concat(GetGetAddrInfoErrors(entry).Select(e => ((string?)e.Name, Notation.GetAddrInfoName)))
            .Concat(GetWin32Errors(entry).Select(e => ((string?)e.Name, Notation.Win32Name)))
            .Concat(GetNtStatuses(entry).Select(e => ((string?)e.Name, Notation.NtStatusName)))
            .Concat(RuntimeNames.Where(e => e.Error == entry.Name).Select(e => ((string?)e.Name, Notation.RuntimeName)))
            .Where(e => e.Item1 is not null && !e.Item1.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))
            .Select(e => (e.Item1!, e.Item2))
            .DistinctBy(e => e.Item1, StringComparer.OrdinalIgnoreCase);
}
