namespace WinsockErrors.PackageTests;

/// <summary>The packages in programs that know nothing of this repository, of each language and runtime.</summary>
public sealed class ConsumerTests(Packages packages, Wine wine) : IClassFixture<Wine>
{
    [Fact]
    public async Task CSharp12_OnNet8_RunsSelfContained()
    {
        string output = packages.CreateFolder("csharp12-output");
        await packages.RunDotNet(packages.CopyConsumer("CSharp12", "csharp12"), "build", "-c", "Release", "-o", output);

        (await Command.Run(output, Path.Combine(output, "CSharp12"))).Should().Be("""
            -1 WSAEBADF 10009: Descripteur de fichier non valide.
            C.close(-1): Invalid file handle. (WSAEBADF, 10009)
            SocketException WSAECONNREFUSED
            8
            """);
    }

    [Fact]
    public async Task CSharp73_OnNetFramework_RunsOnMono()
    {
        string output = packages.CreateFolder("netframework-output");
        await packages.RunDotNet(packages.CopyConsumer("NetFramework", "netframework"), "build", "-c", "Release", "-o",
            output);

        (await Command.Run(output, "mono", "NetFramework.exe")).Should().Be("""
            close: Invalid file handle. (WSAEBADF, 10009)
            Connexion refusée.
            WSAECONNRESET
            """);
    }

    [Fact]
    public async Task CSharp14_OnNet10ForWindows_RunsUnderWine()
    {
        string output = packages.CreateFolder("csharp14-output");
        await packages.RunDotNet(
            packages.CopyConsumer("CSharp14", "csharp14"), "publish", "-c", "Release", "-r", "win-x64",
                "--self-contained", "-o", output);

        (await Command.Run(output, wine.Environment, Wine.Loader, "CSharp14.exe")).Should()
            .Be("WSAECONNREFUSED 10061: Connexion refusée.");
    }
}
