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
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            return IsOption(token) ? text.UnknownOption(token) : text.UnexpectedArgument(token);
        }

        // After two dashes, nothing is an option.
        bool mayBeOption = parsed.Tokens.All(t => t.Type != TokenType.DoubleDash);
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            bool ofOuterCommand = result != parsed.CommandResult;
            foreach (var child in result.Children)
            {
                string? error = child switch
                {
                    ArgumentResult { Tokens: [var what, ..] } when ofOuterCommand => text.ArgumentBeforeCommand(what.Value, parsed.CommandResult.Command.Name),
                    ArgumentResult argument when mayBeOption => argument.Tokens.Where(t => IsOption(t.Value)).Select(t => text.UnknownOption(t.Value)).FirstOrDefault(),
                    OptionResult { Implicit: false } option => FindFirst(option, ofOuterCommand, parsed.CommandResult.Command.Name, text),
                    _ => null,
                };
                if (error is not null)
                {
                    return error;
                }
            }
        }

        // The rest was found by the validators of the commands, whose words are the user's already.
        return parsed.Errors is [var first, ..] ? first.Message : null;
    }

    private static string? FindFirst(OptionResult result, bool ofOuterCommand, string command, UserText text)
    {
        var option = result.Option;
        return ofOuterCommand && !option.Recursive ? text.OptionBeforeCommand(option.Name, command)
            : result.Tokens.Count < option.Arity.MinimumNumberOfValues ? text.ValueMissing(option.Name, option.HelpName)
            : result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues == 1 ? text.GivenTwice(option.Name)
            : null;
    }

    // A negative number is none, nor is a lone dash, which stands for standard input.
    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);
}
