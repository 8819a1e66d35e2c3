namespace WinsockErrors.Tool;

/// <summary>Tells on standard error what went wrong.</summary>
internal static class Failure
{
    internal static int Report(int exitCode, string line)
    {
        try
        {
            // One line, and nothing that a terminal would obey, whatever the input has.
            Console.Error.WriteLine(string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)).Trim());
        }
        catch (IOException)
        {
            // There is nobody left to tell; the exit code says the same.
        }

        return exitCode;
    }
}
