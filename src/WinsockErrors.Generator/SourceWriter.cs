using System.Globalization;
using System.Text;

namespace WinsockErrors.Generator;

/// <summary>Collects the lines of a generated file, with LF ends whatever the system, and indentation for C#.</summary>
internal sealed class SourceWriter
{
    internal const string Command = "dotnet run --project src/WinsockErrors.Generator";

    private readonly StringBuilder text = new();
    private string indent = "";

    internal SourceWriter Line(FormattableString line) => Line(line.ToString(CultureInfo.InvariantCulture));

    internal SourceWriter Line(string line = "")
    {
        text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        return this;
    }

    internal SourceWriter Open(string line)
    {
        Line(line).Line("{");
        indent += "    ";
        return this;
    }

    internal SourceWriter Close(string end = "}")
    {
        indent = indent[4..];
        return Line(end);
    }

    public override string ToString() => text.ToString();
}
