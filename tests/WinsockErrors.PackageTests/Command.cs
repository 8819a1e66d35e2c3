using System.Diagnostics;
using System.Text;

namespace WinsockErrors.PackageTests;

/// <summary>Runs other programs, as a user does on the command line.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a program that is to succeed.</summary>
    /// <returns>What it printed, with the line ends of Unix and none at the end.</returns>
    internal static Task<string> Run(string folder, string file, params string[] arguments) =>
        Run(folder, new Dictionary<string, string?>(), file, arguments);

    /// <summary>Runs a program that is to succeed, in an environment of its own; null removes a variable.</summary>
    internal static async Task<string> Run(
        string folder, IReadOnlyDictionary<string, string?> environment, string file, params string[] arguments)
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
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            string printed = (await output + await error).ReplaceLineEndings("\n").TrimEnd('\n');
            process.ExitCode.Should().Be(0, "{0} {1} should succeed, but it printed:\n{2}", file, string.Join(' ', arguments), printed);
            return printed;
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
