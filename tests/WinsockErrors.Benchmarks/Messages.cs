using System.Globalization;
using System.Resources;

namespace WinsockErrors.Benchmarks;

/// <summary>The short texts as .NET would have them: resources, with a French satellite.</summary>
internal static class Messages
{
    private static readonly ResourceManager Manager =
        new("WinsockErrors.Benchmarks.Messages", typeof(Messages).Assembly);

    internal static string Get(int code, CultureInfo? culture) =>
        Manager.GetString(code.ToString(CultureInfo.InvariantCulture), culture)
            ?? throw new MissingManifestResourceException($"{code}");
}
