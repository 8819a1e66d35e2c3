using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace WinsockErrors.Tool;

/// <summary>Prints the version of the program, and of the commit that it was built from.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    internal static Option<bool> CreateOption(UserText text)
    {
        var option = FlagOption.Create("--version", text.In("Shows the version.", "Affiche la version."));
        option.Action = new VersionAction();
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
        Console.Out.WriteLine(version.InformationalVersion);
        return ExitCode.Found;
    }
}
