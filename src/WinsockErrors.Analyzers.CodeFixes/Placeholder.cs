namespace WinsockErrors.Analyzers.CodeFixes;

internal static class Placeholder;
