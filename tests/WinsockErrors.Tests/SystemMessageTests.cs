using System.Diagnostics;
using System.Runtime.InteropServices;
using WinsockErrors.Interop;

namespace WinsockErrors.Tests;

/// <summary>FormatMessage, on Windows. The wording is the system's, so nothing here depends on it.</summary>
public class SystemMessageTests
{
    // ERROR_ACCESS_DENIED: not a Winsock code, but Windows has a message.
    private const int AccessDenied = 5;
    private const uint English = 0x0409;
    private const uint French = 0x040C;

    [Fact(SkipUnless = nameof(Systems.IsUnix), SkipType = typeof(Systems), Skip = Systems.NeedsUnix)]
    public void Find_OffWindows_FindsNothing() =>
        SystemMessage.Find(AccessDenied, WinsockLanguage.English).Should().BeNull();

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void GetMessage_OfACodeThatWindowsKnows_IsItsMessageInTheLanguageAskedFor()
    {
        string english = ((WinsockError)AccessDenied).GetMessage(WinsockLanguage.English);
        string french = ((WinsockError)AccessDenied).GetMessage(WinsockLanguage.French);

        english.Should().NotBeEmpty().And.Be(english.Trim()).And.NotStartWith("Unknown error");
        french.Should().NotBeEmpty().And.Be(french.Trim()).And.NotStartWith("Erreur inconnue").And.NotBe(english);
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void GetMessage_OfACodeOfTheTable_DoesNotAskWindows() =>
        WinsockError.WSAECONNREFUSED.GetMessage(WinsockLanguage.English).Should().Be("Connection refused.");

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void Find_InALanguageThatTheSystemLacks_FindsNothing()
    {
        // Faroese
        SystemMessage.Find(AccessDenied, 0x0438).Should().BeNull();
        SystemMessage.Find(AccessDenied, 0).Should().NotBeNull();
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void Find_OfAnUnknownCode_FindsNothing()
    {
        SystemMessage.Find(0x0FFF_FFFF, WinsockLanguage.French).Should().BeNull();
        SystemMessage.Find(-1, WinsockLanguage.English).Should().BeNull();
    }

    [Theory(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Find_WithABufferThatIsTooSmall_FindsTheWholeMessage(int firstSize)
    {
        SystemMessage.Find(AccessDenied, English, firstSize).Should()
            .NotBeNull().And.Be(SystemMessage.Find(AccessDenied, English));
        SystemMessage.Find(AccessDenied, French, firstSize).Should()
            .NotBeNull().And.Be(SystemMessage.Find(AccessDenied, French));
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void Find_OfAMessageWithInserts_LeavesThemAsTheyAre()
    {
        var messages = Enumerable.Range(1, 2000).Select(code => SystemMessage.Find(code, English)).ToList();

        messages.Should().Contain(message => message != null && message.Contains("%1", StringComparison.Ordinal));
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void Find_AHundredThousandTimes_DoesNotGrowInMemory()
    {
        using var process = Process.GetCurrentProcess();
        long before = Measure(1_000);

        // Leaked buffers of 256 characters would add up to 50 MB.
        Measure(100_000).Should().BeLessThan(before + (16 << 20));

        long Measure(int calls)
        {
            for (int i = 0; i < calls; i++)
            {
                _ = SystemMessage.Find(AccessDenied, English);
            }

            GC.Collect();
            process.Refresh();
            return process.PrivateMemorySize64;
        }
    }

    [Fact(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    public void GetMessage_OfACodeThatWindowsLacks_LeavesTheLastErrorAlone()
    {
        Marshal.SetLastPInvokeError(10054);
        string message = ((WinsockError)0x0FFF_FFFF).GetMessage(WinsockLanguage.English);
        int after = Marshal.GetLastPInvokeError();

        message.Should().Be("Unknown error 268435455 (0xFFFFFFF).");
        after.Should().Be(10054);
    }
}
