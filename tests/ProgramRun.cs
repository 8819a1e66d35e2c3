using System.Diagnostics;
using System.Text;

namespace WinsockErrors.Testing;

/// <summary>What a program that lies beside the tests printed, byte for byte, and returned.</summary>
internal sealed record ProgramRun(int ExitCode, byte[] Output, string Error)
{
    internal string OutputText => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Output);

    /// <summary>Runs a program.</summary>
    /// <param name="program">The name of its DLL, without the ending.</param>
    /// <param name="environment">Variables to add; null removes one.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static async Task<ProgramRun> Start(
        string program, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, program + ".dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The tests decide the language, not the machine they run on.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, output.ToArray(), await error);
    }
}
