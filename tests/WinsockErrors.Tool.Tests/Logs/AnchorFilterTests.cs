using System.Globalization;
using System.Text;

namespace WinsockErrors.Tool.Tests;

public class AnchorFilterTests
{
    private static readonly SystemWords Words = new();
    private static readonly AnchorFilter Filter = new(Words.All);

    // The filter looks at every second place only.
    [Fact]
    public void Find_EachPhrase_FindsItWhereverItStands()
    {
        foreach (var phrase in Words.All
            .Where(phrase => phrase.Meanings.Exists(meaning => meaning.Needs != Evidence.Alone)))
        {
            for (int before = 0; before < 4; before++)
            {
                string text = new string('.', before) + phrase.Text + "..";
                Filter.Find(Encoding.UTF8.GetBytes(text)).Should().BeGreaterThanOrEqualTo(0, because: text);
                Filter.Find(Encoding.UTF8.GetBytes(text.ToUpperInvariant())).Should()
                    .BeGreaterThanOrEqualTo(0, because: text.ToUpperInvariant());
            }
        }
    }

    [Fact]
    public void Find_EachNameAndNumber_FindsItWhereverItStands()
    {
        foreach (var info in WinsockErrorTable.All.Where(info => (int)info.Code >= 10000))
        {
            int code = (int)info.Code;
            string[] texts =
            [
                info.Name,
                code.ToString(CultureInfo.InvariantCulture),
                $"0x{code:X}",
                $"0x{code:x8}",
                $"0x{info.Code.ToHResult():X8}",
                info.Code.ToHResult().ToString(CultureInfo.InvariantCulture),
                .. info.OtherNames.Where(name => name.Length > 4 && !name.Any(char.IsLower)),
            ];
            foreach (string text in texts)
            {
                for (int before = 0; before < 4; before++)
                {
                    Filter.Find(Encoding.ASCII.GetBytes(new string('.', before) + text + "..")).Should()
                        .BeGreaterThanOrEqualTo(0, because: text);
                }
            }
        }
    }

    [Theory]
    [InlineData("Request finished 200 in 12 ms")]
    [InlineData("The connection to the server was established.")]
    [InlineData("")]
    [InlineData("abc")]
    public void Find_OtherText_FindsNothing(string text) => Filter.Find(Encoding.ASCII.GetBytes(text)).Should().Be(-1);
}
