using System.Net.Sockets;
using System.Runtime.Versioning;

namespace WinsockErrors.Generator.Tests;

/// <summary>
/// Compares what the running .NET does with facts about it that are known from elsewhere. Needs Linux.
/// </summary>
[SupportedOSPlatform("linux")]
public class DotNetConversionsTests
{
    private const string NeedsLinux = "Off Linux, .NET converts to other numbers.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    // SocketErrorPal.Unix.cs: Shutdown and EPIPE lead to each other there, and names that it lacks give the number
    // itself.
    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public void SocketErrors_ThatDotNetConvertsOtherwise_AreFound() => DotNetConversions
        .GetSocketErrorDifferences(CheckedIn.Catalog, CheckedIn.Conversions)
        .Should().Contain(
        [
            ("Shutdown", "ESHUTDOWN", "EPIPE"), ("Disconnecting", null, "ESHUTDOWN"),
                ("TooManyOpenSockets", "EMFILE", "ENFILE"),
            ("ProcessLimit", null, "10067"), ("SystemNotReady", null, "10091"), ("VersionNotSupported", null, "10092"),
            ("NotInitialized", null, "10093"), ("TypeNotFound", null, "10109"), ("NoRecovery", null, "11003"),
            ("HostNotFound", null, "-131073"), ("SocketError (-1)", null, "-131074"),
                ("IOPending", null, "EINPROGRESS"),
        ])
        .And.NotContain(difference => difference.SocketError == nameof(SocketError.ConnectionReset));

    [Fact(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    public void Errnos_ThatDotNetConvertsOtherwise_AreFound() => DotNetConversions
        .GetErrnoDifferences(CheckedIn.Catalog, CheckedIn.Conversions)
        .Should().Contain(
        [
            ("EBADF", "WSAEBADF", "OperationAborted"), ("ESHUTDOWN", "WSAESHUTDOWN", "Disconnecting"),
            ("ENOENT", null, "AddressNotAvailable"), ("ENXIO", null, "HostNotFound"),
            ("ENOMEM", "WSA_NOT_ENOUGH_MEMORY", "SocketError (-1)"), ("EUSERS", "WSAEUSERS", "SocketError (-1)"),
        ])
        .And.NotContain(difference => difference.Errno == "ECONNRESET" || difference.Errno == "EIO");

    [Theory(SkipUnless = nameof(IsLinux), Skip = NeedsLinux)]
    [InlineData("EAI_AGAIN", "TryAgain")]
    [InlineData("EAI_NONAME", "HostNotFound")]
    [InlineData("EAI_FAMILY", "AddressFamilyNotSupported")]
    [InlineData("EAI_MEMORY", "OutOfMemoryException")]
    [InlineData("EAI_SERVICE", "SocketError (-1)")]
    [InlineData("EAI_ADDRFAMILY", "SocketError (-1)")]
    public void Outcome_OfAnErrorOfGetaddrinfo_IsWhatDnsReports(string name, string expected) =>
        DotNetConversions.GetOutcome(CheckedIn.Conversions.GetAddrInfoErrors.Single(e => e.Name == name)).Should()
            .Be(expected);

    // The page is updated only on Linux: elsewhere its part about .NET stays as it is.
    [Theory]
    [InlineData("docs/conversions.md")]
    [InlineData("docs/conversions.fr.md")]
    public void Page_WithoutItsPartAboutDotNet_IsRefusedOffLinuxAndRenderedOnIt(string page)
    {
        var language = Enum.GetValues<Language>().Single(language => ConversionsPage.GetPath(language) == page);
        var render = FluentActions.Invoking(() => ConversionsPage.Render(
            CheckedIn.Catalog, CheckedIn.Conversions, language, path => path == page ? "" : Repository.Read(path)));
        if (IsLinux)
        {
            render().Should().Contain("| EBADF | OperationAborted | WSAEBADF |");
        }
        else
        {
            render.Should().Throw<InvalidDataException>();
        }
    }
}
