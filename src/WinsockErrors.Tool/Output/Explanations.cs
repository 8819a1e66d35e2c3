using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes what there is to know of codes, one after the other, for people.</summary>
internal sealed class Explanations(ToolConsole console)
{
    private static readonly Text Category = new("Category", "Catégorie");
    private static readonly Text SeeAlso = new("See also", "Voir aussi");
    private static readonly Text Help = new("Help", "Aide");
    private static readonly Text OftenTransient = new("often transient", "souvent passager");
    private static readonly Text NotDocumented = new(
        "not on Microsoft's page of Winsock codes", "absent de la page des codes Winsock de Microsoft");

    private bool begun;

    /// <summary>Explains the code of a lookup, in each language of the answer; nothing, if it has none.</summary>
    internal void Add(Lookup lookup)
    {
        if (lookup.Error is not { } error)
        {
            return;
        }

        if (begun)
        {
            console.WriteLine();
            console.WriteLine(new string('-', console.Width));
            console.WriteLine();
        }

        begun = true;
        // The default row is the one of NO_ERROR.
        _ = error.TryGetInfo(out var info);
        foreach (var (index, language) in console.Languages.Index())
        {
            if (index > 0)
            {
                console.WriteLine();
            }

            Write(info!, LookupText.ReadAs(lookup), language);
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

    private void Write(WinsockErrorInfo info, Text? readAs, WinsockLanguage language)
    {
        int code = (int)info.Code;
        string numbers = string.Create(
            CultureInfo.InvariantCulture, $"{code}  0x{code:X}  HRESULT 0x{info.Code.ToHResult():X8}");
        console.WriteLine(
            $"{console.Bold(info.Name)}  {numbers}" + (readAs is { } text ? $"  ({text.In(language)})" : ""));
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

        var facts = new List<(Text Label, string Value)> { (Category, Describe(info.Category, remarks, language)) };
        if (info.SeeAlso.Count > 0)
        {
            facts.Add((SeeAlso, string.Join(", ", info.SeeAlso.Select(other => $"{other.GetName()} ({(int)other})"))));
        }

        if (info.GetHelpLink(language) is { } link)
        {
            facts.Add((Help, link));
        }

        int width = facts.Max(fact => fact.Label.In(language).Length);
        foreach (var (label, value) in facts)
        {
            console.WriteWrapped(value, console.Label(label.In(language).PadRight(width)) + "  ");
        }
    }
}
