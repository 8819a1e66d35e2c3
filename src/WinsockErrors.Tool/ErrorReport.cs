using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes what there is to know of one code, for people.</summary>
internal static class ErrorReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="answer">The user's item and its code.</param>
    /// <param name="language">The language.</param>
    internal static void Write(Terminal terminal, ErrorAnswer answer, WinsockLanguage language)
    {
        var text = new UserText(language);
        // The default row is the one of NO_ERROR.
        answer.Error!.Value.TryGetInfo(out var info);
        int code = (int)info.Code;
        string numbers = string.Create(CultureInfo.InvariantCulture, $"{code}  0x{code:X}  HRESULT 0x{info.Code.ToHResult():X8}");
        string? readAs = text.ReadAs(answer);
        terminal.WriteLine($"{terminal.Bold(info.Name)}  {numbers}" + (readAs is null ? "" : $"  ({readAs})"));
        terminal.WriteWrapped(info.GetMessage(language));
        terminal.WriteLine();
        terminal.WriteWrapped(info.GetDescription(language));
        terminal.WriteLine();

        List<string> remarks = [];
        if (info.IsTransient)
        {
            remarks.Add(text.OftenTransient);
        }

        if (code != 0 && !info.IsDocumented)
        {
            remarks.Add(text.NotDocumented);
        }

        var facts = new List<(string Label, string Value)> { (text.Category, text.Describe(info.Category, remarks)) };
        if (info.SeeAlso.Count > 0)
        {
            facts.Add((text.SeeAlso, string.Join(", ", info.SeeAlso.Select(other => $"{other.GetName()} ({(int)other})"))));
        }

        if (info.GetHelpLink(language) is { } link)
        {
            facts.Add((text.Help, link));
        }

        int width = facts.Max(fact => fact.Label.Length);
        foreach (var (label, value) in facts)
        {
            terminal.WriteWrapped(value, terminal.Label(label.PadRight(width)) + "  ");
        }
    }
}
