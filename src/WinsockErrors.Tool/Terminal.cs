using System.Text.RegularExpressions;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>Standard output for people: as wide as the terminal, and in color where it is one that has them.</summary>
internal sealed partial class Terminal
{
    // Where it is no terminal, as in a file or a mail.
    private const int DefaultWidth = 80;

    // Below, a column of text would be a few words wide; above, the eye loses the line.
    private const int MinWidth = 40;
    private const int MaxWidth = 100;

    private readonly TextWriter output = Console.Out;
    private readonly bool color;

    private Terminal(bool isTerminal)
    {
        IsTerminal = isTerminal;
        int columns = isTerminal ? Console.WindowWidth : 0;
        Width = columns <= 0 ? DefaultWidth : Math.Clamp(columns, MinWidth, MaxWidth);
        // https://no-color.org
        color = isTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb"
            && WindowsConsole.TryEnableColor();
    }

    internal bool IsTerminal { get; }

    internal int Width { get; }

    internal static Terminal Open() => new(!Console.IsOutputRedirected);

    internal string Bold(string text) => Style("1", text);

    internal string Label(string text) => Style("36", text);

    internal string Match(string text) => Style("1;31", text);

    internal void WriteLine(string line = "") => output.WriteLine(line);

    /// <summary>Writes a text after what the first line begins with; the other lines are indented as far.</summary>
    internal void WriteWrapped(string text, string first = "")
    {
        int indent = GetLength(first);
        string line = first;
        int length = indent;
        bool empty = true;
        // Only at plain spaces, so that a French no-break space keeps its colon.
        foreach (string word in text.Split(' '))
        {
            int wordLength = GetLength(word);
            if (!empty && length + 1 + wordLength > Width)
            {
                output.WriteLine(line);
                line = new string(' ', indent);
                length = indent;
                empty = true;
            }

            line += empty ? word : $" {word}";
            length += wordLength + (empty ? 0 : 1);
            empty = false;
        }

        output.WriteLine(line);
    }

    private static int GetLength(string text) => Sequence().Replace(text, "").Length;

    private string Style(string style, string text) => color ? $"\e[{style}m{text}\e[0m" : text;

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Sequence();
}
