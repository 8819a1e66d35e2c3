namespace WinsockErrors.Generator.Tests;

public class DocumentedPageTests
{
    private const string CancelLink = "/windows/desktop/api/winsock2/nf-winsock2-wsacancelblockingcall";
    private const string QosLink = "/windows/win32/api/winsock2/ns-winsock2-qos";

    private const string InterruptedHtml =
        $"<dl> <dt>Interrupted.</dt> <dd> See <a href=\"{CancelLink}\"><strong>Cancel</strong></a>.<br/> "
        + "Twice.<br/> </dd> </dl>";

    private const string HtmlPage = $$"""
        ---
        title: Codes
        ---
        # <a name="codes"></a>Codes

        Text with a [**link**](/windows/win32/api/winbase/nf-winbase-formatmessage).

        <table>
        <thead><tr class="header"><th>Code</th><th>Description</th></tr></thead>
        <tbody>
        <tr class="odd">
        <td><span id="WSA_IO_PENDING"></span><dl> <dt><strong>WSA_IO_PENDING</strong></dt> <dt>997</dt> </dl></td>
        <td>Later. <br/> <dl> <dt><span></span></dt> <dd> It goes on.<br/> </dd> </dl></td>
        </tr>
        <tr class="even">
        <td><dl> <dt><strong>WSAEINTR</strong></dt> <dt>10004</dt> </dl></td>
        <td>{{InterruptedHtml}}
        <ul>
        <li>and <a href="{{QosLink}}">QoS</a>.</li>
        </ul></td>
        </tr>
        </tbody>
        </table>

        | Requirement | Value |
        |-------------|-------|
        | Header<br/> | <dl> <dt>Winsock2.h</dt> </dl> |
        """;

    private const string Pending = "Later.<br/> <dl> <dt><span></span></dt> <dd> It goes on.<br/> </dd> </dl>";
    private const string Interrupted =
        $"<dl> <dt>Interrupted.</dt> <dd> See [**Cancel**]({CancelLink}).<br/> </dd> </dl> "
        + $"<ul> <li>and [QOS]({QosLink}).</li> </ul>";
    private const string PendingName =
        "<span id=\"WSA_IO_PENDING\"></span><dl> <dt><strong>WSA\\_IO\\_PENDING</strong></dt> <dt>997</dt> </dl>";

    private const string PipePage = $$"""
        # Codes

        | Return code/value | Description |
        |-------------------|-------------|
        | {{PendingName}} | {{Pending}} |
        | <dl> <dt>**WSAEINTR**</dt> <dt>10004</dt> </dl> | {{Interrupted}} |

        | Requirement | Value |
        |-------------|-------|
        | Header<br/> | <dl> <dt>Winsock2.h</dt> </dl> |
        """;

    // As on the English page: nothing between the elements of a cell.
    private static readonly string DensePage = PipePage.Replace("</dt> <dt>", "</dt><dt>", StringComparison.Ordinal)
        .Replace("> <", "><", StringComparison.Ordinal);

    public static TheoryData<string> Pages => [HtmlPage, PipePage, DensePage];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Read_APageOfEitherShape_GivesTheSameRows(string page)
    {
        var rows = DocumentedPage.Read(page);

        rows.Select(row => (row.Name, row.Code)).Should().Equal(("WSA_IO_PENDING", 997), ("WSAEINTR", 10004));
        rows[0].Links.Should().BeEmpty();
        rows[1].Links.Should().Equal("wsacancelblockingcall", "qos");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("# A page\n\nwith text only, though it names WSAEINTR 10004.")]
    [InlineData("| Requirement | Value |\n|---|---|\n| Header | Winsock2.h |\n")]
    public void Read_APageWithoutSuchATable_SaysSo(string page) =>
        page.Invoking(DocumentedPage.Read).Should().Throw<InvalidDataException>()
            .WithMessage("*no table of Winsock error codes*");

    // The page ends in the middle of its last row, at every possible place.
    [Theory]
    [InlineData(HtmlPage, "Twice.")]
    [InlineData(HtmlPage, "<dd> See")]
    [InlineData(HtmlPage, "<td><dl> <dt>Interrupted")]
    [InlineData(HtmlPage, "<dt>10004")]
    [InlineData(HtmlPage, "<td><dl> <dt><strong>WSAEINTR")]
    [InlineData(HtmlPage, "</tbody>")]
    [InlineData(PipePage, "<br/> </dd> </dl> <ul>")]
    [InlineData(PipePage, "<dl> <dt>Interrupted")]
    [InlineData(PipePage, "<dt>10004")]
    public void Read_APageThatIsCutOff_SaysSo(string page, string end)
    {
        string cut = page[..page.LastIndexOf(end, StringComparison.Ordinal)];

        cut.Invoking(DocumentedPage.Read).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void Read_ANameThatAnElementDivides_IsOneName() => DocumentedPage
        .Read(PipePage.Replace("**WSAEINTR**", "<em>WSA</em>EINTR", StringComparison.Ordinal))[1].Name.Should()
            .Be("WSAEINTR");

    [Theory]
    [InlineData("<dt>10004</dt>", "<dt>ten</dt>", "*after WSA_IO_PENDING*WSAEINTR ten*")]
    [InlineData("<dt>10004</dt>", "", "*after WSA_IO_PENDING*WSAEINTR*")]
    [InlineData("<dt>997</dt>", "<dt>-997</dt>", "The first row*")]
    public void Read_AMisshapenRow_NamesIt(string good, string bad, string message)
    {
        foreach (string page in new[] { HtmlPage, PipePage })
        {
            page.Replace(good, bad, StringComparison.Ordinal).Invoking(DocumentedPage.Read)
                .Should().Throw<InvalidDataException>().WithMessage(message);
        }
    }
}
