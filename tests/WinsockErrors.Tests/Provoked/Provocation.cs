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

    /// <summary>A call that leaves another code than the documentation gives for it.</summary>
    /// <param name="code">The code that is documented.</param>
    /// <param name="instead">The code that comes instead; <see cref="WinsockError.NO_ERROR"/> for success.</param>
    /// <param name="call">The call.</param>
    /// <param name="run">Makes the call.</param>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope, nint> run)
        : this(code, instead, call) => Fail = run;

    /// <summary>A call that returns its code, without a last error.</summary>
    internal Provocation(WinsockError code, string call, Func<ProvocationScope, WinsockError?> run)
        : this(code, code, call) => Return = run;

    /// <summary>A call that returns another code than the documentation gives for it.</summary>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope,
        WinsockError?> run)
        : this(code, instead, call) => Return = run;

    /// <summary>A call of .NET, whose exception has the code in it.</summary>
    internal Provocation(WinsockError code, string call, Func<ProvocationScope, Task> run)
        : this(code, code, call) => Throw = run;

    /// <summary>A call of .NET that throws another code than the documentation gives for it, or nothing.</summary>
    internal Provocation(WinsockError code, WinsockError instead, string call, Func<ProvocationScope, Task> run)
        : this(code, instead, call) => Throw = run;

    private Provocation(WinsockError code, WinsockError result, string call) =>
        (Code, Result, Call) = (code, result, call);

    internal WinsockError Code { get; }

    /// <summary>What comes: <see cref="Code"/>, or something else where the system does not do as documented.</summary>
    internal WinsockError Result { get; }

    internal string Call { get; }

    internal Func<ProvocationScope, nint>? Fail { get; }

    internal Func<ProvocationScope, WinsockError?>? Return { get; }

    internal Func<ProvocationScope, Task>? Throw { get; }

    public override string ToString() => Result == Code ? $"{Code}: {Call}" : $"{Code}: {Call}, which gives {Result}";
}
