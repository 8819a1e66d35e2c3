namespace WinsockErrors.Generator;

/// <summary>Another name of a code in the Windows headers.</summary>
internal sealed record AliasEntry(string Name, string Error);
