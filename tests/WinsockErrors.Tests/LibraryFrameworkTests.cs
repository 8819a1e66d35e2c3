using System.Reflection;
using System.Runtime.Versioning;

namespace WinsockErrors.Tests;

/// <summary>Makes sure that a run tests the build of the library that it was asked to.</summary>
public class LibraryFrameworkTests
{
    [Fact]
    public void Library_UnderTest_IsTheBuildAskedFor()
    {
        string expected = typeof(LibraryFrameworkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "LibraryFramework").Value!;

        typeof(WinsockError).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName
            .Should().Be(expected == "net8.0" ? ".NETCoreApp,Version=v8.0" : ".NETStandard,Version=v2.0");
    }
}
