using System.Diagnostics;
using System.Text;

namespace WinsockErrors.PackageTests;

/// <summary>The output and the exit code of another program.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Text">What it printed, with standard error last, Unix line ends, and none at the end.</param>
internal sealed record Command(int ExitCode, string Text)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs a program that must succeed.</summary>
    /// <returns>What it printed.</returns>
    internal static Task<string> Run(string folder, string file, params string[] arguments) =>
        Run(folder, new Dictionary<string, string?>(), file, arguments);

    /// <summary>Runs a program that must succeed, in an environment of its own; null removes a variable.</summary>
    internal static async Task<string> Run(
        string folder, IReadOnlyDictionary<string, string?> environment, string file, params string[] arguments)
    {
        var run = await Start(folder, environment, [], file, arguments);
        run.ExitCode.Should()
            .Be(0, "{0} {1} should succeed, but it printed:\n{2}", file, string.Join(' ', arguments), run.Text);
        return run.Text;
    }

    /// <summary>Runs a program, whatever its outcome, with an input.</summary>
    internal static async Task<Command> Start(
        string folder, IReadOnlyDictionary<string, string?> environment, byte[] input, string file,
            params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // Nothing that outlives the program may keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new Command(process.ExitCode, (await output + await error).ReplaceLineEndings("\n").TrimEnd('\n'));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
