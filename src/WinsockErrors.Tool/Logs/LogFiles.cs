namespace WinsockErrors.Tool;

/// <summary>Finds and opens logs.</summary>
internal static class LogFiles
{
    /// <summary>The name that means standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>Finds the files that match a pattern, where no shell has done so.</summary>
    /// <returns>The files, in order; the argument itself, if it is not a pattern or no file matches.</returns>
    internal static IReadOnlyList<string> Expand(string argument)
    {
        string pattern = Path.GetFileName(argument);
        if (!pattern.AsSpan().ContainsAny('*', '?') || File.Exists(argument))
        {
            return [argument];
        }

        try
        {
            string folder = argument[..^pattern.Length];
            string[] files = Directory.GetFiles(folder.Length == 0 ? "." : folder, pattern);
            return files.Length == 0 ? [argument]
                : [.. files.Select(file => folder + Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [argument];
        }
    }

    internal static Stream Open(string path, Stream standardInput)
    {
        if (path == StandardInput)
        {
            return standardInput;
        }

        try
        {
            // The program that writes the log may continue it, and even remove it.
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0,
                    FileOptions.SequentialScan);
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new LogException(e);
        }
    }
}
