using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes a system, most often --platform.</summary>
internal static class PlatformOption
{
    private static readonly string[] Choices = ["linux", "macos", "freebsd"];

    internal static Option<string> Create(WinsockLanguage language, Text description, string name = "--platform") =>
        ChoiceOption.Create(language, name, string.Join('|', Choices), description, Choices);

    internal static UnixPlatform? Get(string? value) =>
        value is null ? null : Enum.Parse<UnixPlatform>(value, ignoreCase: true);
}
