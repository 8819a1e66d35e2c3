namespace WinsockErrors.PackageTests;

/// <summary>The tool as a program of Linux and of Windows, built away from the source tree.</summary>
public sealed class ToolBuilds(Packages packages) : IAsyncLifetime
{
    internal string OnLinux { get; } = packages.CreateFolder("tool-linux");

    internal string OnWindows { get; } = packages.CreateFolder("tool-windows");

    public async ValueTask InitializeAsync()
    {
        await Publish("-o", OnLinux);
        // Without dynamic code, because under Wine 8 the runtime dies when it collects a dynamic method.
        await Publish("-r", "win-x64", "--self-contained", "-p:DynamicCodeSupport=false", "-o", OnWindows);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task Publish(params string[] arguments) => await Command.Run(Repository.Root, "dotnet",
        ["publish", "src/WinsockErrors.Tool", "-c", "Release", "--artifacts-path", packages.CreateFolder("tool-builds"),
            .. arguments]);
}
