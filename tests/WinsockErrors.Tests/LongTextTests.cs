using System.Text;

namespace WinsockErrors.Tests;

public class LongTextTests
{
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes("Zéro.Un.Trois…");

    // There is no text of row 2.
    private static readonly ushort[] Ends = [6, 9, 9, (ushort)Utf8.Length];

    [Theory]
    [InlineData(0, "Zéro.")]
    [InlineData(1, "Un.")]
    [InlineData(2, null)]
    [InlineData(3, "Trois…")]
    public void Read_OfARow_IsItsTextAlone(int row, string? text) =>
        LongText.Read(Utf8, Ends, row).Should().Be(text);
}
