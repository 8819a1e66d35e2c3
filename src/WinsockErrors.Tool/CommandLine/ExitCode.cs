namespace WinsockErrors.Tool;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    internal const int Found = 0;
    internal const int NotFound = 1;
    internal const int Usage = 2;
    internal const int InputOutput = 3;

    // As shells report the signal of Ctrl-C.
    internal const int Interrupted = 130;
}
