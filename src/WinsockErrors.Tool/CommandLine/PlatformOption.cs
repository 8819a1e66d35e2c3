using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes a system, most often --platform.</summary>
internal static class PlatformOption
{
    private static readonly string[] Choices = ChoiceOption.GetChoices<UnixPlatform>();

    internal static Option<string?> Create(
        WinsockLanguage language, Text description, string name = "--platform") =>
        ChoiceOption.Create(
            language, name, string.Join('|', Choices), description, Choices, ChoiceOption.IsMember<UnixPlatform>);

    /// <summary>Gets the system; null if the option is not given.</summary>
    internal static UnixPlatform? Get(ParseResult result, Option<string?> option) =>
        ChoiceOption.Parse<UnixPlatform>(result.GetValue(option));

    /// <summary>Gets the display name of a system.</summary>
    internal static string GetName(UnixPlatform? platform) =>
        platform == UnixPlatform.MacOS ? "macOS" : $"{platform}";
}
