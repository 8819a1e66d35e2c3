namespace WinsockErrors.Generator;

/// <summary>What other numberings have in common with the Winsock codes.</summary>
internal sealed record Conversions(IReadOnlyList<ErrnoEntry> Errnos);
