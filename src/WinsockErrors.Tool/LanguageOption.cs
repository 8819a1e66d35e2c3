using System.CommandLine;
using System.Globalization;

namespace WinsockErrors.Tool;

/// <summary>The option --lang, which every command has.</summary>
internal static class LanguageOption
{
    internal static Option<string> Create()
    {
        var option = new Option<string>("--lang")
        {
            Description = "The language of the answer, en or fr. Without it, that of the user interface.",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "fr");
        return option;
    }

    /// <summary>The language asked for, or that of the user interface.</summary>
    internal static WinsockLanguage GetLanguage(string? option)
    {
        string name = option ?? CultureInfo.CurrentUICulture.Name;
        return name == "fr" || name.StartsWith("fr-", StringComparison.Ordinal) ? WinsockLanguage.French : WinsockLanguage.English;
    }
}
