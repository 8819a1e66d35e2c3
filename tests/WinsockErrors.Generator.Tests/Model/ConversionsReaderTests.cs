namespace WinsockErrors.Generator.Tests;

public class ConversionsReaderTests
{
    private const string Good = """
        <conversions>
          <alias name="NO_DATA" error="WSANO_DATA" />
          <runtime name="BrokenPipe" error="WSAESHUTDOWN" />
          <errno name="EAGAIN" error="WSAEWOULDBLOCK" linux="11" macOS="35" freeBSD="35" />
          <errno name="EWOULDBLOCK" error="WSAEWOULDBLOCK" linux="11" macOS="35" freeBSD="35" />
          <errno name="ENODATA" error="WSANO_DATA" linux="61" macOS="96" />
          <eai name="EAI_AGAIN" error="WSATRY_AGAIN" glibc="-3" bsd="2" />
          <eai name="EAI_ADDRFAMILY" glibc="-9" bsd="1" />
          <win32 code="64" name="ERROR_NETNAME_DELETED" error="WSAECONNRESET" sibling="true" />
          <ntstatus name="STATUS_CONNECTION_RESET" value="0xC000020D" error="WSAECONNRESET" win32="64" />
        </conversions>
        """;

    [Fact]
    public void Read_GoodConversions_GivesTheirEntries()
    {
        var conversions = Read(Good, out var problems)!;

        problems.Should().BeEmpty();
        conversions.Aliases.Should().Equal(new NameEntry("NO_DATA", "WSANO_DATA"));
        conversions.RuntimeNames.Should().Equal(new NameEntry("BrokenPipe", "WSAESHUTDOWN"));
        conversions.Errnos.Should().HaveCount(3);
        conversions.Errnos[2].Should().Be(new ErrnoEntry("ENODATA", "WSANO_DATA", 61, 96, null));
        conversions.GetAddrInfoErrors.Should().Equal(
            new GetAddrInfoEntry("EAI_AGAIN", "WSATRY_AGAIN", -3, 2),
                new GetAddrInfoEntry("EAI_ADDRFAMILY", null, -9, 1));
        conversions.Win32Errors.Should().Equal(new Win32Entry(64, "ERROR_NETNAME_DELETED", "WSAECONNRESET", true));
        conversions.NtStatuses.Should()
            .Equal(new NtStatusEntry("STATUS_CONNECTION_RESET", "0xC000020D", "WSAECONNRESET", 64));
    }

    [Theory]
    [InlineData("name=\"ENODATA\" error=\"WSANO_DATA\"", "name=\"ENODATA\" error=\"WSANODATA\"", 6, "WSANODATA")]
    [InlineData("linux=\"61\"", "linux=\"11\"", 6, "ENODATA and EAGAIN are both 11 in linux")]
    [InlineData("macOS=\"96\"", "macOS=\"35\"", 6, "both 35 in macOS")]
    [InlineData("macOS=\"96\"", "freeBSD=\"35\"", 6, "both 35 in freeBSD")]
    [InlineData("linux=\"61\"", "linux=\"0\"", 6, "'0'")]
    [InlineData("name=\"ENODATA\"", "name=\"EAGAIN\"", 6, "EAGAIN")]
    [InlineData("glibc=\"-3\"", "glibc=\"3\"", 7, "'3'")]
    [InlineData("code=\"64\"", "code=\"-64\"", 9, "'-64'")]
    [InlineData("0xC000020D", "C000020D", 10, "'C000020D'")]
    [InlineData("value=\"0xC000020D\" error=\"WSAECONNRESET\"", "value=\"0xC000020D\" error=\"RESET\"", 10, "RESET")]
    public void Read_BadConversions_SaysWhereAndWhat(string good, string bad, int line, string expected)
    {
        Good.Split(good).Should().HaveCount(2, because: "the test should change one place");

        Read(Good.Replace(good, bad, StringComparison.Ordinal), out var problems).Should().BeNull();

        problems.Should().ContainSingle().Which.Should().StartWith($"Conversions.xml({line},").And.Contain(expected);
    }

    private static Conversions? Read(string xml, out IReadOnlyList<string> problems) =>
        ConversionsReader.Read(xml, "Conversions.xml", CheckedIn.Catalog, out problems);
}
