namespace WinsockErrors.Tests.Provoked;

/// <summary>What a provocation opened, and must be closed when the error has been read.</summary>
internal sealed class ProvocationScope : IDisposable
{
    private readonly Stack<Action> cleanup = new();

    /// <summary>Gets the last error, if the provocation had to read it itself.</summary>
    internal WinsockException? Captured { get; private set; }

    /// <summary>
    /// Reads the last error, for a provocation that must restore something before anything else runs.
    /// </summary>
    /// <param name="result">The result of the call.</param>
    /// <returns>The same.</returns>
    internal nint Capture(nint result)
    {
        Captured = WinsockException.FromLastError("call");
        return result;
    }

    internal void OnDispose(Action action) => cleanup.Push(action);

    /// <summary>Disposes of an object with the scope.</summary>
    internal T Own<T>(T disposable)
        where T : IDisposable
    {
        OnDispose(disposable.Dispose);
        return disposable;
    }

    public void Dispose()
    {
        while (cleanup.Count > 0)
        {
            cleanup.Pop()();
        }
    }
}
