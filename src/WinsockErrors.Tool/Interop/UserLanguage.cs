namespace WinsockErrors.Tool.Interop;

/// <summary>The language of the user.</summary>
internal static class UserLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Gets the language from the system.</summary>
    /// <remarks>
    /// .NET would first load a library of more than 30 MB, which its native programs for Linux do without. On Windows
    /// and macOS, the user interface may have a different language from these variables.
    /// </remarks>
    internal static WinsockLanguage Get() => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? WinsockLanguage.FromCulture()
        : FromLocale(Variables.Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    // fr, fr_CA.UTF-8, fr@euro
    private static WinsockLanguage FromLocale(string? locale) =>
        locale is not null && locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
            && (locale.Length == 2 || !char.IsAsciiLetter(locale[2]))
            ? WinsockLanguage.French
            : WinsockLanguage.English;
}
