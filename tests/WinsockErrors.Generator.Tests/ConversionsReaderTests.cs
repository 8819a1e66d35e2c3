namespace WinsockErrors.Generator.Tests;

public class ConversionsReaderTests
{
    private const string Good = """
        <conversions>
          <errno name="EAGAIN" error="WSAEWOULDBLOCK" linux="11" macOS="35" freeBSD="35" />
          <errno name="EWOULDBLOCK" error="WSAEWOULDBLOCK" linux="11" macOS="35" freeBSD="35" />
          <errno name="ENODATA" error="WSANO_DATA" linux="61" macOS="96" />
        </conversions>
        """;

    [Fact]
    public void Read_GoodConversions_GivesTheirEntries()
    {
        var conversions = Read(Good, out var problems)!;

        problems.Should().BeEmpty();
        conversions.Errnos.Should().HaveCount(3);
        conversions.Errnos[2].Should().Be(new ErrnoEntry("ENODATA", "WSANO_DATA", 61, 96, null));
    }

    [Theory]
    [InlineData("error=\"WSANO_DATA\"", "error=\"WSANODATA\"", "WSANODATA")]
    [InlineData("linux=\"61\"", "linux=\"11\"", "ENODATA and EAGAIN are both 11 in linux")]
    [InlineData("macOS=\"96\"", "macOS=\"35\"", "both 35 in macOS")]
    [InlineData("macOS=\"96\"", "freeBSD=\"35\"", "both 35 in freeBSD")]
    [InlineData("linux=\"61\"", "linux=\"0\"", "'0'")]
    [InlineData("name=\"ENODATA\"", "name=\"EAGAIN\"", "EAGAIN")]
    public void Read_BadConversions_SaysWhereAndWhat(string good, string bad, string expected)
    {
        Read(Good.Replace(good, bad, StringComparison.Ordinal), out var problems).Should().BeNull();

        problems.Should().ContainSingle().Which.Should().StartWith("Conversions.xml(4,").And.Contain(expected);
    }

    private static Conversions? Read(string xml, out IReadOnlyList<string> problems) =>
        ConversionsReader.Read(xml, "Conversions.xml", CheckedIn.Catalog, out problems);
}
