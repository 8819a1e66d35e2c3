namespace WinsockErrors.PackageTests;

/// <summary>
/// Debian's Wine, with a registry and drives of its own, which are created once because that takes a while.
/// </summary>
public sealed class Wine(Packages packages) : IAsyncLifetime
{
    internal const string Loader = "/usr/lib/wine/wine64";

    internal Dictionary<string, string?> Environment { get; } = new()
    {
        ["WINEPREFIX"] = packages.CreateFolder("wine"),
        ["WINEDEBUG"] = "-all",
        // With its debugger, a crash would end with 0.
        ["WINEDLLOVERRIDES"] = "winedbg.exe=d",
    };

    public async ValueTask InitializeAsync() => await Command.Start("/", Environment, [], Loader, "wineboot", "--init");

    public async ValueTask DisposeAsync() =>
        await Command.Start("/", Environment, [], "/usr/lib/wine/wineserver", "-k");
}
