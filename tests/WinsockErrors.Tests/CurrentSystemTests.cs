using WinsockErrors.Interop;

namespace WinsockErrors.Tests;

public class CurrentSystemTests
{
    [Theory]
    [InlineData("LINUX", UnixPlatform.Linux)]
    [InlineData("ANDROID", UnixPlatform.Linux)]
    [InlineData("OSX", UnixPlatform.MacOS)]
    [InlineData("IOS", UnixPlatform.MacOS)]
    [InlineData("TVOS", UnixPlatform.MacOS)]
    [InlineData("MACCATALYST", UnixPlatform.MacOS)]
    [InlineData("FREEBSD", UnixPlatform.FreeBSD)]
    [InlineData("WINDOWS", null)]
    [InlineData("SOLARIS", null)]
    public void FindUnix_OfASystem_GivesThatWhoseNumbersItHas(string name, UnixPlatform? expected) =>
        CurrentSystem.FindUnix(system => system == name).Should().Be(expected);
}
