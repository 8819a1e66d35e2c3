namespace WinsockErrors.PackageTests;

/// <summary>Runs programs of Windows under Debian's Wine.</summary>
internal static class Wine
{
    internal const string Loader = "/usr/lib/wine/wine64";

    /// <summary>What Wine needs to know: where it may keep its registry and drives.</summary>
    internal static Dictionary<string, string?> GetEnvironment(Packages packages) => new()
    {
        ["WINEPREFIX"] = packages.CreateFolder("wine"),
        ["WINEDEBUG"] = "-all",
        // With its debugger, a crash would end with 0.
        ["WINEDLLOVERRIDES"] = "winedbg.exe=d",
    };

    /// <summary>Ends what Wine leaves running.</summary>
    internal static Task Stop(Packages packages) =>
        Command.Start("/", GetEnvironment(packages), [], "/usr/lib/wine/wineserver", "-k");
}
