using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>The error that a call left, and what has overwritten it since.</summary>
internal sealed class CallError : IEquatable<CallError>
{
    /// <summary>
    /// The error of a call that is not seen: of a method that may hold the P/Invoke, or one set on purpose.
    /// </summary>
    internal static readonly CallError Unseen = new(null, recorded: true, null, null);

    private readonly bool recorded;

    private CallError(IInvocationOperation? call, bool recorded, IOperation? first, IOperation? last)
    {
        Call = call;
        this.recorded = recorded;
        FirstOverwriting = first;
        LastOverwriting = last;
    }

    /// <summary>Gets the P/Invoke; null if it is not seen.</summary>
    internal IInvocationOperation? Call { get; }

    /// <summary>Gets what overwrites the error first, by its place in the source; null if nothing does.</summary>
    internal IOperation? FirstOverwriting { get; }

    /// <summary>Gets what overwrites the error last, by its place in the source; null if nothing does.</summary>
    internal IOperation? LastOverwriting { get; }

    /// <summary>Indicates whether the call is declared without SetLastError = true.</summary>
    internal bool IsNotRecorded => !recorded;

    /// <summary>Indicates whether a reading finds something other than this error.</summary>
    internal bool IsLost => !recorded || LastOverwriting is not null;

    private int Position => Call?.Syntax.SpanStart ?? -1;

    internal static CallError Of(IInvocationOperation call, bool recorded) => new(call, recorded, null, null);

    /// <summary>
    /// Gets the error of one call or the other: the one that is lost, or else that of the earlier call.
    /// </summary>
    internal static CallError? Join(CallError? one, CallError? other)
    {
        if (one is null || other is null || ReferenceEquals(one, other))
        {
            return one ?? other;
        }

        if (one.Call is null || other.Call is null)
        {
            return one.Call is null ? other : one;
        }

        if (one.Call.Syntax == other.Call.Syntax)
        {
            return new(
                one.Call,
                one.recorded,
                Choose(one.FirstOverwriting, other.FirstOverwriting, earlier: true),
                Choose(one.LastOverwriting, other.LastOverwriting, earlier: false));
        }

        return one.IsLost != other.IsLost ? (one.IsLost ? one : other) : one.Position <= other.Position ? one : other;
    }

    internal CallError OverwrittenBy(IOperation operation) => Call is null || IsNotRecorded
        ? this
        : new(
            Call,
            recorded,
            Choose(FirstOverwriting, operation, earlier: true),
            Choose(LastOverwriting, operation, earlier: false));

    /// <summary>Gets the error as it was before anything overwrote it.</summary>
    internal CallError Restored() => LastOverwriting is null ? this : new(Call, recorded, null, null);

    public bool Equals(CallError? other) => other is not null
        && Call?.Syntax == other.Call?.Syntax
        && FirstOverwriting?.Syntax == other.FirstOverwriting?.Syntax
        && LastOverwriting?.Syntax == other.LastOverwriting?.Syntax;

    public override bool Equals(object? obj) => Equals(obj as CallError);

    public override int GetHashCode() => Position;

    private static IOperation? Choose(IOperation? one, IOperation? other, bool earlier) =>
        one is null || other is null ? one ?? other
        : one.Syntax.SpanStart <= other.Syntax.SpanStart == earlier ? one : other;
}
