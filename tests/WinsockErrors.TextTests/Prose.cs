using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WinsockErrors.TextTests;

/// <summary>Spelling by hunspell and French grammar by Grammalecte.</summary>
internal static partial class Prose
{
    /// <summary>Words that no dictionary has, and that the project uses.</summary>
    private static readonly HashSet<string> Terms = ReadTerms();

    /// <summary>What Grammalecte wrongly takes for a mistake: a part of its message, and the words.</summary>
    private static readonly (string Message, string Words)[] NoMistakes =
    [
        // A pronoun, as in « la lit » and « la produit »; « appels système »; « la mention souvent passager ».
        ("« la »", "lit"), ("« lit »", "la"), ("« la »", "produit"), ("« produit »", "la"), ("« système »", "système"),
            ("« passager »", "passager"),
        // A verb without a subject, at the head of a sentence that says what a command does.
        ("S’il s’agit d’un impératif", ""),
    ];

    internal static IEnumerable<Finding> Check(IReadOnlyList<Passage> passages) =>
        CheckSpelling([.. passages.Where(passage => !passage.IsFrench)], "en_US")
            .Concat(CheckSpelling([.. passages.Where(passage => passage.IsFrench)], "fr"))
            .Concat(CheckGrammar([.. passages.Where(passage => passage.IsFrench)]));

    private static IEnumerable<Finding> CheckSpelling(IReadOnlyList<Passage> passages, string dictionary)
    {
        string unknown = Run("hunspell", ["-d", dictionary, "-i", "utf-8", "-l"],
            string.Join('\n', passages.Select(p => p.Text)) + "\n");
        return from word in unknown.Split('\n').Select(word => Elision().Replace(word.Trim('.', '\'', '’', '-'), ""))
            .Distinct()
               where word.Any(char.IsLetter) && !IsTerm(word)
               from passage in passages
               where passage.Text.Contains(word, StringComparison.Ordinal)
                   && Regex.IsMatch(passage.Text, $@"(?<!\w){Regex.Escape(word)}(?!\w)")
               select new Finding(passage, "spelling", word);
    }

    private static IEnumerable<Finding> CheckGrammar(IReadOnlyList<Passage> passages)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, string.Join("\n\n", passages.Select(passage => passage.Text)) + "\n");
            string output = Run("grammalecte-cli", ["-f", file, "-j", "-ctx"], "");
            using var report = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
            return [.. report.RootElement.GetProperty("data").EnumerateArray().SelectMany(paragraph =>
                // An empty paragraph separates two passages.
                paragraph.GetProperty("lGrammarErrors").EnumerateArray().Select(error => new Finding(
                    passages[(paragraph.GetProperty("iParagraph").GetInt32() - 1) / 2],
                    "grammar: " + error.GetProperty("sMessage").GetString(),
                    error.GetProperty("sUnderlined").GetString()!)))
                .Where(finding => !NoMistakes.Any(no => (no.Words == finding.Where || no.Words.Length == 0)
                    && finding.Fault.Contains(no.Message, StringComparison.Ordinal)))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    // A technical term, its plural, or a word made of several.
    private static bool IsTerm(string word) =>
        Terms.Contains(word) || Terms.Contains(word.TrimEnd('s'))
            || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(Terms.Contains));

    private static HashSet<string> ReadTerms()
    {
        using var terms = new StreamReader(typeof(Prose).Assembly.GetManifestResourceStream("terms.txt")!);
        return terms.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Append(Passage.Code)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // All three; otherwise the program would count as one that uses the terminal, and stop if it has none.
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "{0} should run, and not say: {1}", program, error.GetAwaiter().GetResult());
        return output.GetAwaiter().GetResult();
    }

    [GeneratedRegex("^(?:[dlnsjcmt]|qu|lorsqu|puisqu)’|['’]s$", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();
}
