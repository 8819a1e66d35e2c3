using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes what there is to know of one code, for people.</summary>
internal static class ErrorReport
{
    private const int Width = 80;

    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="info">The row.</param>
    /// <param name="readAs">How the user's argument was read; null to say nothing of it.</param>
    /// <param name="language">The language.</param>
    internal static void Write(TextWriter output, WinsockErrorInfo info, string? readAs, WinsockLanguage language)
    {
        var text = new UserText(language);
        int code = (int)info.Code;
        string headline = string.Create(
            CultureInfo.InvariantCulture,
            $"{info.Name}  {code}  0x{code:X}  HRESULT 0x{(code == 0 ? 0 : 0x80070000u | (uint)code):X8}");
        output.WriteLine(headline + (readAs is null ? "" : $"  ({readAs})"));
        output.WriteLine(info.GetMessage(language));
        output.WriteLine();
        foreach (string line in Wrap(info.GetDescription(language)))
        {
            output.WriteLine(line);
        }

        List<string> remarks = [];
        if (info.IsTransient)
        {
            remarks.Add(text.OftenTransient);
        }

        if (code != 0 && !info.IsDocumented)
        {
            remarks.Add(text.NotDocumented);
        }

        var facts = new List<(string Label, string Value)>
        {
            (text.Category, remarks.Count == 0 ? $"{info.Category}" : $"{info.Category} ({string.Join(", ", remarks)})"),
        };
        if (info.SeeAlso.Count > 0)
        {
            facts.Add((text.SeeAlso, string.Join(", ", info.SeeAlso.Select(other => $"{other.GetName()} ({(int)other})"))));
        }

        if (info.GetHelpLink(language) is { } link)
        {
            facts.Add((text.Help, link));
        }

        output.WriteLine();
        int width = facts.Max(fact => fact.Label.Length);
        foreach (var (label, value) in facts)
        {
            output.WriteLine($"{label.PadRight(width)}  {value}");
        }
    }

    // Breaks at plain spaces only, so that a French no-break space keeps its colon.
    private static IEnumerable<string> Wrap(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
