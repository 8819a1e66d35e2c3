using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes a code in a line of a list: number, name and short text.</summary>
internal static class CodeLine
{
    /// <summary>Up to the name.</summary>
    internal const string Indent = "       ";

    // For the number, the name, and three words of the text.
    private const int MinWidth = 64;

    private static readonly int NameWidth = WinsockErrorTable.All.Max(info => info.Name.Length);

    /// <summary>Writes the line; several texts are written one below the other.</summary>
    /// <param name="console">Where it is written.</param>
    /// <param name="info">The code.</param>
    /// <param name="name">Its name, which may be highlighted.</param>
    /// <param name="messages">The short texts, which may be highlighted.</param>
    internal static void Write(ToolConsole console, WinsockErrorInfo info, string name, IReadOnlyList<string> messages)
    {
        string padding = new(' ', NameWidth - info.Name.Length);
        string first = string.Create(CultureInfo.InvariantCulture, $"{(int)info.Code,5}  {name}{padding}  ");
        foreach (string message in messages)
        {
            Write(console, message, first);
            first = new string(' ', Indent.Length + NameWidth + 2);
        }
    }

    // In a file or a pipe, a line is a line. In a narrow terminal, the text has a line of its own.
    private static void Write(ToolConsole console, string message, string first)
    {
        if (!console.IsTerminal)
        {
            console.WriteLine(first + message);
        }
        else if (console.Width < MinWidth)
        {
            if (!string.IsNullOrWhiteSpace(first))
            {
                console.WriteLine(first.TrimEnd());
            }

            console.WriteWrapped(message, Indent);
        }
        else
        {
            console.WriteWrapped(message, first);
        }
    }
}
