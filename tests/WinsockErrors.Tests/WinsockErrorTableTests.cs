namespace WinsockErrors.Tests;

public class WinsockErrorTableTests
{
    // The compiler's own list of the members: a reference that shares no code with the index.
    internal static readonly Dictionary<int, string> Reference = Enum.GetValues<WinsockError>()
        .Where(error => error != WinsockError.NO_ERROR)
        .ToDictionary(error => (int)error, error => error.ToString());

    public static TheoryData<string> Names => [.. Reference.Values];

    [Fact]
    public void All_Read_AscendsAndHoldsEveryMember()
    {
        WinsockErrorTable.All.Select(row => (int)row.Code).Should().BeInAscendingOrder().And.Equal(Reference.Keys.OrderBy(code => code));
        WinsockErrorTable.All.Select(row => row.Name).Should().Equal(Reference.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void All_Cast_CannotBeChanged()
    {
        var list = (IList<WinsockErrorInfo>)WinsockErrorTable.All;

        list.Invoking(l => l[0] = default).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void TryGet_EveryCodeFromMinus70000To70000_AgreesWithThePlainReference()
    {
        for (int code = -70_000; code <= 70_000; code++)
        {
            bool found = WinsockErrorTable.TryGet(code, out var info);

            if (found != Reference.TryGetValue(code, out string? name) || info.Name != (name ?? "NO_ERROR"))
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

        byValue.Should().Be(byNumber);
    }

    [Fact]
    public void TryGet_Zero_IsNoRowOfTheTable()
    {
        WinsockErrorTable.TryGet(0, out var info).Should().BeFalse();

        info.Should().Be(default(WinsockErrorInfo));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TryGet_NameInAnyCase_FindsItsRow(string name)
    {
        foreach (string spelling in new[] { name, name.ToLowerInvariant(), char.ToLowerInvariant(name[0]) + name[1..] })
        {
            WinsockErrorTable.TryGet(spelling, out var info).Should().BeTrue();
            info.Name.Should().Be(name);
            WinsockErrorTable.TryGet($"[{spelling}]".AsSpan(1, spelling.Length), out var bySpan).Should().BeTrue();
            bySpan.Should().Be(info);
        }
    }

    // One changed character at every place, with those that a careless folding of case takes for the right one.
    [Theory]
    [MemberData(nameof(Names))]
    public void TryGet_NameWithAForeignCharacter_FindsNothing(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            foreach (char foreign in new[] { (char)(name[i] ^ 0x20), (char)(name[i] + 0x100), (char)(name[i] | 0x8000), '\u017F', '\u212A', ' ' })
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
    [InlineData("NO_ERROR")]
    [InlineData(" WSAEINTR")]
    [InlineData("WSAEINTR ")]
    [InlineData("WSAEINTR\0")]
    [InlineData("ECONNRESET")]
    [InlineData("10054")]
    public void TryGet_TextThatIsNoName_FindsNothing(string? text)
    {
        WinsockErrorTable.TryGet(text, out var info).Should().BeFalse();
        WinsockErrorTable.TryGet(text.AsSpan(), out _).Should().BeFalse();

        info.Should().Be(default(WinsockErrorInfo));
    }

    [Fact]
    public void TryGet_VeryLongText_FindsNothing() =>
        WinsockErrorTable.TryGet(new string('W', 1_000_000), out _).Should().BeFalse();
}
