using System.Globalization;

namespace WinsockErrors.Tool.Tests;

/// <summary>Runs winsockerr convert.</summary>
public class ConvertTests
{
    [Theory]
    [InlineData("WSAECONNRESET --to errno --platform macos", "54")]
    [InlineData("errno:104 --to errno --platform linux", "104")]
    [InlineData("errno:104 --platform linux --to hresult", "0x80072746")]
    [InlineData("104 --platform linux --to code", "10054")]
    [InlineData("0x80072746 --to name", "WSAECONNRESET")]
    [InlineData("ECONNRESET --to SocketError", "ConnectionReset")]
    [InlineData("ECONNRESET 104 --to name --platform linux", "WSAECONNRESET\nWSAECONNRESET")]
    [InlineData("10054 --to ntstatus", "0xC000020D")]
    [InlineData("997 --to ntstatus", "0x00000103")]
    [InlineData("EAI_NONAME --to eai --platform linux", "-2")]
    [InlineData("EAI_NONAME --to eai --platform freebsd", "8")]
    [InlineData("0 --to hresult", "0x00000000")]
    [InlineData("10013 --to errno --platform linux --all", "13\n1")]
    [InlineData(
        "10054 10061 --to ntstatus --all",
        "0xC000020D\n0xC000013C\n0xC000013E\n0xC000020C\n0xC000023F\n0xC0000236\n0xC00000BC")]
    public void Convert_ACode_PrintsNothingButTheResult(string arguments, string expected)
    {
        var run = Run(arguments);

        run.Error.Should().BeEmpty();
        run.OutputText.Should().Be(expected + "\n");
        run.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("WSAETOOMANYREFS --to socketerror", 1, "WSAETOOMANYREFS: this code has no name in SocketError (.NET).")]
    [InlineData("10107 --to errno --platform macos", 1, "10107 (WSASYSCALLFAILURE): this code has no errno on macOS.")]
    [InlineData(
        "10054 --to eai --platform linux --lang fr",
        1,
        "10054 (WSAECONNRESET)\u00A0: ce code n’a pas d’erreur de getaddrinfo sous Linux.")]
    [InlineData("10107 --to ntstatus --lang fr", 1, "10107 (WSASYSCALLFAILURE)\u00A0: ce code n’a pas de NTSTATUS.")]
    [InlineData(
        "10054 --to errno",
        2,
        "The numbers of errno depend on the system. Add --platform linux, macos or freebsd.")]
    [InlineData("10054 --to eai", 2, "The numbers of getaddrinfo's errors depend on the system.")]
    [InlineData("errno:104 --to name", 2, "errno:104: an errno depends on the system.")]
    [InlineData("0x68 --to name --platform linux", 2, "0x68: with --platform, a decimal errno is expected")]
    [InlineData("10054", 2, "--to is missing; choose one of these: code, name,")]
    [InlineData(
        "10054 --to kelvin",
        2,
        "--to kelvin: one of these is expected: code, name, socketerror, errno, eai, hresult, ntstatus.")]
    public void Convert_WhatItCannot_SaysSo(string arguments, int exitCode, string expected)
    {
        var run = Run(arguments);

        run.ExitCode.Should().Be(exitCode);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith(expected);
    }

    // Two are left out, because their NTSTATUS could be something else: 0x00000103 is a small number, 0x80000005 an
    // HRESULT.
    [Theory]
    [InlineData("name")]
    [InlineData("socketerror")]
    [InlineData("hresult")]
    [InlineData("ntstatus")]
    public void Convert_AllCodesAndBack_GivesThoseThatHaveAnEquivalent(string target)
    {
        var codes = WinsockErrorTable.All
            .Where(info => info.Code is not (WinsockError.WSA_IO_PENDING or WinsockError.WSAEMSGSIZE))
            .Select(info => ((int)info.Code).ToString(CultureInfo.InvariantCulture)).ToList();

        var there = TestConsole.Start(["convert", "--to", target, .. codes]);
        var back = new TestConsole { Input = there.Output }.Run("convert", "--to", "code");

        back.ExitCode.Should().Be(0);
        string[] results = back.OutputText.TrimEnd('\n').Split('\n');
        int missing = there.Error.Count(c => c == '\n');
        results.Should().HaveCount(codes.Count - missing).And.Equal(codes.Where(results.Contains));
        results.Should().HaveCountGreaterThanOrEqualTo(20);
    }

    private static ProgramRun Run(string arguments) => TestConsole.Start(["convert", .. arguments.Split(' ')]);
}
