namespace WinsockErrors.Generator;

/// <summary>What other numberings have in common with the Winsock codes. Each entry names its code as the catalogue does.</summary>
internal sealed record Conversions(
    IReadOnlyList<AliasEntry> Aliases,
    IReadOnlyList<ErrnoEntry> Errnos,
    IReadOnlyList<DotNetEntry> DotNetErrnos,
    IReadOnlyList<EaiEntry> Eais,
    IReadOnlyList<Win32Entry> Win32Errors,
    IReadOnlyList<NtStatusEntry> NtStatuses);
