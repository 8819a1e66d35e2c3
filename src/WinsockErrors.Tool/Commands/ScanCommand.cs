using System.CommandLine;
using System.Runtime.InteropServices;
using WinsockErrors.Tool.Interop;

namespace WinsockErrors.Tool;

/// <summary>The command <c>winsockerr scan</c>.</summary>
internal static class ScanCommand
{
    private const int OutputBufferSize = 1 << 16;

    internal static Command Create(UserText text, IReadOnlyList<WinsockLanguage> languages)
    {
        var words = new ScanText(text, languages);
        var file = new Argument<string?>("FILE")
        {
            HelpName = words.FileName,
            Description = words.File,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var annotate = FlagOption.Create("--annotate", words.Annotate);
        var summary = FlagOption.Create("--summary", words.Summary);
        var json = FlagOption.Create("--json", words.Json);
        var errno = PlatformOption.Create(text, words.Errno, "--errno");
        var command = new Command("scan", words.Description) { file, annotate, summary, json, errno };
        HelpAction.AddTo(command, text, words.Usages,
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
                return Failure.Report(ExitCode.Usage, words.AnnotateAlone);
            }

            string? path = result.GetValue(file);
            if (path is null && !Console.IsInputRedirected)
            {
                return Failure.Report(ExitCode.Usage, words.NoLog);
            }

            var finder = new MentionFinder(PlatformOption.Get(result.GetValue(errno)));
            return Run(path is null or "-" ? null : path, finder, words, CreateOutput);

            ScanOutput CreateOutput(Stream stream) =>
                result.GetValue(annotate) ? new AnnotatedLog(stream, words)
                : result.GetValue(summary) ? new MentionSummary(stream, words, result.GetValue(json))
                : result.GetValue(json) ? new MentionJson(stream)
                : new MentionList(stream, words);
        });
        return command;
    }

    private static int Run(string? path, MentionFinder finder, ScanText words, Func<Stream, ScanOutput> createOutput)
    {
        string name = path ?? words.StandardInput;
        try
        {
            using var log = Open(path);
            try
            {
                using var stream = StandardOutput.Open();
                using var buffer = new BufferedStream(stream, OutputBufferSize);
                var output = createOutput(buffer);
                using var scanner = new LogScanner(log, finder, output);
                return Scan(scanner, output);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Whoever reads the beginning only, as head does, has got it.
                return StandardOutput.IsClosed(e) ? ExitCode.Found : Failure.Report(ExitCode.InputOutput, words.WriteFailed(e.Message));
            }
        }
        catch (LogException e)
        {
            return Failure.Report(ExitCode.InputOutput, words.CannotRead(name, e.InnerException!));
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

    private static Stream Open(string? path)
    {
        if (path is null)
        {
            return Console.OpenStandardInput();
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
