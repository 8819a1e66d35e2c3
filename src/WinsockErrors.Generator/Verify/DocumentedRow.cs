namespace WinsockErrors.Generator;

/// <summary>A row of a documented page of error codes.</summary>
/// <param name="Name">The macro's name.</param>
/// <param name="Code">The number.</param>
/// <param name="Links">
/// The functions and structures that the row links to, as the addresses spell them, such as <c>wsarecvfrom</c>.
/// </param>
internal sealed record DocumentedRow(string Name, int Code, IReadOnlyList<string> Links);
