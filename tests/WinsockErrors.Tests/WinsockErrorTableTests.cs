namespace WinsockErrors.Tests;

public class WinsockErrorTableTests
{
    // The compiler's own list of the members: a reference that shares no code with the index.
    internal static readonly Dictionary<int, string> Reference = Enum.GetValues<WinsockError>()
        .ToDictionary(error => (int)error, error => error.ToString());

    public static TheoryData<string> Names => [.. Reference.Values];

    [Fact]
    public void All_Read_AscendsAndHoldsEveryMember()
    {
        var expected = Reference.Where(pair => pair.Key != 0).OrderBy(pair => pair.Key).ToList();

        WinsockErrorTable.All.Select(row => (int)row.Code).Should().Equal(expected.Select(pair => pair.Key));
        WinsockErrorTable.All.Select(row => row.Name).Should().Equal(expected.Select(pair => pair.Value));
    }

    [Fact]
    public void ListRows_Again_HoldsTheSameObjects() =>
        WinsockErrorTable.ListRows().Should().Equal(WinsockErrorTable.All);

    [Fact]
    public void All_Cast_CannotBeChanged()
    {
        var list = (IList<WinsockErrorInfo>)WinsockErrorTable.All;

        list.Invoking(l => l[0] = null!).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void TryGet_EveryCodeFromMinus70000To70000_AgreesWithThePlainReference()
    {
        for (int code = -70_000; code <= 70_000; code++)
        {
            bool found = WinsockErrorTable.TryGet(code, out var info);

            if (found != Reference.TryGetValue(code, out string? name) || info?.Name != name)
            {
                Assert.Fail($"{code}: found {found}, {info}");
            }
        }
    }

    [Fact]
    public void TryGet_EnumValue_FindsTheSameRowAsItsNumber()
    {
        WinsockErrorTable.TryGet(WinsockError.WSAECONNRESET, out var byValue).Should().BeTrue();
        WinsockErrorTable.TryGet(10054, out var byNumber).Should().BeTrue();

        byValue.Should().BeSameAs(byNumber);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryGet_NameInAnyCase_FindsItsRow(string name)
    {
        foreach (string spelling in new[] { name, name.ToLowerInvariant(), char.ToLowerInvariant(name[0]) + name[1..] })
        {
            WinsockErrorTable.TryGet(spelling, out var info).Should().BeTrue();
            info!.Name.Should().Be(name);
            WinsockErrorTable.TryGet($"[{spelling}]".AsSpan(1, spelling.Length), out var bySpan).Should().BeTrue();
            bySpan.Should().BeSameAs(info);
        }
    }

    // One changed character at every place, including those that careless case folding takes for the right one.
    [Theory]
    [MemberData(nameof(Names))]
    public void TryGet_NameWithAForeignCharacter_FindsNothing(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            foreach (char foreign in new[]
            {
                (char)(name[i] ^ 0x20), (char)(name[i] + 0x100), (char)(name[i] | 0x8000), '\u017F', '\u212A', ' ',
            })
            {
                if (char.ToUpperInvariant(foreign) != name[i] || foreign > '\u007F')
                {
                    string text = name[..i] + foreign + name[(i + 1)..];
                    WinsockErrorTable.TryGet(text, out _).Should().BeFalse(because: text);
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WSA")]
    [InlineData("WSAE")]
    [InlineData("WSAEI")]
    [InlineData(" WSAEINTR")]
    [InlineData("WSAEINTR ")]
    [InlineData("WSAEINTR\0")]
    [InlineData("ECONNRESET")]
    [InlineData("10054")]
    public void TryGet_TextThatIsNoName_FindsNothing(string? text)
    {
        WinsockErrorTable.TryGet(text, out var info).Should().BeFalse();
        WinsockErrorTable.TryGet(text.AsSpan(), out _).Should().BeFalse();

        info.Should().BeNull();
    }

    [Fact]
    public void TryGet_VeryLongText_FindsNothing() =>
        WinsockErrorTable.TryGet(new string('W', 1_000_000), out _).Should().BeFalse();
}
