using System.CommandLine;
using System.Text;

namespace WinsockErrors.Tool;

/// <summary>The argument WHAT: codes on the command line, or one a line on standard input.</summary>
internal static class WhatArgument
{
    private const string StandardInput = "-";

    internal static Argument<string[]> Create(UserText text) => new("WHAT")
    {
        HelpName = text.In("WHAT", "CODE"),
        Arity = ArgumentArity.ZeroOrMore,
        Description = text.In(
            "A code in decimal or 0x hexadecimal, an HRESULT, an NTSTATUS, or a name in any case: WSA..., E..., EAI_..., STATUS_..., "
                + "SocketError's. A dash (-) stands for standard input, one code a line, which is read too if it is redirected and there "
                + "is no WHAT.",
            "Un code décimal ou hexadécimal (0x), un HRESULT, un NTSTATUS ou un nom, en majuscules ou en minuscules\u00A0: WSA..., E..., "
                + "EAI_..., STATUS_..., ceux de SocketError. Un tiret (-) désigne l’entrée standard, lue à raison d’un code par ligne\u00A0; à "
                + "défaut de CODE, une entrée redirigée est lue de même."),
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
