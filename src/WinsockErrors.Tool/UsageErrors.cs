using System.CommandLine;
using System.CommandLine.Parsing;

namespace WinsockErrors.Tool;

/// <summary>
/// Says what is wrong with a command line, in the user's language: the parser has its words in satellite assemblies, which
/// follow the culture of the process and are out of reach where globalization is invariant.
/// </summary>
internal static class UsageErrors
{
    /// <summary>The first mistake; null where there is none.</summary>
    internal static string? FindFirst(ParseResult parsed, UserText text)
    {
        var command = parsed.CommandResult;
        // After two dashes, nothing is an option.
        bool mayBeOption = parsed.Tokens.All(t => t.Type != TokenType.DoubleDash);
        return FindFirst(command.Children, result => result switch
            {
                ArgumentResult argument when mayBeOption =>
                    argument.Tokens.Where(t => IsOption(t.Value)).Select(t => text.UnknownOption(t.Value)).FirstOrDefault(),
                OptionResult { Implicit: false } option => Find(option, text),
                _ => null,
            })
            ?? (command.Parent is CommandResult outer ? FindFirst(outer.Children, result => result switch
            {
                ArgumentResult { Tokens: [var what, ..] } => text.ArgumentBeforeCommand(what.Value, command.Command.Name),
                OptionResult { Implicit: false, Option: { Recursive: false, Name: var name } } => text.OptionBeforeCommand(name, command.Command.Name),
                OptionResult { Implicit: false } option => Find(option, text),
                _ => null,
            }) : null)
            ?? (parsed.UnmatchedTokens is [var token, ..] ? IsOption(token) ? text.UnknownOption(token) : text.UnexpectedArgument(token) : null)
            // The rest was found by the validators of the commands, whose words are the user's already.
            ?? (parsed.Errors is [var first, ..] ? first.Message : null);
    }

    private static string? FindFirst(IEnumerable<SymbolResult> results, Func<SymbolResult, string?> find) =>
        results.Select(find).FirstOrDefault(error => error is not null);

    private static string? Find(OptionResult result, UserText text)
    {
        var option = result.Option;
        // The parser takes whatever follows for the value, another option too.
        bool valueMissing = option.Arity.MinimumNumberOfValues > 0 && (result.Tokens is not [var value, ..] || IsOption(value.Value));
        return valueMissing ? text.ValueMissing(option.Name, option.HelpName)
            : result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues == 1 ? text.GivenTwice(option.Name)
            : null;
    }

    // A negative number is none, nor is a lone dash, which stands for standard input.
    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);
}
