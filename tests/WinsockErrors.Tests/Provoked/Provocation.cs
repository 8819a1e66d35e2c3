namespace WinsockErrors.Tests.Provoked;

/// <summary>A call that makes the operating system fail with a code.</summary>
/// <param name="Code">The code that the call has to leave.</param>
/// <param name="Call">The call, as docs/provoked.md shows it.</param>
/// <param name="Run">
/// Makes the call, as the last thing it does, and gives its result. What it opens before, it hands to the scope.
/// </param>
public sealed record Provocation(WinsockError Code, string Call, Func<ProvocationScope, int> Run)
{
    public override string ToString() => $"{Code}: {Call}";
}
