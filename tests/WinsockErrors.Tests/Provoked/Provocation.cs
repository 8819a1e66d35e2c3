namespace WinsockErrors.Tests.Provoked;

/// <summary>A call that makes the system fail with a code, or that the documentation expects to.</summary>
internal sealed record Provocation
{
    /// <summary>A call that leaves its code as the last error and returns -1.</summary>
    /// <param name="code">The code.</param>
    /// <param name="call">The call, as docs/provoked.md shows it.</param>
    /// <param name="run">
    /// Makes the call, as the last thing it does or before <see cref="ProvocationScope.Capture"/>.
    /// </param>
    internal Provocation(WinsockError code, string call, Func<ProvocationScope, nint> run)
        : this(code, code, call) => Fail = run;

    /// <summary>A call that leaves a code other than the documented one.</summary>
    /// <param name="code">The documented code.</param>
    /// <param name="instead">The actual code; <see cref="WinsockError.NO_ERROR"/> for success.</param>
    /// <param name="call">The call.</param>
    /// <param name="run">Makes the call.</param>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope, nint> run)
        : this(code, instead, call) => Fail = run;

    /// <summary>A call that returns its code, without a last error.</summary>
    internal Provocation(WinsockError code, string call, Func<ProvocationScope, WinsockError?> run)
        : this(code, code, call) => Return = run;

    /// <summary>A call that returns a code other than the documented one.</summary>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope,
        WinsockError?> run)
        : this(code, instead, call) => Return = run;

    /// <summary>A .NET call, whose exception contains the code.</summary>
    internal Provocation(WinsockError code, string call, Func<ProvocationScope, Task> run)
        : this(code, code, call) => Throw = run;

    /// <summary>A .NET call that throws a code other than the documented one, or nothing.</summary>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope, Task> run)
        : this(code, instead, call) => Throw = run;

    private Provocation(WinsockError code, WinsockError result, string call) =>
        (Code, Result, Call) = (code, result, call);

    internal WinsockError Code { get; }

    /// <summary>
    /// Gets the actual code: <see cref="Code"/>, or another where the system does not behave as documented.
    /// </summary>
    internal WinsockError Result { get; }

    internal string Call { get; }

    internal Func<ProvocationScope, nint>? Fail { get; }

    internal Func<ProvocationScope, WinsockError?>? Return { get; }

    internal Func<ProvocationScope, Task>? Throw { get; }

    public override string ToString() => Result == Code ? $"{Code}: {Call}" : $"{Code}: {Call}, which gives {Result}";
}
