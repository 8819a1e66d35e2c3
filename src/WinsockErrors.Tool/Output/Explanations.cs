using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>Writes what there is to know about codes, one after the other, for people.</summary>
internal sealed class Explanations(ToolConsole console)
{
    private static readonly Text WhatToDo = new("What to do", "Que faire");
    private static readonly Text Category = new("Category", "Catégorie");
    private static readonly Text OtherNames = new("Other names", "Autres noms");
    private static readonly Text SeeAlso = new("See also", "Voir aussi");
    private static readonly Text Help = new("Help", "Aide");
    private static readonly Text OftenTransient = new("often transient", "souvent passager");
    private static readonly Text NotDocumented = new(
        "not on Microsoft's page of Winsock codes", "absent de la page des codes Winsock de Microsoft");

    private bool begun;

    /// <summary>Explains the code of a lookup, in each language of the answer; writes nothing if it has none.</summary>
    internal void Add(Lookup lookup)
    {
        if (lookup.Info is { } info)
        {
            Add(info, LookupText.ReadAs(lookup));
        }
    }

    /// <summary>Explains a code.</summary>
    /// <param name="info">The code.</param>
    /// <param name="readAs">How the input was read; null if that is obvious.</param>
    internal void Add(WinsockErrorInfo info, Text? readAs)
    {
        if (begun)
        {
            console.WriteLine();
            console.WriteLine(new string('-', console.Width));
            console.WriteLine();
        }

        begun = true;
        foreach (var language in console.Languages)
        {
            if (language != console.Language)
            {
                console.WriteLine();
            }

            Write(info, readAs, language);
        }
    }

    private static IEnumerable<Fact> GetFacts(WinsockErrorInfo info, WinsockLanguage language)
    {
        int hresult = info.Code.ToHResult();
        Fact[] facts =
        [
            new(Category.In(language), [Describe(info, language)]),
            new("HRESULT", [string.Create(CultureInfo.InvariantCulture, $"0x{hresult:X8} {hresult}")]),
            new("SocketError", Enum.GetName(info.Code.ToSocketError()) is { } name ? [name] : []),
            new("errno", Format(info, WinsockErrorNotation.ErrnoName)),
            new("getaddrinfo", Format(info, WinsockErrorNotation.GetAddrInfoName)),
            new("Windows", Format(info, WinsockErrorNotation.Win32Name)),
            new("NTSTATUS", Format(info, WinsockErrorNotation.NtStatusName)),
            new(OtherNames.In(language), [.. info.OtherNames.Where(IsAlias)]),
            new(SeeAlso.In(language), [.. info.SeeAlso.Select(other => $"{other.GetName()} ({(int)other})")]),
            new(Help.In(language), info.GetHelpLink(language) is { } link ? [link] : []),
        ];
        return facts.Where(fact => fact.Values.Length > 0);
    }

    private static bool IsAlias(string name) =>
        WinsockErrorTable.TryParse(name, out _, out var notation) && notation == WinsockErrorNotation.Alias;

    private static string[] Format(WinsockErrorInfo info, WinsockErrorNotation notation) =>
    [
        .. info.Equivalents.Where(equivalent => equivalent.Notation == notation).Select(equivalent => notation switch
        {
            WinsockErrorNotation.Win32Name => string.Create(
                CultureInfo.InvariantCulture, $"{equivalent.Name} {equivalent.WindowsNumber}"),
            WinsockErrorNotation.NtStatusName => string.Create(
                CultureInfo.InvariantCulture, $"{equivalent.Name} 0x{equivalent.WindowsNumber:X8}"),
            _ => equivalent.Name + FormatUnixNumbers(equivalent),
        }),
    ];

    private static string FormatUnixNumbers(WinsockErrorEquivalent equivalent)
    {
        var numbers = new List<string>();
        foreach (var platform in Enum.GetValues<UnixPlatform>())
        {
            if (equivalent.GetUnixNumber(platform) is { } number)
            {
                numbers.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{PlatformOption.GetName(platform)} {number}"));
            }
        }

        return numbers.Count == 0 ? "" : $" ({string.Join(", ", numbers)})";
    }

    // The category's name in programs, preceded in French by its meaning.
    private static string Describe(WinsockErrorInfo info, WinsockLanguage language)
    {
        Text?[] remarks =
        [
            info.IsTransient ? OftenTransient : null,
            info.IsDocumented || info.Code == WinsockError.NO_ERROR ? null : NotDocumented,
        ];
        string remark = string.Join(", ", remarks.OfType<Text>().Select(text => text.In(language)));
        string category = info.Category.GetDisplayName(language);
        return new Text(
            info.Category + (remark.Length == 0 ? "" : $" ({remark})"),
            $"{category} ({info.Category})" + (remark.Length == 0 ? "" : $", {remark}")).In(language);
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
        WriteParagraphs(info.GetDescription(language));
        if (info.GetAdvice(language) is { } advice)
        {
            console.WriteLine(console.Bold(WhatToDo.In(language)));
            WriteParagraphs(advice);
        }

        var facts = GetFacts(info, language).ToList();
        int width = facts.Max(fact => fact.Label.Length);
        foreach (var (label, values) in facts)
        {
            console.WriteList(values, console.Label(label.PadRight(width)) + "  ");
        }
    }

    private void WriteParagraphs(string text)
    {
        foreach (string paragraph in Paragraphs.Split(text))
        {
            console.WriteWrapped(paragraph);
            console.WriteLine();
        }
    }

    private sealed record Fact(string Label, string[] Values);
}
