using System.Resources;

namespace WinsockErrors.Analyzers;

/// <summary>The texts of the rules and of the fixes: English in Texts.resx, French in Texts.fr.resx.</summary>
internal static class RuleResources
{
    internal static ResourceManager Manager { get; } =
        new("WinsockErrors.Analyzers.Texts", typeof(RuleResources).Assembly);
}
