using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes what there is to know of one code, for people.</summary>
internal static class ErrorReport
{
    private static readonly Text Category = new("Category", "Catégorie");
    private static readonly Text SeeAlso = new("See also", "Voir aussi");
    private static readonly Text Help = new("Help", "Aide");
    private static readonly Text OftenTransient = new("often transient", "souvent passager");
    private static readonly Text NotDocumented = new(
        "not on Microsoft's page of Winsock codes", "absent de la page des codes Winsock de Microsoft");

    /// <summary>Writes the report.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="answer">The user's item and its code.</param>
    /// <param name="language">The language.</param>
    internal static void Write(ToolConsole console, ErrorAnswer answer, WinsockLanguage language)
    {
        if (answer.Error is not { } error || !error.TryGetInfo(out var info))
        {
            throw new ArgumentException("The answer has no code of the table.", nameof(answer));
        }

        int code = (int)info.Code;
        string numbers = string.Create(CultureInfo.InvariantCulture, $"{code}  0x{code:X}  HRESULT 0x{info.Code.ToHResult():X8}");
        string? readAs = AnswerText.ReadAs(answer)?.In(language);
        console.WriteLine($"{console.Bold(info.Name)}  {numbers}" + (readAs is null ? "" : $"  ({readAs})"));
        console.WriteWrapped(info.GetMessage(language));
        console.WriteLine();
        console.WriteWrapped(info.GetDescription(language));
        console.WriteLine();

        List<string> remarks = [];
        if (info.IsTransient)
        {
            remarks.Add(OftenTransient.In(language));
        }

        if (code != 0 && !info.IsDocumented)
        {
            remarks.Add(NotDocumented.In(language));
        }

        var facts = new List<(string Label, string Value)> { (Category.In(language), Describe(info.Category, remarks, language)) };
        if (info.SeeAlso.Count > 0)
        {
            facts.Add((SeeAlso.In(language), string.Join(", ", info.SeeAlso.Select(other => $"{other.GetName()} ({(int)other})"))));
        }

        if (info.GetHelpLink(language) is { } link)
        {
            facts.Add((Help.In(language), link));
        }

        int width = facts.Max(fact => fact.Label.Length);
        foreach (var (label, value) in facts)
        {
            console.WriteWrapped(value, console.Label(label.PadRight(width)) + "  ");
        }
    }

    // The name that programs know the category by, and in French its meaning before it.
    private static string Describe(
        WinsockErrorCategory category, List<string> remarks, WinsockLanguage language)
    {
        string remark = string.Join(", ", remarks);
        return language == WinsockLanguage.French
            ? $"{category.GetDisplayName(WinsockLanguage.French)} ({category})" + (remarks.Count == 0 ? "" : $", {remark}")
            : category + (remarks.Count == 0 ? "" : $" ({remark})");
    }
}
