using System.CommandLine;
using System.Runtime.InteropServices;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool.Scan;

/// <summary>The command <c>winsockerr scan</c>.</summary>
internal static class ScanCommand
{
    private const int OutputBufferSize = 1 << 16;

    internal static Command Create(ToolConsole console)
    {
        var words = new ScanText(console.Languages);
        var file = new Argument<string?>("FILE")
        {
            HelpName = words.FileName,
            Description = words.File,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var annotate = FlagOption.Create(console.Language, "--annotate", ScanText.Annotate);
        var summary = FlagOption.Create(console.Language, "--summary", ScanText.Summary);
        var json = FlagOption.Create(console.Language, "--json", ScanText.Json);
        var errno = PlatformOption.Create(console.Language, ScanText.Errno, "--errno");
        var command = new Command("scan", words.Description) { file, annotate, summary, json, errno };
        HelpAction.AddTo(command, console, ScanText.Usages,
        [
            "winsockerr scan app.log",
            "winsockerr scan --annotate <app.log",
            "winsockerr scan app.log --summary --lang fr",
            "journalctl | winsockerr scan --errno linux",
        ]);
        command.SetAction(result =>
        {
            if (result.GetValue(annotate) && (result.GetValue(summary) || result.GetValue(json)))
            {
                return console.Report(ExitCode.Usage, ScanText.AnnotateAlone);
            }

            string? path = result.GetValue(file);
            if (path is null && !console.IsInputRedirected)
            {
                return console.Report(ExitCode.Usage, ScanText.NoLog);
            }

            var finder = new MentionFinder(result.GetValue(errno));
            return Run(console, path is null or "-" ? null : path, finder, words, CreateOutput);

            ScanOutput CreateOutput(Stream stream) =>
                result.GetValue(annotate) ? new AnnotatedLog(stream, words)
                : result.GetValue(summary) ? new MentionSummary(stream, words, result.GetValue(json))
                : result.GetValue(json) ? new MentionJson(stream)
                : new MentionList(stream, words);
        });
        return command;
    }

    private static int Run(
        ToolConsole console, string? path, MentionFinder finder, ScanText words, Func<Stream, ScanOutput> createOutput)
    {
        string name = path ?? words.StandardInput;
        try
        {
            using var log = Open(console, path);
            try
            {
                using var buffer = new BufferedStream(console.OutputStream, OutputBufferSize);
                var output = createOutput(buffer);
                using var scanner = new LogScanner(log, finder, output);
                return Scan(scanner, output);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Whoever reads the beginning only, as head does, has got it.
                return StandardOutput.IsClosed(e) ? ExitCode.Found : console.Report(ExitCode.InputOutput, ScanText.WriteFailed(e.Message));
            }
        }
        catch (LogException e)
        {
            return console.Report(ExitCode.InputOutput, ScanText.CannotRead(name, e.InnerException!));
        }
    }

    private static int Scan(LogScanner scanner, ScanOutput output)
    {
        var writing = new Lock();
        bool finished = false;

        // Ctrl-C ends the program, but not before what has been found is written: nothing else ends the summary of a log that grows.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ =>
        {
            // Where nobody reads the output, nothing can be written.
            if (!writing.TryEnter(TimeSpan.FromSeconds(1)))
            {
                return;
            }

            try
            {
                Finish();
            }
            catch (IOException)
            {
                // The program ends either way.
            }
            finally
            {
                writing.Exit();
            }
        });
        try
        {
            while (scanner.Read())
            {
                lock (writing)
                {
                    if (finished)
                    {
                        return ExitCode.Interrupted;
                    }

                    scanner.Scan();

                    // What follows may take its time.
                    output.Flush();
                }
            }
        }
        finally
        {
            // Also of a log that can be read no further.
            lock (writing)
            {
                Finish();
            }
        }

        return output.Found ? ExitCode.Found : ExitCode.NotFound;

        void Finish()
        {
            if (!finished)
            {
                finished = true;
                output.Finish();
            }
        }
    }

    private static Stream Open(ToolConsole console, string? path)
    {
        if (path is null)
        {
            return console.Input;
        }

        try
        {
            // The program that writes the log may go on with it, and even remove it.
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LogException(e);
        }
    }
}
