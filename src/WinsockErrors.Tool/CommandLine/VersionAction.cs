using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace WinsockErrors.Tool;

/// <summary>Prints the version of the program, and of the commit that it was built from.</summary>
internal sealed class VersionAction(ToolConsole console) : SynchronousCommandLineAction
{
    internal static string Version { get; } = typeof(VersionAction).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static Option<bool> CreateOption(ToolConsole console)
    {
        var option = FlagOption.Create(
            console.Language, "--version", new("Shows the version.", "Affiche la version."));
        option.Action = new VersionAction(console);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        console.WriteLine(Version);
        return ExitCode.Found;
    }
}
