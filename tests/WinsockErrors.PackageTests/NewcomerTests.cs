using Markdig;
using Markdig.Syntax;

namespace WinsockErrors.PackageTests;

/// <summary>
/// What the documents tell a newcomer to do, to the letter, in an empty folder with the packages and the SDK.
/// </summary>
public sealed class NewcomerTests(Packages packages)
{
    private const string Refused = "WSAECONNREFUSED 10061: Connexion refusée.";

    private const string BadFileAndRefused = """
        WSAEBADF 10009: Descripteur de fichier non valide.
        Connection refused.
        """;

    [Theory]
    [InlineData("C#", "Program.cs", "tests/PackageConsumers/CSharp14/Program.cs connect", Refused)]
    [InlineData("F#", "Program.fs", "tests/PackageConsumers/FSharp/Program.fs first", BadFileAndRefused)]
    [InlineData("VB", "Program.vb", "tests/PackageConsumers/VisualBasic/Program.vb first", BadFileAndRefused)]
    public async Task Program_OfTheDocuments_RunsInANewProject(
        string language, string file, string excerpt, string expected) =>
        (await Run(language, file, Documents.GetExcerpt(excerpt))).Should().Be(expected);

    [Theory]
    [InlineData("tests/PackageConsumers/HttpClient/English.cs first")]
    [InlineData("tests/PackageConsumers/HttpClient/French.cs first")]
    public async Task Program_OfAReadme_PrintsWhatTheReadmeShows(string excerpt) =>
        (await Run("C#", "Program.cs", Documents.GetExcerpt(excerpt))).Should().Be(Documents.GetOutput(excerpt));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.fr.md")]
    [InlineData("src/WinsockErrors/README.md")]
    public async Task Program_OfAReadme_PrintsWhatItSays(string readme)
    {
        string[] blocks = [.. Markdown.Parse(Repository.Read(readme)).Descendants<FencedCodeBlock>()
            .SkipWhile(block => block.Info != "csharp").Take(2).Select(block => block.Lines.ToString())];

        (await Run("C#", "Program.cs", blocks[0])).Should().Be(blocks[1]);
    }

    private async Task<string> Run(string language, string file, string program)
    {
        string folder = packages.CreateFolder("newcomer-" + Guid.NewGuid());
        // With packages that newcomers build themselves, as the documents say.
        var environment = new Dictionary<string,
            string?>
        { ["NUGET_PACKAGES"] = packages.CreateFolder("newcomer-cache") };
        var commands = Documents.GetCommands("dotnet new nugetconfig|dotnet nuget add source|dotnet add package");
        commands.Should().Contain(command => command.Contains("FOLDER", StringComparison.Ordinal));

        await Command.Run(folder, environment, "dotnet", "new", "console", "-lang", language);
        foreach (string command in commands)
        {
            await Command.Run(folder, environment, "sh", "-c",
                command.Replace("FOLDER", packages.TryOut, StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, file), program, TestContext.Current.CancellationToken);
        return await Command.Run(folder, environment, "dotnet", "run");
    }
}
