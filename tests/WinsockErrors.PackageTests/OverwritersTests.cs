namespace WinsockErrors.PackageTests;

/// <summary>What WSE004 says overwrites the last error, on Windows: each operation runs in a process of its own.</summary>
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
        string names = await Command.Run(output, wine.Environment, Wine.Loader, "Overwriting.exe");

        var keeping = new List<string>();
        foreach (string name in names.Split('\n'))
        {
            var run = await Command.Start(output, wine.Environment, [], Wine.Loader, "Overwriting.exe", name);
            run.ExitCode.Should().BeInRange(0, 1, "{0} should run, but it printed:\n{1}", name, run.Text);
            if (run.ExitCode == 1)
            {
                keeping.Add(name);
            }
        }

        keeping.Should().BeEquivalentTo(Keeping);
    }
}
