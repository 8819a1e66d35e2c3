using System.Diagnostics;
using System.Text;

namespace WinsockErrors.Testing;

/// <summary>The output, byte for byte, and the exit code of a program that is next to the tests.</summary>
internal sealed record ProgramRun(int ExitCode, byte[] Output, string Error)
{
    internal string OutputText => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Output);

    /// <summary>Runs a program, with nothing on its standard input.</summary>
    /// <param name="program">The name of its DLL, without the ending.</param>
    /// <param name="environment">Variables to add; null removes one.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static Task<ProgramRun> Start(
        string program, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Start(program, environment, [], arguments);

    /// <summary>Runs a program with an input to read.</summary>
    internal static Task<ProgramRun> Start(
        string program, IReadOnlyDictionary<string, string?> environment, byte[] input, params string[] arguments) =>
        Start("dotnet", [GetPath(program), .. arguments], environment, input);

    /// <summary>
    /// Runs a command of the shell, in which the name of the program, in capitals, is a variable that starts it.
    /// </summary>
    internal static Task<ProgramRun> StartShell(string command, string program, IReadOnlyDictionary<string,
        string?> environment) =>
        Start("sh", ["-c", $"{program.ToUpperInvariant()}='dotnet {GetPath(program)}'; {command}"], environment, []);

    internal static string GetPath(string program) => Path.Combine(AppContext.BaseDirectory, program + ".dll");

    private static async Task<ProgramRun> Start(
        string file, string[] arguments, IReadOnlyDictionary<string, string?> environment, byte[] input)
    {
        using var process = Start(file, arguments, environment);
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        var written = Write();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await written;
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output.ToArray(), await error);

        // While the output is read: neither needs to fit into a pipe.
        async Task Write()
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
    }

    /// <summary>Starts a program, for what a finished run cannot show.</summary>
    internal static Process Start(string file, string[] arguments, IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        // The tests decide the language, not the machine they run on.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
