namespace WinsockErrors.Tool;

/// <summary>The answer to a text: a code, several, or candidates; written at once.</summary>
/// <param name="console">Where it is written.</param>
/// <param name="platform">The system of errno numbers; null if none was given.</param>
/// <param name="json">The array that takes the answers; null if people read them.</param>
internal sealed class TextAnswer(ToolConsole console, UnixPlatform? platform, JsonArray? json)
{
    // One slip in a short name, two in a long one.
    private static readonly string[] Commands = ["search", "list", "convert", "scan", "completion"];

    private static readonly Text Nearest = new("Closest matches:", "Les plus proches\u00A0:");

    private readonly LookupOutcome outcome = new(console);
    private readonly Explanations explanations = new(console);

    /// <summary>
    /// Determines whether an argument is a code, or is meant for one: a number, or a name in capitals.
    /// </summary>
    internal static bool IsMeantForCode(string argument, UnixPlatform? platform)
    {
        var lookup = CodeReader.Read(argument, platform);
        return lookup.Problem switch
        {
            LookupProblem.None => true,
            LookupProblem.NoSuchName => IsNameInCapitals(argument),
            LookupProblem.NotReadable => false,
            _ => true,
        };
    }

    internal void Add(string input)
    {
        var lookup = CodeReader.Read(input, platform);
        bool isWord = lookup.Problem == LookupProblem.NoSuchName;
        if (lookup.Problem is not (LookupProblem.NoSuchName or LookupProblem.NotReadable or LookupProblem.NotAnErrno))
        {
            Add(lookup);
            return;
        }

        var readings = PastedText.Read(input, platform, console.Language);
        if (readings.Count == 0)
        {
            Add(lookup);
            return;
        }

        foreach (var reading in readings)
        {
            json?.Add(properties => JsonProperties.WriteReading(properties, input, reading));
        }

        if (readings[0].Step != ReadingStep.Candidate)
        {
            outcome.Add(ExitCode.Found);
            foreach (var reading in json is null ? readings : [])
            {
                explanations.Add(reading.Info, LookupText.ReadAs(reading));
            }

            return;
        }

        if (isWord && IsNameInCapitals(input))
        {
            outcome.Add(ExitCode.NotFound, LookupText.Describe(lookup), Nearest);
        }
        else
        {
            outcome.Add(ExitCode.NotFound,
                new Text("No code was recognized. ", "Aucun code n’est reconnu ici. ") + Nearest,
                isWord ? GetHint(input) : null);
        }

        foreach (var reading in json is null ? readings : [])
        {
            CodeLine.Write(console, reading.Info, reading.Info.Name,
                [.. console.Languages.Select(reading.Info.GetMessage)]);
        }
    }

    internal int Finish() => outcome.Finish();

    private static bool IsNameInCapitals(string text) =>
        text.Length > 3 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static Text? GetHint(string word)
    {
        string? command = Commands.FirstOrDefault(command => Slips.Count(word, command) <= Slips.GetForgiven(command));
        return command is null
            ? null : new Text($"Or the command: winsockerr {command}", $"Ou la commande\u00A0: winsockerr {command}");
    }

    private void Add(Lookup lookup)
    {
        outcome.Add(lookup);
        json?.Add(properties => JsonProperties.WriteLookup(properties, lookup));
        if (json is null)
        {
            explanations.Add(lookup);
        }
    }
}
