namespace WinsockErrors.Tool;

/// <summary>A section of the help, which is shown in a terminal or becomes part of the manual page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Rows">Its lines: a label and its explanation, or a line that stands by itself.</param>
internal sealed record HelpSection(Text Title, IReadOnlyList<(string Label, string? Text)> Rows);
