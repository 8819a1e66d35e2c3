using System.Globalization;

namespace WinsockErrors.Tests;

/// <summary>A culture known only by its name, so that a test needs no culture data of the machine.</summary>
internal sealed class NamedCulture(string name) : CultureInfo("")
{
    public override string Name => name;
}
