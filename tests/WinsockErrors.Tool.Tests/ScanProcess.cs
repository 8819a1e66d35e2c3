using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool.Tests;

/// <summary>A running <c>winsockerr scan</c>, for what a finished run cannot show.</summary>
internal sealed class ScanProcess : IDisposable
{
    private readonly Process process;

    internal ScanProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        start.ArgumentList.Add("scan");
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        process = Process.Start(start)!;
    }

    internal static string Program => Path.Combine(AppContext.BaseDirectory, "winsockerr.dll");

    internal Stream Input => process.StandardInput.BaseStream;

    internal Stream Output => process.StandardOutput.BaseStream;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    /// <summary>Runs it on an input.</summary>
    internal static async Task<ProgramRun> Run(byte[] input, params string[] arguments)
    {
        using var scan = new ScanProcess(arguments);
        var written = scan.Write(input, close: true);
        using var output = new MemoryStream();
        await scan.Output.CopyToAsync(output);
        await written;
        var (exitCode, error) = await scan.End();
        return new ProgramRun(exitCode, output.ToArray(), error);
    }

    internal async Task Write(byte[] bytes, bool close = false)
    {
        await Input.WriteAsync(bytes);
        await Input.FlushAsync();
        if (close)
        {
            Input.Close();
        }
    }

    internal async Task<string> ReadLine()
    {
        var line = new List<byte>();
        byte[] one = new byte[1];
        while (await Output.ReadAsync(one) == 1 && one[0] != '\n')
        {
            line.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Sends it what Ctrl-C sends.</summary>
    internal async Task Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    internal async Task<(int ExitCode, string Error)> End()
    {
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
