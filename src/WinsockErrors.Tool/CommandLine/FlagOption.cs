using System.CommandLine;

namespace WinsockErrors.Tool;

/// <summary>An option that takes no value: what follows it is something else.</summary>
internal static class FlagOption
{
    internal static Option<bool> Create(WinsockLanguage language, string name, Text description) => new(name)
    {
        Arity = ArgumentArity.Zero,
        Description = description.In(language),
    };
}
