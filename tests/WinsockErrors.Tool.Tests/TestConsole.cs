using System.Text;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs command lines of winsockerr within the tests, on a console of their own.</summary>
internal sealed class TestConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Gets the standard input; null if it is a terminal.</summary>
    internal byte[]? Input { get; init; } = [];

    /// <summary>Gets the language of the user.</summary>
    internal WinsockLanguage Language { get; init; } = WinsockLanguage.English;

    /// <summary>
    /// Gets the width of the terminal that the output and the errors go to; null if they go to files.
    /// </summary>
    internal int? Columns { get; init; }

    internal bool HasColor { get; init; }

    /// <summary>Gets where the output goes; null to keep it.</summary>
    internal Stream? Output { get; init; }

    /// <summary>Runs a command line with nothing on standard input, for a user who speaks English.</summary>
    internal static ProgramRun Start(params string[] arguments) => new TestConsole().Run(arguments);

    internal ProgramRun Run(params string[] arguments)
    {
        using var input = new MemoryStream(Input ?? []);
        using var kept = new MemoryStream();
        var output = Output ?? kept;
        using var text = new StreamWriter(output, Utf8, leaveOpen: true) { AutoFlush = true };
        using var error = new StringWriter();
        int exitCode = Program.Run(arguments, new ToolConsole
        {
            Input = input,
            IsInputRedirected = Input is not null,
            OutputStream = output,
            Output = text,
            Error = error,
            OutputColumns = Columns,
            ErrorColumns = Columns,
            HasColor = HasColor,
            Languages = [Language],
        });
        return new ProgramRun(exitCode, kept.ToArray(), error.ToString());
    }
}
