namespace WinsockErrors.PackageTests;

/// <summary>What the documents tell a newcomer to do, to the letter, in an empty folder with the packages and the SDK.</summary>
public sealed class NewcomerTests(Packages packages)
{
    [Theory]
    [InlineData("C#", "Program.cs", "tests/PackageConsumers/CSharp14/Program.cs connect", "WSAECONNREFUSED 10061: Connexion refusée.")]
    [InlineData("F#", "Program.fs", "tests/PackageConsumers/FSharp/Program.fs first", "WSAEBADF 10009: Descripteur de fichier non valide.\nConnection refused.")]
    [InlineData("VB", "Program.vb", "tests/PackageConsumers/VisualBasic/Program.vb first", "WSAEBADF 10009: Descripteur de fichier non valide.\nConnection refused.")]
    public async Task Program_AsShown_RunsInANewProject(string language, string file, string excerpt, string expected)
    {
        string folder = packages.CreateFolder("newcomer-" + file);
        // As most of them: with packages that they packed themselves.
        var environment = new Dictionary<string, string?> { ["NUGET_PACKAGES"] = packages.CreateFolder("newcomer-cache") };
        var commands = Documents.GetCommands("dotnet new nugetconfig|dotnet nuget add source|dotnet add package");
        commands.Should().Contain(command => command.Contains("FOLDER", StringComparison.Ordinal));

        await Command.Run(folder, environment, "dotnet", "new", "console", "-lang", language);
        foreach (string command in commands)
        {
            await Command.Run(folder, environment, "sh", "-c", command.Replace("FOLDER", packages.TryOut, StringComparison.Ordinal));
        }

        await File.WriteAllTextAsync(Path.Combine(folder, file), Documents.GetExcerpt(excerpt), TestContext.Current.CancellationToken);
        (await Command.Run(folder, environment, "dotnet", "run")).Should().Be(expected);
    }
}
