using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>
/// What a command reads from and writes to: nothing else in the program uses the streams of the process.
/// </summary>
internal sealed class ToolConsole
{
    // Where output is not a terminal, such as in a file or a mail.
    private const int DefaultWidth = 80;

    // Below, a column of text would be a few words wide; above, the eye loses the line.
    private const int MinWidth = 40;
    private const int MaxWidth = 100;

    /// <summary>Gets standard input, as bytes.</summary>
    internal required Stream Input { get; init; }

    /// <summary>
    /// Determines whether standard input is a file or a pipe, which is read if nothing else is given.
    /// </summary>
    internal required bool IsInputRedirected { get; init; }

    /// <summary>Gets standard output, as bytes; writing fails when nobody reads it anymore.</summary>
    internal required Stream OutputStream { get; init; }

    /// <summary>Gets standard output, as text.</summary>
    internal required TextWriter Output { get; init; }

    /// <summary>Gets standard error.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Gets the width of the terminal that standard output is; null if it is not one.</summary>
    internal int? OutputColumns { get; init; }

    /// <summary>Gets the width of the terminal that standard error is; null if it is not one.</summary>
    internal int? ErrorColumns { get; init; }

    /// <summary>Determines whether standard output is to have colors.</summary>
    internal bool HasColor { get; set; }

    /// <summary>Gets or sets the languages of the answers, in their order: one, or both.</summary>
    internal required WinsockLanguage[] Languages { get; set; }

    /// <summary>Gets the language of the program's own texts.</summary>
    internal WinsockLanguage Language => Languages[0];

    /// <summary>Gets how wide text may be on standard output.</summary>
    internal int Width => GetWidth(OutputColumns);

    /// <summary>Determines whether standard output is a terminal.</summary>
    internal bool IsTerminal => OutputColumns is not null;

    /// <summary>Opens the console of the process, in the language of the user.</summary>
    internal static ToolConsole Open()
    {
        var output = StandardOutput.Open();
        return new()
        {
            Input = Console.OpenStandardInput(),
            IsInputRedirected = Console.IsInputRedirected,
            OutputStream = output,
            Output = StandardOutput.OpenText(output),
            Error = Console.Error,
            OutputColumns = Console.IsOutputRedirected ? null : Console.WindowWidth,
            ErrorColumns = Console.IsErrorRedirected ? null : Console.WindowWidth,
            // https://no-color.org
            HasColor = !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
                && WindowsConsole.TryEnableColor(),
            Languages = [UserLanguage.Get()],
        };
    }

    internal string Bold(string text) => Style("1", text);

    internal string Label(string text) => Style("36", text);

    internal string Match(string text) => Style("1;31", text);

    internal void WriteLine(string line = "") => Output.WriteLine(line);

    /// <summary>Writes a text after what the first line begins with; the other lines are indented as far.</summary>
    /// <remarks>A line ends at a plain space only, so that a French no-break space keeps its colon.</remarks>
    internal void WriteWrapped(string text, string first = "") => WriteWrapped(Output, Width, text.Split(' '), first);

    /// <summary>Writes values after a label, and begins a new line between them rather than within one.</summary>
    internal void WriteList(IReadOnlyList<string> values, string first)
    {
        int room = Width - GetLength(first);
        WriteWrapped(
            Output,
            Width,
            values.Select((value, i) => i < values.Count - 1 ? value + "," : value)
                .SelectMany(value => value.Length <= room ? [value] : value.Split(' ')),
            first);
    }

    /// <summary>Reports on standard error what went wrong.</summary>
    /// <param name="exitCode">What the program is to return.</param>
    /// <param name="message">What went wrong: one thing.</param>
    /// <param name="hint">What may help.</param>
    /// <returns>The exit code.</returns>
    internal int Report(int exitCode, Text message, Text? hint = null)
    {
        try
        {
            string line = ToLine(message);
            if (ErrorColumns is null)
            {
                // In a log, a line is one message.
                Error.WriteLine(hint is { } rest ? $"{line} {ToLine(rest)}" : line);
            }
            else
            {
                int width = GetWidth(ErrorColumns);
                WriteWrapped(Error, width, line.Split(' '), "");
                if (hint is { } rest)
                {
                    WriteWrapped(Error, width, ToLine(rest).Split(' '), "");
                }
            }
        }
        catch (IOException)
        {
            // Nobody is left to tell; the exit code says the same.
        }

        return exitCode;
    }

    private static void WriteWrapped(TextWriter writer, int width, IEnumerable<string> words, string first)
    {
        int indent = GetLength(first);
        string line = first;
        int length = indent;
        bool empty = true;
        foreach (string word in words)
        {
            int wordLength = GetLength(word);
            if (!empty && length + 1 + wordLength > width)
            {
                writer.WriteLine(line.TrimEnd());
                line = new string(' ', indent);
                length = indent;
                empty = true;
            }

            // Spaces that pad a column end a line, and begin none.
            if (empty && wordLength == 0)
            {
                continue;
            }

            line += empty ? word : $" {word}";
            length += wordLength + (empty ? 0 : 1);
            empty = false;
        }

        writer.WriteLine(line);
    }

    private static int GetWidth(int? columns) =>
        columns is null or <= 0 ? DefaultWidth : Math.Clamp(columns.Value, MinWidth, MaxWidth);

    // Without the sequences of Style, which end with the first m.
    private static int GetLength(string text)
    {
        int length = text.Length;
        int end = 0;
        for (int start; (start = text.IndexOf('\e', end)) >= 0 && (end = text.IndexOf('m', start)) >= 0;)
        {
            length -= end + 1 - start;
        }

        return length;
    }

    // Nothing that a terminal would obey, whatever the input has.
    private string ToLine(Text text) =>
        string.Concat(text.In(Language).Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private string Style(string style, string text) => HasColor ? $"\e[{style}m{text}\e[0m" : text;
}
