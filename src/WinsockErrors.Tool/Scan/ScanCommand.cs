using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;

namespace WinsockErrors.Tool.Scan;

/// <summary>The command <c>winsockerr scan</c>.</summary>
internal static class ScanCommand
{
    private const int OutputBufferSize = 1 << 16;

    /// <summary>Creates the command.</summary>
    /// <param name="help">The language of its help.</param>
    /// <param name="getLanguage">Gives the language of the answer.</param>
    internal static Command Create(WinsockLanguage help, Func<ParseResult, WinsockLanguage> getLanguage)
    {
        var text = new ScanText(help);
        var file = new Argument<string?>("FILE") { Description = text.File, Arity = ArgumentArity.ZeroOrOne };
        var annotate = new Option<bool>("--annotate") { Description = text.Annotate };
        var summary = new Option<bool>("--summary") { Description = text.Summary };
        var json = new Option<bool>("--json") { Description = text.Json };
        var errno = new Option<string>("--errno") { Description = text.Errno };
        errno.AcceptOnlyFromAmong("linux", "macos", "freebsd");
        var command = new Command("scan", text.Description) { file, annotate, summary, json, errno };
        command.Validators.Add(result =>
        {
            if (result.Parent is CommandResult root && root.Children.OfType<ArgumentResult>().FirstOrDefault() is { Tokens: [var token, ..] })
            {
                result.AddError(text.TakesNoCode(token.Value));
            }
        });
        command.SetAction(result =>
        {
            var language = getLanguage(result);
            var words = new ScanText(language);
            if (result.GetValue(annotate) && (result.GetValue(summary) || result.GetValue(json)))
            {
                return Program.Fail(ExitCode.Usage, words.AnnotateAlone);
            }

            string? path = result.GetValue(file);
            if (path is null && !Console.IsInputRedirected)
            {
                return Program.Fail(ExitCode.Usage, words.NoLog);
            }

            var finder = new MentionFinder(Program.GetPlatform(result.GetValue(errno)));
            return Run(path is null or "-" ? null : path, finder, words, CreateOutput);

            ScanOutput CreateOutput(Stream stream) =>
                result.GetValue(annotate) ? new AnnotatedLog(stream, language)
                : result.GetValue(summary) ? new MentionSummary(stream, language, result.GetValue(json))
                : result.GetValue(json) ? new MentionJson(stream, language)
                : new MentionList(stream, language);
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
                return StandardOutput.IsClosed(e) ? ExitCode.Found : Program.Fail(ExitCode.InputOutput, words.WriteFailed(e.Message));
            }
        }
        catch (LogException e)
        {
            return Program.Fail(ExitCode.InputOutput, words.CannotRead(name, e.InnerException!));
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
