using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>The option --platform.</summary>
internal static class PlatformOption
{
    internal static Option<string> Create(UserText text, string description)
    {
        var option = new Option<string>("--platform") { HelpName = "linux|macos|freebsd", Description = description };
        return option.AcceptOnly(text, ["linux", "macos", "freebsd"]);
    }

    internal static UnixPlatform? Get(string? value) =>
        value is null ? null : Enum.Parse<UnixPlatform>(value, ignoreCase: true);
}
