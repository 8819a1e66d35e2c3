using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes a system, most often --platform.</summary>
internal static class PlatformOption
{
    private static readonly string[] Choices = ChoiceOption.GetChoices<UnixPlatform>();

    internal static Option<UnixPlatform?> Create(
        WinsockLanguage language, Text description, string name = "--platform") =>
        ChoiceOption.Create(
            language, name, string.Join('|', Choices), description, Choices, ChoiceOption.Parse<UnixPlatform>);

    /// <summary>Gets what people call a system.</summary>
    internal static string GetName(UnixPlatform? platform) =>
        platform == UnixPlatform.MacOS ? "macOS" : $"{platform}";
}
