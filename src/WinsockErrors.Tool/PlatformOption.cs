using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes a system, most often --platform.</summary>
internal static class PlatformOption
{
    internal static Option<string> Create(UserText text, string description, string name = "--platform")
    {
        var option = new Option<string>(name) { HelpName = "linux|macos|freebsd", Description = description };
        return option.AcceptOnly(text, ["linux", "macos", "freebsd"]);
    }

    internal static UnixPlatform? Get(string? value) =>
        value is null ? null : Enum.Parse<UnixPlatform>(value, ignoreCase: true);
}
