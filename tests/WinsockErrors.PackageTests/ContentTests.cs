using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace WinsockErrors.PackageTests;

public sealed class ContentTests(Packages packages)
{
    private const string ToolSettings = "tools/any/any/DotnetToolSettings.xml";

    [Fact]
    public void Files_OfEachPackage_AreThoseListed()
    {
        Packages.GetFiles(packages.Library).Should().Equal(ReadList("WinsockErrors.txt"));
        Packages.GetFiles(packages.Symbols).Should().Equal(ReadList("WinsockErrors.symbols.txt"));
        Packages.GetFiles(packages.Tool).Should().Equal(ReadList("WinsockErrors.Tool.txt"));
        Packages.GetFiles(packages.GetTool("linux-x64")).Should().Equal(ReadList("WinsockErrors.Tool.linux-x64.txt"));
        Packages.GetFiles(packages.GetTool("win-x64")).Should().Equal(ReadList("WinsockErrors.Tool.win-x64.txt"));
        Packages.GetFiles(packages.GetTool("any")).Should().Equal(ReadList("WinsockErrors.Tool.any.txt"));

        static string[] ReadList(string name) =>
            Repository.Read("tests/PackageConsumers/" + name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void Dependencies_OfTheLibrary_AreSystemMemoryOnNetStandard()
    {
        ReadMetadata(packages.Library, "dependencies").Elements().Select(group => new
        {
            Framework = group.Attribute("targetFramework")!.Value,
            Packages = string.Join(", ", group.Elements()
                .Select(package => string.Join(' ', package.Attributes().Select(a => a.Value)))),
        }).Should().Equal(
            new { Framework = "net8.0", Packages = "" },
            new { Framework = ".NETStandard2.0", Packages = "System.Memory 4.6.3 Build,Analyzers" });
    }

    [Fact]
    public void ReleaseNotes_OfEachPackage_AreTheNewestSectionOfTheChangeLog()
    {
        string newest = Repository.Read("CHANGELOG.md").Split("\n## ")[1];

        ReadMetadata(packages.Library, "releaseNotes").Value.ReplaceLineEndings("\n").Should()
            .Be("## " + newest.TrimEnd());
        ReadMetadata(packages.Tool, "releaseNotes").Value.ReplaceLineEndings("\n").Should()
            .Be("## " + newest.TrimEnd());
        newest.Should().StartWith($"[{Packages.Version}]");
    }

    [Fact]
    public void Addresses_OfEachPackage_AreTheRepositorys()
    {
        ReadMetadata(packages.Library, "projectUrl").Value.Should().Be(Packages.RepositoryUrl);
        ReadMetadata(packages.Library, "repository").Attribute("url")!.Value.Should().Be(Packages.RepositoryUrl);
        ReadMetadata(packages.Tool, "projectUrl").Value.Should().Be(Packages.RepositoryUrl);
    }

    [Fact]
    public async Task SourceLink_OfTheSymbols_LeadsToTheCommit()
    {
        string commit = await Command.Run(Repository.Root, "git", "rev-parse", "HEAD");

        foreach (string framework in (string[])["net8.0", "netstandard2.0"])
        {
            Encoding.Latin1.GetString(Packages.Read(packages.Symbols, $"lib/{framework}/WinsockErrors.pdb"))
                .Should().Contain($"https://raw.githubusercontent.com/example/WinsockErrors/{commit}/");
        }
    }

    [Fact]
    public void Libraries_PackedTwiceInDifferentFolders_HaveTheSameBytes()
    {
        foreach (string package in (string[])[packages.Library, packages.GetTool("any")])
        {
            var libraries = Packages.GetFiles(package).Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
                .ToList();
            libraries.Should().HaveCountGreaterThan(2);
            foreach (string file in libraries)
            {
                Packages.Read(package, file).AsSpan()
                    .SequenceEqual(Packages.Read(Path.Combine(packages.ReleaseAgain, Path.GetFileName(package)), file))
                    .Should().BeTrue("{0} should be the same from any folder", file);
            }
        }
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Documentation_InFrench_LiesWhereEditorsLook(string framework)
    {
        Packages.ReadText(packages.Library, $"lib/{framework}/fr/WinsockErrors.xml")
            .Should().Be(Repository.Read("src/WinsockErrors/Generated/WinsockErrors.fr.xml"));

        // It documents the members that the English one does.
        var english = XDocument.Parse(Packages.ReadText(packages.Library, $"lib/{framework}/WinsockErrors.xml"));
        var french = XDocument.Parse(Packages.ReadText(packages.Library, $"lib/{framework}/fr/WinsockErrors.xml"));
        GetMember(french).Should().NotBeEmpty().And.NotBe(GetMember(english));

        static string GetMember(XDocument documentation) => documentation.Descendants("member")
            .Single(member => member.Attribute("name")!.Value == "T:WinsockErrors.WinsockException").Value;
    }

    [Fact]
    public void Packages_ThatTheToolLeadsTo_AreThere()
    {
        var settings = XDocument.Parse(Packages.ReadText(packages.Tool, ToolSettings));

        settings.Descendants("RuntimeIdentifierPackage")
            .Select(package => $"{package.Attribute("Id")!.Value}.{Packages.Version}.nupkg")
            .Should().BeEquivalentTo(Directory.GetFiles(packages.Release, "WinsockErrors.Tool.*-*.nupkg")
                .Append(packages.GetTool("any")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("linux-arm64", true)]
    [InlineData("osx-arm64", true)]
    [InlineData("win-x64", true)]
    [InlineData("any", false)]
    public void Libraries_OfTheToolForASystem_AreReadyToRun(string system, bool expected)
    {
        string package = packages.GetTool(system);

        var libraries = Packages.GetFiles(package).Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
            .ToList();
        libraries.Should().HaveCountGreaterThan(2);
        foreach (string file in libraries)
        {
            using var library = new PEReader(new MemoryStream(Packages.Read(package, file)));
            (library.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0).Should().Be(expected, file);
        }
    }

    [Fact]
    public void NativeProgram_ByItself_IsThatOfItsPackageAndWithinItsBudget()
    {
        byte[] program = File.ReadAllBytes(packages.Program);

        program.AsSpan()
            .SequenceEqual(Packages.Read(packages.GetTool("linux-x64"), "tools/any/linux-x64/winsockerr"))
            .Should().BeTrue();
        program.Length.Should().BeInRange(1, 5 * 1024 * 1024);
    }

    [Fact]
    public void Size_OfTheLibraryForNet8_IsWithinItsBudget() =>
        Packages.Read(packages.Library, "lib/net8.0/WinsockErrors.dll").Length.Should().BeInRange(1, 256 * 1024);

    private static XElement ReadMetadata(string package, string name)
    {
        string specification = Packages.GetFiles(package)
            .Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal));
        return XDocument.Parse(Packages.ReadText(package, specification)).Descendants()
            .Single(element => element.Name.LocalName == name);
    }
}
