using Microsoft.CodeAnalysis;

namespace WinsockErrors.Analyzers.CodeFixes;

/// <summary>The titles of the fixes, in the language of the editor.</summary>
internal static class FixTitles
{
    internal static string SetLastError => Get("Fix_SetLastError");

    internal static string ReadFirst => Get("Fix_ReadFirst");

    internal static string Name(string name) => Get("Fix_Name", name);

    private static string Get(string name, params string[] arguments) =>
        new LocalizableResourceString(name, RuleResources.Manager, typeof(RuleResources), arguments)
            .ToString(formatProvider: null);
}
