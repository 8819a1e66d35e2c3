using System.CommandLine;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>The argument WHAT: codes on the command line, or one a line on standard input.</summary>
internal static class WhatArgument
{
    private const string StandardInput = "-";

    internal static Argument<string[]> Create(UserText text) => new("WHAT")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = text.In(
            "A code in decimal or 0x hexadecimal, an HRESULT, an NTSTATUS, or a name in any case: WSA..., E..., EAI_..., STATUS_..., "
                + "SocketError's. - reads standard input, one WHAT a line; so does a pipe without WHAT.",
            "Un code décimal ou hexadécimal (0x), un HRESULT, un NTSTATUS ou un nom, majuscules ou minuscules\u00A0: WSA..., E..., "
                + "EAI_..., STATUS_..., ceux de SocketError. - lit l’entrée standard, un WHAT par ligne\u00A0; un tube sans WHAT aussi."),
    };

    /// <summary>What the user asks for, without white space around; null if that is nothing, and nothing is to be read.</summary>
    internal static IEnumerable<string>? GetItems(string[] arguments) =>
        arguments.Length > 0 ? arguments.SelectMany(argument => argument == StandardInput ? ReadLines() : [argument.Trim()])
        : Console.IsInputRedirected ? ReadLines()
        : null;

    // UTF-8 wherever it comes from, unless it begins with the mark of another; what is no UTF-8 becomes U+FFFD.
    private static IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line.Trim();
            }
        }
    }
}
