namespace WinsockErrors.PackageTests;

/// <summary>What WSE004 says overwrites the last error, on Windows.</summary>
public sealed class OverwritersTests(Packages packages, Wine wine) : IClassFixture<Wine>
{
    // What .NET does there without a function that records its error.
    private static readonly string[] Keeping =
    [
        "System.Diagnostics.Debug.Print",
        "System.Diagnostics.Debug.Write",
        "System.Diagnostics.Debug.WriteLine",
        "System.Diagnostics.Trace.Write",
        "System.Diagnostics.Trace.WriteLine",
        "System.Environment.GetFolderPath",
        "System.Environment.MachineName",
        "System.Environment.OSVersion",
        "System.Environment.WorkingSet",
        "System.IO.Pipes.NamedPipeServerStream.Dispose",
        "System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces",
    ];

    [Fact]
    public async Task Members_OfTheList_OverwriteTheLastErrorUnderWineButForSome()
    {
        string folder = packages.CreateFolder("overwriting");
        string output = packages.CreateFolder("overwriting-output");
        File.Copy(
            Path.Combine(Repository.Root, "tests/WinsockErrors.Analyzers.Tests/Samples/Overwriting.cs"),
            Path.Combine(folder, "Program.cs"));
        // Debug, because the class of that name does nothing in a release.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Overwriting.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken);
        await packages.RunDotNet(folder, "publish", "-c", "Debug", "-r", "win-x64", "--self-contained", "-o", output);
        string[] names = await Run(output);

        // What overwrites it only when it is first used may keep it after others: that runs once more, by itself.
        var keeping = new List<string>();
        foreach (string name in await Run(output, names))
        {
            keeping.AddRange(await Run(output, name));
        }

        keeping.Should().BeEquivalentTo(Keeping);
    }

    private async Task<string[]> Run(string folder, params string[] names) =>
        [.. (await Command.Run(folder, wine.Environment, Wine.Loader, ["Overwriting.exe", .. names])).Split('\n')
            .Where(line => line.StartsWith("System.", StringComparison.Ordinal))];
}
