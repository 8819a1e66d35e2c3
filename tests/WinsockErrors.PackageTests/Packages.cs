using System.IO.Compression;
using System.Text;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(WinsockErrors.PackageTests.Packages))]
// A build alone uses all processors.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace WinsockErrors.PackageTests;

/// <summary>
/// The packages of the last commit, packed once for all tests, and the temporary folder that everything is done in.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    internal const string RepositoryUrl = "https://github.com/example/WinsockErrors";

    private const string ForNoSystem = "-p:ToolPackageRuntimeIdentifiers=any";

    internal static string Version { get; } = Repository.GetMetadata("Version");

    /// <summary>Gets the address of a file of the repository, in this version.</summary>
    internal static string FileUrl => $"{RepositoryUrl}/blob/v{Version}/";

    private string Root { get; } = Directory.CreateTempSubdirectory("winsockerrors-").FullName;

    /// <summary>Packed with an address, as for a release.</summary>
    internal string Release => Path.Combine(Root, "release");

    /// <summary>Gets the same, from another folder, without what is built for one system only.</summary>
    internal string ReleaseAgain => Path.Combine(Root, "release-again");

    /// <summary>Packed without an address, as by someone who tries the project out, and for no system.</summary>
    internal string TryOut => Path.Combine(Root, "try-out");

    /// <summary>Gets what packing without an address printed.</summary>
    internal string TryOutLog { get; private set; } = "";

    internal string Library => Path.Combine(Release, $"WinsockErrors.{Version}.nupkg");

    internal string Symbols => Path.ChangeExtension(Library, ".snupkg");

    /// <summary>Gets the package that users name, which leads to those for their systems.</summary>
    internal string Tool => Path.Combine(Release, $"WinsockErrors.Tool.{Version}.nupkg");

    /// <summary>Gets the package of the tool for a system.</summary>
    internal string GetTool(string system) => Path.Combine(Release, $"WinsockErrors.Tool.{system}.{Version}.nupkg");

    /// <summary>Gets the native program by itself.</summary>
    internal string Program => Path.Combine(Release, "winsockerr-linux-x64");

    public async ValueTask InitializeAsync()
    {
        await Pack(Release, "-p:RepositoryUrl=" + RepositoryUrl);
        await Pack(ReleaseAgain, "-p:RepositoryUrl=" + RepositoryUrl, ForNoSystem);
        TryOutLog = await Pack(TryOut, "-p:RepositoryUrl=", ForNoSystem);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Gets the files of a package, without those that every package has.</summary>
    internal static IReadOnlyList<string> GetFiles(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    internal static byte[] Read(string package, string file)
    {
        using var archive = ZipFile.OpenRead(package);
        using var content = archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    internal static string ReadText(string package, string file) =>
        Encoding.UTF8.GetString(Read(package, file)).TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>Gets a new folder, outside the repository.</summary>
    internal string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(Root, "work", name)).FullName;

    /// <summary>Gets a copy of a project of tests/PackageConsumers, which knows nothing of the repository.</summary>
    internal string CopyConsumer(string name, string copy)
    {
        string folder = CreateFolder(copy);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests/PackageConsumers", name)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    /// <summary>Runs a command of the SDK in a consumer, which gets the packages of a release.</summary>
    internal Task<string> RunDotNet(string folder, params string[] arguments) =>
        Command.Run(
            folder,
            new Dictionary<string, string?>
            {
                ["WinsockErrorsVersion"] = Version,
                ["RestoreAdditionalProjectSources"] = Release,
                // A separate package folder, because a package of the same version stays cached.
                ["NUGET_PACKAGES"] = Cache,
            },
            "dotnet",
            arguments);

    internal string Cache => Path.Combine(Root, "cache");

    private static Task<string> Pack(string folder, params string[] properties) =>
        Command.Run(Repository.Root, Path.Combine(Repository.Root, ".ci/pack"), [folder, .. properties]);
}
