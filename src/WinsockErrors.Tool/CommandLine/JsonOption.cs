using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>The option --json.</summary>
internal static class JsonOption
{
    internal static Option<bool> Create(WinsockLanguage language) => FlagOption.Create(language, "--json", new(
        "A JSON array for programs, in UTF-8, with everything in both languages.",
        "Un tableau JSON pour les programmes, en UTF-8, avec tout dans les deux langues."));
}
