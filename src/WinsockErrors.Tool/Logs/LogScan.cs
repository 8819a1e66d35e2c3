using System.Runtime.InteropServices;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>Scans one log after another.</summary>
/// <param name="console">Where the logs may come from, and where the findings go.</param>
/// <param name="words">The words of the scan.</param>
/// <param name="platform">The system whose errno numbers are read; null for none.</param>
/// <param name="createOutput">Creates the output that writes the findings to a stream.</param>
internal sealed class LogScan(
    ToolConsole console, ScanText words, UnixPlatform? platform, Func<Stream, ScanOutput> createOutput)
{
    private const int OutputBufferSize = 1 << 16;

    private readonly Lock writing = new();
    private readonly LineReader reader = new(platform);
    private bool finished;
    private long otherErrnoLines;

    /// <summary>Scans the logs, including those after one that cannot be read.</summary>
    /// <param name="paths">The logs.</param>
    /// <param name="hints">Whether to mention numbers that need a system.</param>
    /// <returns>The exit code.</returns>
    internal int Run(IReadOnlyList<string> paths, bool hints)
    {
        try
        {
            using var buffer = new BufferedStream(console.OutputStream, OutputBufferSize);
            var output = createOutput(buffer);
            int exitCode = Run(paths, output);
            if (hints && otherErrnoLines > 0)
            {
                console.Report(exitCode, ScanText.OtherErrno(otherErrnoLines));
            }

            return exitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A reader of the beginning only, such as head, has it.
            return StandardOutput.IsClosed(e)
                ? ExitCode.Found
                : console.Report(ExitCode.InputOutput, ScanText.WriteFailed(e));
        }
    }

    private int Run(IReadOnlyList<string> paths, ScanOutput output)
    {
        // Ctrl-C ends the program, but not before what has been found is written: nothing else ends the summary of a
        // log that grows.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => FinishSoon(output));
        var filter = new AnchorFilter(reader.Phrases);
        bool failed = false;
        try
        {
            foreach (string path in paths)
            {
                string name = path == LogFiles.StandardInput ? words.StandardInput : path;
                output.LogName = paths.Count > 1 ? name : null;
                try
                {
                    using var scanner = new LogScanner(LogFiles.Open(path, console.Input), filter, reader, output);
                    if (!Scan(scanner, output))
                    {
                        return ExitCode.Interrupted;
                    }
                }
                catch (LogException e)
                {
                    failed = true;
                    console.Report(ExitCode.InputOutput, ScanText.CannotRead(name, e.InnerException!));
                }
            }
        }
        finally
        {
            // Also for a log that can be read no further.
            lock (writing)
            {
                Finish(output);
            }
        }

        return failed ? ExitCode.InputOutput : output.Found ? ExitCode.Found : ExitCode.NotFound;
    }

    // Returns whether it reached the end.
    private bool Scan(LogScanner scanner, ScanOutput output)
    {
        while (scanner.Read())
        {
            lock (writing)
            {
                if (finished)
                {
                    return false;
                }

                scanner.Scan();

                // What follows may take its time.
                output.Flush();
            }
        }

        otherErrnoLines += scanner.OtherErrnoLines;
        return true;
    }

    private void FinishSoon(ScanOutput output)
    {
        // Where nobody reads the output, nothing can be written.
        if (!writing.TryEnter(TimeSpan.FromSeconds(1)))
        {
            return;
        }

        try
        {
            Finish(output);
        }
        catch (IOException)
        {
            // The program ends either way.
        }
        finally
        {
            writing.Exit();
        }
    }

    private void Finish(ScanOutput output)
    {
        if (!finished)
        {
            finished = true;
            output.Finish();
        }
    }
}
