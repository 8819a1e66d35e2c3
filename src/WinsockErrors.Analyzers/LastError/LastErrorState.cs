using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace WinsockErrors.Analyzers;

/// <summary>
/// What is known about the last error at a place in a method. Immutable: each step returns a new one.
/// </summary>
internal sealed class LastErrorState : IEquatable<LastErrorState>
{
    /// <summary>The state at the beginning of a method.</summary>
    internal static readonly LastErrorState Start =
        new(LastErrorFocus.Searching, null, false, null, ImmutableArray<KeyValuePair<object, CallError>>.Empty);

    // Results that are tested later than this many others are not followed, so that a state stays small.
    private const int ResultLimit = 8;

    // What holds the result of a call: a variable, a temporary of the compiler, the call. The newest comes last.
    private readonly ImmutableArray<KeyValuePair<object, CallError>> results;

    private LastErrorState(
        LastErrorFocus focus,
        CallError? error,
        bool isRead,
        IInvocationOperation? unrecorded,
        ImmutableArray<KeyValuePair<object, CallError>> results)
    {
        Focus = focus;
        Error = error;
        IsRead = isRead;
        Unrecorded = unrecorded;
        this.results = results;
    }

    internal LastErrorFocus Focus { get; }

    /// <summary>Gets the error that a reading would mean, as far as it is known.</summary>
    internal CallError? Error { get; }

    /// <summary>Indicates whether that error has been read already.</summary>
    internal bool IsRead { get; }

    /// <summary>Gets a P/Invoke without SetLastError = true right before, meant if there is no better one.</summary>
    internal IInvocationOperation? Unrecorded { get; }

    /// <summary>Joins what is known at the ends of two branches.</summary>
    internal static LastErrorState Join(LastErrorState one, LastErrorState other)
    {
        // A tie holds inside the branch that it was made for.
        var focus = one.Focus == other.Focus ? one.Focus
            : one.Error is null && other.Error is null ? LastErrorFocus.GivenUp
            : (one.Focus, other.Focus) is (LastErrorFocus.Uncertain, LastErrorFocus.GivenUp)
                or (LastErrorFocus.GivenUp, LastErrorFocus.Uncertain) ? LastErrorFocus.Uncertain
            : LastErrorFocus.Searching;
        var results = one.results;
        foreach (var result in other.results)
        {
            int index = IndexOf(results, result.Key);
            results = index < 0
                ? results.Add(result)
                : results.SetItem(index, new(result.Key, CallError.Join(results[index].Value, result.Value)!));
        }

        return new(focus, CallError.Join(one.Error, other.Error), one.IsRead && other.IsRead, null, Limit(results));
    }

    /// <summary>Gets the error of the call whose result is held there.</summary>
    internal CallError? Find(object holder) =>
        IndexOf(results, holder) is >= 0 and var index ? results[index].Value : null;

    /// <summary>Records that the result of a call is held there, or of none that matters.</summary>
    internal LastErrorState Hold(object holder, CallError? error)
    {
        int index = IndexOf(results, holder);
        var others = index < 0 ? results : results.RemoveAt(index);
        return index < 0 && error is null
            ? this
            : new(Focus, Error, IsRead, Unrecorded, error is null ? others : Limit(others.Add(new(holder, error))));
    }

    internal LastErrorState Call(IInvocationOperation call, bool isDiscarded)
    {
        var error = CallError.Of(call, recorded: true);
        if (!isDiscarded || Focus != LastErrorFocus.Tied || IsRead)
        {
            return Overwrite(call).Search(error).Hold(call.Syntax, error);
        }

        return Overwrite(call).Hold(call.Syntax, error);
    }

    /// <summary>Records a P/Invoke without SetLastError = true, which leaves the last error as it is.</summary>
    internal LastErrorState CallUnrecorded(IInvocationOperation call)
    {
        bool isMeant = Focus is LastErrorFocus.Uncertain or LastErrorFocus.GivenUp
            || (Focus == LastErrorFocus.Searching && Error is null);
        return new LastErrorState(Focus, Error, IsRead, isMeant ? call : null, results)
            .Hold(call.Syntax, CallError.Of(call, recorded: false));
    }

    /// <summary>Records a call of a method of the program, which may hold a P/Invoke, or is seen to hold one.</summary>
    internal LastErrorState CallProgram(IOperation? overwriting)
    {
        var state = overwriting is null ? this : Overwrite(overwriting);
        return Focus == LastErrorFocus.Tied
            ? state
            : new(Focus == LastErrorFocus.GivenUp ? Focus
                : LastErrorFocus.Uncertain, Error?.Restored(), IsRead, null, state.results);
    }

    internal LastErrorState Overwrite(IOperation operation) => new(
        Focus,
        Error?.OverwrittenBy(operation),
        IsRead,
        Unrecorded,
        Map(error => error.OverwrittenBy(operation)));

    internal LastErrorState Read() => new(Focus, Error, true, null, results);

    /// <summary>Records that the last error is set on purpose: it no longer belongs to any call.</summary>
    internal LastErrorState Set() => new(LastErrorFocus.GivenUp, null, false, null, Map(_ => CallError.Unseen));

    /// <summary>Records that a call left an error that a reading would mean.</summary>
    internal LastErrorState Search(CallError error) => new(LastErrorFocus.Searching, error, false, null, results);

    /// <summary>Records that a condition has found that the call failed.</summary>
    internal LastErrorState Tie(CallError error) => error.Call is null
        ? new(LastErrorFocus.GivenUp, null, false, null, results)
        : new(LastErrorFocus.Tied, error, IsRead && error.Equals(Error), null, results);

    /// <summary>
    /// Records that a condition has found that a call succeeded: its error is not the one that is meant, and its result
    /// is a value like any other.
    /// </summary>
    internal LastErrorState Succeed(CallError error) => new(
        LastErrorFocus.Searching,
        null,
        false,
        null,
        error.Call is null ? results : results.RemoveAll(result => result.Value.Call == error.Call));

    /// <summary>
    /// Records that the result of a call was given to a method that reads the error if it is a failure.
    /// </summary>
    internal LastErrorState ReadIfFailed() => new(LastErrorFocus.Searching, null, false, null, results);

    public bool Equals(LastErrorState? other) => other is not null
        && Focus == other.Focus
        && IsRead == other.IsRead
        && Equals(Error, other.Error)
        && results.Length == other.results.Length
        && results.All(result => result.Value.Equals(other.Find(result.Key)));

    public override bool Equals(object? obj) => Equals(obj as LastErrorState);

    public override int GetHashCode() => (int)Focus;

    private ImmutableArray<KeyValuePair<object, CallError>> Map(Func<CallError, CallError> change) =>
        results.IsEmpty ? results : ImmutableArray.CreateRange(results, result =>
            new KeyValuePair<object, CallError>(result.Key, change(result.Value)));

    private static ImmutableArray<KeyValuePair<object,
        CallError>> Limit(ImmutableArray<KeyValuePair<object, CallError>> results) =>
        results.Length > ResultLimit ? results.RemoveRange(0, results.Length - ResultLimit) : results;

    private static int IndexOf(ImmutableArray<KeyValuePair<object, CallError>> results, object holder)
    {
        for (int i = results.Length - 1; i >= 0; i--)
        {
            if (results[i].Key.Equals(holder))
            {
                return i;
            }
        }

        return -1;
    }
}
