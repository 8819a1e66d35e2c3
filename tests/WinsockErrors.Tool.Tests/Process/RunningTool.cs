using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool.Tests;

/// <summary>A running winsockerr, for what a finished run cannot show.</summary>
internal sealed class RunningTool : IDisposable
{
    private readonly Process process;

    // Where the tests run in the background, the signal of Ctrl-C is ignored, and programs inherit that.
    internal RunningTool(params string[] arguments)
    {
        string[] command = ["dotnet", ProgramRun.GetPath("winsockerr"), .. arguments];
        process = OperatingSystem.IsLinux()
            ? ProgramRun.Start("env", ["--default-signal=INT", .. command], new Dictionary<string, string?>())
            : ProgramRun.Start(command[0], command[1..], new Dictionary<string, string?>());
    }

    internal Stream Input => process.StandardInput.BaseStream;

    internal Stream Output => process.StandardOutput.BaseStream;

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    internal async Task Write(byte[] bytes)
    {
        await Input.WriteAsync(bytes);
        await Input.FlushAsync();
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

    /// <summary>Sends it the signal of Ctrl-C.</summary>
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
