using System.CommandLine;
using System.CommandLine.Parsing;

namespace WinsockErrors.Tool;

/// <summary>
/// Says what is wrong with a command line, in the user's language: the parser has its texts in satellite assemblies,
/// which follow the culture of the process and are not available where globalization is invariant.
/// </summary>
internal static class UsageErrors
{
    /// <summary>Gets the reference to the help.</summary>
    internal static Text SeeHelp { get; } = new("see winsockerr --help.", "voir winsockerr --help.");

    /// <summary>Finds the first mistake.</summary>
    /// <returns>The mistake; null if there is none.</returns>
    internal static Text? FindFirst(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        // After two dashes, nothing is an option.
        bool mayBeOption = parsed.Tokens.All(t => t.Type != TokenType.DoubleDash);
        return FindFirst(command.Children, result => result switch
            {
                ArgumentResult argument when mayBeOption => FindOption(argument),
                OptionResult { Implicit: false } option => Find(option),
                _ => null,
            })
            ?? (command.Parent is CommandResult outer ? FindBefore(command.Command, outer) : null)
            ?? (parsed.UnmatchedTokens is not [var unmatched, ..] ? null
                : IsOption(unmatched) ? UnknownOption(unmatched)
                : new Text(
                    $"{unmatched}: there is one argument too many; ",
                    $"{unmatched}\u00A0: argument en trop\u00A0; ") + SeeHelp)
            // The rest was found by the validators of the options, whose texts are already in the user's language.
            ?? (parsed.Errors is [{ Message: var message }, ..] ? new Text(message, message) : null);
    }

    private static Text? FindFirst(IEnumerable<SymbolResult> results, Func<SymbolResult, Text?> find) =>
        results.Select(find).FirstOrDefault(error => error is not null);

    private static Text? FindBefore(Command command, CommandResult outer) =>
        FindFirst(outer.Children, result => result switch
        {
            ArgumentResult { Tokens: [{ Value: var argument }, ..] } => new Text(
                $"{argument}: this argument may not come before {command.Name}.",
                $"{argument}\u00A0: cet argument ne peut pas précéder {command.Name}."),
            OptionResult { Implicit: false, Option: { Recursive: false, Name: var option } } => new Text(
                $"{option}: this option may not come before {command.Name}.",
                $"{option}\u00A0: cette option ne peut pas précéder {command.Name}."),
            OptionResult { Implicit: false } option => Find(option),
            _ => null,
        });

    private static Text? FindOption(ArgumentResult result) =>
        result.Tokens.FirstOrDefault(token => IsOption(token.Value)) is { } option ? UnknownOption(option.Value) : null;

    private static Text? Find(OptionResult result)
    {
        var option = result.Option;
        // The parser takes whatever follows as the value, even another option.
        bool valueMissing = option.Arity.MinimumNumberOfValues > 0
            && (result.Tokens is not [var value, ..] || IsOption(value.Value));
        return valueMissing ? new Text(
                $"{option.Name}: a value is missing ({option.HelpName}).",
                $"{option.Name}\u00A0: il manque une valeur ({option.HelpName}).")
            : result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues == 1 ? new Text(
                $"{option.Name} was given more than once.",
                $"{option.Name} figure plusieurs fois.")
            : null;
    }

    private static Text UnknownOption(string option) => new Text(
        $"{option}: unknown option; ", $"{option}\u00A0: option inconnue\u00A0; ") + SeeHelp;

    // A negative number is not an option, nor is a lone dash, which means standard input.
    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);
}
