namespace WinsockErrors.Tool;

/// <summary>Tells on standard error what went wrong.</summary>
internal static class Failure
{
    internal static int Report(int exitCode, string line)
    {
        // One line, whatever line ends the input or a message of the parser has.
        Console.Error.WriteLine(string.Join(' ', line.Split('\r', '\n').Select(part => part.Trim())));
        return exitCode;
    }
}
