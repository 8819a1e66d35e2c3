namespace WinsockErrors.Generator.Tests;

/// <summary>The public API is a promise: it changes only on purpose.</summary>
public class PublicApiTests
{
    public static TheoryData<string> Frameworks => [.. PublicApi.Frameworks];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Api_OfEachBuild_IsTheListedOne(string framework)
    {
        string assembly = PublicApi.GetAssembly(Repository.Root, Repository.GetMetadata("Configuration"), framework);

        PublicApi.Render(assembly).Should().Be(
            Repository.Read(PublicApi.GetPath(framework)),
            because: "the public API changes only on purpose; if so, "
                + $"say it in the CHANGELOG and run: {SourceWriter.Command} -- api");
    }
}
